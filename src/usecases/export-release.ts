import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { codebook } from '../publish/codebook.ts';
import type { ReleaseContent } from '../publish/release-content.types.ts';
import { releaseCsv } from '../publish/release-csv.ts';
import { releaseJson } from '../publish/release-json.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findOrganisationOrThrow, findWaveOrThrow } from './find-or-throw.ts';
import { instrumentsOf } from './instrument-library.ts';
import { findPublishedOrThrow } from './read-published.ts';
import { recordAct } from './record-act.ts';

export interface ReleaseFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly body: string;
}

export type ReleaseFormat = 'csv' | 'json' | 'codebook';

const mediaTypes: Readonly<Record<ReleaseFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  codebook: 'text/plain; charset=utf-8',
};

/** A release as a file, for whoever may read the whole of it; texts in the first language of the wave. Throws `release-not-found`. */
export async function exportRelease(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
  format: ReleaseFormat,
): Promise<ReleaseFile> {
  ensureAccess(actor, 'release.read', organisationId);
  const wave = await findWaveOrThrow(ctx.db, organisationId, waveId);
  const organisation = await findOrganisationOrThrow(ctx.db, organisationId);
  const { table, audit } = await findPublishedOrThrow(ctx.db, organisationId, waveId);
  const instruments = await instrumentsOf(ctx, wave);
  const content: ReleaseContent = { organisation, wave, table, instruments, audit };
  await recordAct(ctx, ctx.db, actor, {
    organisationId,
    action: 'release.export',
    subject: waveId,
    details: { format },
  });
  return {
    fileName: `werkpeil-${slug(organisation.name)}-${slug(wave.title)}${format === 'codebook' ? '-codebook.txt' : `.${format}`}`,
    mediaType: mediaTypes[format],
    body: write(content, format, wave.languages[0] ?? 'nl'),
  };
}

function write(content: ReleaseContent, format: ReleaseFormat, language: Parameters<typeof releaseCsv>[1]): string {
  if (format === 'json') return releaseJson(content);
  return format === 'csv' ? releaseCsv(content, language) : codebook(content, language);
}

/** Letters and digits only: a name that every file system takes. */
const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
