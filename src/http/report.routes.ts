import { reportPage } from '../../web/pages/report/report-page.ts';
import { protectionPage } from '../../web/pages/staff/protection.ts';
import { WerkpeilError } from '../domain/errors.ts';
import { mayDo } from '../usecases/ensure-access.ts';
import { exportRelease } from '../usecases/export-release.ts';
import { getAudit } from '../usecases/get-audit.ts';
import { getLedger } from '../usecases/get-ledger.ts';
import { getReport } from '../usecases/get-report.ts';
import { getWave } from '../usecases/get-wave.ts';
import { attachment } from './attachment.ts';
import type { App } from './environment.ts';
import { organisationIdOf, waveIdOf } from './parameters.ts';
import { ensureSignedIn, readerOf } from './reader.ts';

/** What readers of results see. Nothing is computed here: every page is drawn from a saved, protected release. */
export function registerReportRoutes(app: App): void {
  const path = '/organisations/:organisationId/waves/:waveId';

  app.get(`${path}/report`, async (c) => {
    const actor = ensureSignedIn(c);
    const organisationId = organisationIdOf(c);
    const report = await getReport(c.var.ctx, actor, organisationId, waveIdOf(c), c.req.query('unit') ?? null);
    const may = {
      readFiles: mayDo(actor, 'release.read', organisationId),
      readAudit: mayDo(actor, 'audit.read', organisationId),
      readWave: mayDo(actor, 'wave.read', organisationId),
    };
    return c.html(await reportPage(readerOf(c), report, may, report.ledWithin, report.comments));
  });

  app.get(`${path}/protection`, async (c) => {
    const actor = ensureSignedIn(c);
    const ids = [organisationIdOf(c), waveIdOf(c)] as const;
    const release = await getAudit(c.var.ctx, actor, ...ids);
    const { organisationName, wave, shownGroups } = await getWave(c.var.ctx, actor, ...ids);
    const ledger = await getLedger(c.var.ctx, actor, ...ids);
    return c.html(
      await protectionPage(readerOf(c), { organisationName, waveTitle: wave.title, release, ledger, shownGroups }),
    );
  });

  app.get(`${path}/export/:format`, async (c) => {
    const format = c.req.param('format');
    if (format !== 'csv' && format !== 'json') throw new WerkpeilError('not-found');
    return attachment(await exportRelease(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c), format));
  });
}
