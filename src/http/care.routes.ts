import { instrumentData } from '../../web/pages/scan/scan-data.ts';
import { carePage } from '../../web/pages/staff/care.ts';
import { listCareRecords } from '../usecases/care-records.ts';
import { getOrganisation } from '../usecases/get-organisation.ts';
import { instrumentsOf } from '../usecases/instrument-library.ts';
import { listServiceKeys } from '../usecases/list-service-keys.ts';
import { careBody } from './care-api.routes.ts';
import type { App } from './environment.ts';
import { organisationIdOf, waveIdOf } from './parameters.ts';
import { ensureSignedIn, readerOf } from './reader.ts';

/** The physician's page of a wave in care. */
export function registerCareRoutes(app: App): void {
  app.get('/organisations/:organisationId/waves/:waveId/care', async (c) => {
    const actor = ensureSignedIn(c);
    const { ctx } = c.var;
    const organisationId = organisationIdOf(c);
    const view = await listCareRecords(ctx, actor, organisationId, waveIdOf(c));
    const { wave } = view;
    const keys = await listServiceKeys(ctx, actor, organisationId);
    const instruments = await instrumentsOf(ctx, wave);
    const reader = readerOf(c);
    const { name } = await getOrganisation(ctx, actor, organisationId);
    return c.html(
      await carePage(reader, {
        organisationId,
        organisationName: name,
        wave: { id: wave.id, title: wave.title, status: wave.status },
        fingerprint: keys.find(({ id }) => id === wave.rules.care?.keyId)?.fingerprint ?? '',
        ...careBody(view),
        instruments,
        scoring: instrumentData(instruments, [], reader.language).instruments,
      }),
    );
  });
}
