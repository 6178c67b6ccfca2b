import { protectPool } from '../domain/disclosure/pool.ts';
import type { PoolContent, PoolQuestion } from '../domain/disclosure/pool.types.ts';
import type { PublishableTable } from '../domain/disclosure/publishable.types.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import { findOrganisations } from '../storage/organisation.repository.ts';
import { insertPool, lockPools } from '../storage/pool.repository.ts';
import { findWaves } from '../storage/wave.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess, organisationsFor } from './ensure-access.ts';
import { findIn } from './instrument-library.ts';
import { type PoolView, poolView } from './list-pools.ts';
import { poolHash, readPools } from './read-pools.ts';
import { findPublished } from './read-published.ts';
import { recordAct } from './record-act.ts';

export interface PoolPlan {
  readonly title: string;
  /** Null: companies of every sector. */
  readonly sector: string | null;
  readonly instrumentId: string;
}

/** A company's newest published release with the instrument. */
interface Source {
  readonly release: string;
  readonly version: string;
  readonly table: PublishableTable;
  readonly openedOn: string;
}

/**
 * A pooled benchmark from the newest saved releases of the companies that this consultant works for. Answers are not read.
 * Published to the ledger of pools when it shows at least one figure. Throws `pool-refused` with the reason otherwise.
 */
export async function buildPool(ctx: Context, actor: Actor, plan: PoolPlan): Promise<PoolView> {
  ensureAccess(actor, 'pool.build', null);
  const title = plan.title.trim();
  if (title === '' || title.length > 200) throw new WerkpeilError('bad-request', { field: 'title' });
  const sources = await sourcesOf(ctx, actor, plan);
  return ctx.db.transaction().execute(async (trx) => {
    await lockPools(trx);
    const ledger = await readPools(trx);
    const questions = questionsOf(sources, plan.instrumentId);
    const earlier = ledger.map((pool) => pool.content);
    const figures = await protectPool(questions, earlier, { now: () => performance.now() });
    if (!figures.some(({ status }) => status === 'shown')) {
      const reasons = figures.map((figure) => (figure.status === 'hidden' ? figure.reason : ''));
      const reason = reasons.includes('protected') ? 'protected' : (reasons[0] ?? 'too-few-companies');
      throw new WerkpeilError('pool-refused', { reason, companies: sources.length });
    }
    const content: PoolContent = {
      title,
      sector: plan.sector,
      instrument: { id: plan.instrumentId, version: sources[0]?.version ?? '' },
      companies: sources.length,
      respondents: Math.max(...figures.map((figure) => (figure.status === 'shown' ? figure.base : 0))),
      figures,
      bases: Object.fromEntries(
        questions.map(({ measureId, shares }) => [
          measureId,
          Object.fromEntries(shares.map(({ company, base }) => [company, base])),
        ]),
      ),
    };
    const last = ledger.at(-1);
    const pool = {
      id: ctx.random.uuid(),
      number: ledger.length + 1,
      content,
      hash: await poolHash(last?.hash ?? null, content),
      previousHash: last?.hash ?? null,
      builtOn: brusselsDay(ctx.clock()),
    };
    await insertPool(trx, pool);
    const details = { number: pool.number, companies: sources.length, hash: pool.hash };
    await recordAct(ctx, trx, actor, { organisationId: null, action: 'pool.publish', subject: pool.id, details });
    return poolView(ctx, pool);
  });
}

/** One release per company, all of the same version of the instrument: another version may have other cut-offs. */
async function sourcesOf(ctx: Context, actor: Actor, plan: PoolPlan): Promise<readonly Source[]> {
  const mine = await findOrganisations(ctx.db, organisationsFor(actor, 'pool.build'));
  const same = (sector: string | null): boolean => sector?.toLowerCase() === plan.sector?.toLowerCase();
  const companies = mine.filter(({ sector }) => plan.sector === null || same(sector));
  const found: Source[] = [];
  for (const { id } of companies) {
    const source = await newestRelease(ctx, id, plan.instrumentId);
    if (source) found.push(source);
  }
  const [newest] = found.toSorted((a, b) => (a.openedOn < b.openedOn ? 1 : -1));
  return found.filter(({ version }) => version === newest?.version);
}

/**
 * Two organisations may each have brought in something under one name, and a wave may ask for other cut-offs: only published
 * instruments in the strict reading are the same for all.
 */
const isSharedRuler = (ctx: Context, wave: Wave, { id, version }: { id: string; version: string }): boolean =>
  findIn(ctx.library, id, version) !== null && (wave.rules.scoring ?? []).length === 0;

async function newestRelease(
  ctx: Context,
  organisationId: OrganisationId,
  instrumentId: string,
): Promise<Source | null> {
  for (const wave of await findWaves(ctx.db, [organisationId])) {
    const instrument = wave.instruments.find(({ id }) => id === instrumentId);
    if (!instrument || !wave.hasRelease || !isSharedRuler(ctx, wave, instrument)) continue;
    const release = await findPublished(ctx.db, organisationId, wave.id);
    // A report without a single figure of the whole company adds nothing, and must not count as a company.
    if (!release || !saysSomething(release.table)) continue;
    const { releaseId, table } = release;
    return { release: releaseId, version: instrument.version, table, openedOn: wave.openedOn ?? '' };
  }
  return null;
}

const wholeOf = (table: PublishableTable) =>
  table.cells.find((cell) => cell.unitId === table.units[0]?.id && cell.slice === null);

const saysSomething = (table: PublishableTable): boolean =>
  wholeOf(table)?.figures.some(({ form }) => form !== 'hidden') ?? false;

/** Per share (means and sensitive measures are not pooled) the figure of each company as a whole. A company whose figure is hidden is not in that measure. */
function questionsOf(sources: readonly Source[], instrumentId: string): readonly PoolQuestion[] {
  const measures = new Map(
    sources.flatMap(({ table }) =>
      table.measures
        .filter(
          ({ kind, instrumentId: of, sensitive }) =>
            of === instrumentId && kind !== 'sum' && kind !== 'better' && kind !== 'worse' && !sensitive,
        )
        .map((measure) => [measure.id, measure] as const),
    ),
  );
  return [...measures.values()].map((measure) => ({
    measureId: measure.id,
    minPerPerson: measure.minPerPerson ?? 0,
    maxPerPerson: measure.maxPerPerson,
    shares: sources.flatMap(({ release, table }) => {
      const figure = wholeOf(table)?.figures.find(({ measureId }) => measureId === measure.id);
      if (figure === undefined || figure.form === 'hidden') return [];
      const [lo, hi] = figure.form === 'exact' ? [figure.value, figure.value] : [figure.lo, figure.hi];
      return [{ company: release, lo, hi, base: figure.base }];
    }),
  }));
}
