import type { z } from '@hono/zod-openapi';
import type { reportSchema } from '../../../src/http/contract/report.ts';
import type { SignalRow } from '../../../src/http/contract/signal.ts';
import type { App } from '../../../src/http/environment.ts';
import type { ReleaseDocument } from '../../../src/publish/release-json.ts';
import type { Role } from '../../../src/usecases/context.ts';

/** One figure as some role reads it somewhere. */
export interface Claim {
  readonly where: string;
  readonly waveId: string;
  /** As in a release: `unit:<id>`, or with `|<item>=<value>`. */
  readonly cellId: string;
  readonly measureId: string;
  readonly lo: number;
  readonly hi: number;
  readonly base: number;
}

/** What a person in one role can ask for. */
export interface Reader {
  readonly role: Role;
  json<Body>(path: string): Promise<Body | null>;
  page(path: string): Promise<string | null>;
}

type Report = z.infer<typeof reportSchema>;
type Share = Report['measures'][number]['share'];

const origin = 'http://localhost:8080';

/** Signs in by the link that the demo prints for this role. */
export async function readerAs(app: App, role: Role): Promise<Reader> {
  const headers = { host: 'localhost:8080', 'accept-language': 'nl' };
  const signedIn = await app.request(`${origin}/demo/${role}`, { headers });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const get = async (path: string) => {
    const answer = await app.request(`${origin}${path}`, { headers: { ...headers, cookie } });
    if (answer.status >= 500) throw new Error(`${role}: ${path} answers ${answer.status}`);
    return answer.status === 200 ? answer.text() : null;
  };
  return {
    role,
    page: get,
    async json(path) {
      const text = await get(path);
      return text === null ? null : JSON.parse(text);
    },
  };
}

/** Every report of a wave that this role may open, with the page that draws it. */
export async function reportsOf(
  reader: Reader,
  organisationId: string,
  waveId: string,
): Promise<readonly { readonly report: Report; readonly page: string }[]> {
  const read = async (unitId: string | null) => {
    const unit = unitId === null ? '' : `?unit=${encodeURIComponent(unitId)}`;
    const report = await reader.json<Report>(`/api/v1/organisations/${organisationId}/waves/${waveId}/report${unit}`);
    const page = await reader.page(`/organisations/${organisationId}/waves/${waveId}/report${unit}`);
    return report && page !== null ? { report, page } : null;
  };
  const first = await read(null);
  if (!first) return [];
  const others: { report: Report; page: string }[] = [];
  for (const { id } of first.report.units) {
    const found = id === first.report.unit.id ? null : await read(id);
    if (found) others.push(found);
  }
  return [first, ...others];
}

/** Every figure of a report; the same people then and now only as they are now, the rest is reckoned from it. */
export function claimsOf(reader: Reader, report: Report): readonly Claim[] {
  const where = `${reader.role}, report of ${report.unit.label}`;
  const claim = (cellId: string, measureId: string, share: Share): readonly Claim[] => {
    if (share.status !== 'exact' && share.status !== 'band') return [];
    const [lo, hi] = share.status === 'exact' ? [share.count, share.count] : [share.lo, share.hi];
    return [{ where, waveId: report.wave.id, cellId, measureId, lo, hi, base: share.n }];
  };
  const claims = (cellId: string, shares: Readonly<Record<string, Share>>) =>
    Object.entries(shares).flatMap(([measureId, share]) => claim(cellId, measureId, share));
  const here = `unit:${report.unit.id}`;
  const acuteOf = (measureId: string) => measureId.replace(/^problematic:/, 'acute:');
  return [
    ...report.measures.flatMap(({ measureId, share, acute }) => [
      ...claim(here, measureId, share),
      ...claim(here, acuteOf(measureId), acute),
    ]),
    ...report.children.flatMap(({ unit, shares }) => claims(`unit:${unit.id}`, shares)),
    ...report.breakdowns.flatMap(({ item, rows }) =>
      rows.flatMap(({ value, shares }) => claims(`${here}|${item}=${value}`, shares)),
    ),
  ];
}

/** Every figure of a release as a file. */
export const claimsOfFile = (reader: Reader, { wave, cells }: ReleaseDocument): readonly Claim[] =>
  cells.flatMap(({ unit, breakdown, figures }) =>
    figures.flatMap((figure) => {
      if (figure.form === 'hidden') return [];
      const [lo, hi] = figure.form === 'exact' ? [figure.value, figure.value] : [figure.min, figure.max];
      const cellId = `unit:${unit}${breakdown ? `|${breakdown.item}=${breakdown.value}` : ''}`;
      const where = `${reader.role}, file`;
      return [{ where, waveId: wave.id, cellId, measureId: figure.measure, lo, hi, base: figure.validN }];
    }),
  );

/** A signal tells a share and how many people it is about: that is a count, at least so many when it says `banded`. */
export const claimsOfSignals = (reader: Reader, rows: readonly SignalRow[]) =>
  rows.map(({ signal: { waveId, unitId, measureId, evidence } }) => ({
    where: `${reader.role}, signals`,
    waveId,
    cellId: `unit:${unitId}`,
    measureId,
    count: evidence.share * evidence.n,
    banded: evidence.banded === true,
    base: evidence.n,
  }));

/** Everything that a report counts, as a Dutch page writes it: `12 van 40`, `4 tot 6 van 31`, `hoogstens 3 van 20`. */
export function countsInWords({ measures, children, breakdowns, followed, response }: Report): ReadonlySet<string> {
  const shares = [
    ...measures.flatMap(({ share, acute }) => [share, acute]),
    ...children.flatMap((child) => Object.values(child.shares)),
    ...breakdowns.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.shares))),
    ...(followed?.rows ?? []).flatMap(({ before, now, better, worse }) => [before, now, better, worse]),
  ];
  const words = shares.flatMap((share) => {
    if (share.status === 'exact') return [`${share.count} van ${share.n}`];
    if (share.status !== 'band') return [];
    if (share.lo === 0) return [`hoogstens ${share.hi} van ${share.n}`];
    return [
      share.hi === share.n ? `minstens ${share.lo} van ${share.n}` : `${share.lo} tot ${share.hi} van ${share.n}`,
    ];
  });
  return new Set([...words, ...(response ? [`${response.responded} van ${response.invited}`] : [])]);
}

/** Every count that stands on a page: a text of its own that begins with one. */
export const countsOnPage = (page: string): readonly string[] =>
  [...page.matchAll(/>\s*((?:hoogstens |minstens )?\d+(?: tot \d+)? van \d+)\b/g)].map((match) => match[1] ?? '');
