import type { SavedRelease } from '../domain/disclosure/audit-releases.ts';
import type { PublishableTable } from '../domain/disclosure/publishable.types.ts';
import { unitsToFollow } from '../domain/disclosure/units-to-follow.ts';
import { matchMarks } from '../domain/following/match-marks.ts';
import type { Instrument } from '../domain/instruments/instrument.types.ts';
import { ownWordsId } from '../domain/instruments/own-words.ts';
import type { ReportUnit, Wave } from '../domain/participation/participation.types.ts';
import type { ScoreSheet } from '../domain/scoring/score.types.ts';
import { followedScales, followedSlice, isFollowed } from '../domain/tabulation/following.ts';
import { measuresOf } from '../domain/tabulation/measures.ts';
import type { TabulationInput } from '../domain/tabulation/tabulate.ts';
import { openMarks } from '../storage/follow-marks.ts';
import { findResponses, type StoredResponse } from '../storage/response.repository.ts';
import { sealerOf } from '../storage/sealed-box-cipher.ts';
import { findWaves } from '../storage/wave.repository.ts';
import type { Context } from './context.ts';
import { type CountedWave, countWave, tabulateCounted } from './count-wave.ts';
import { findWaveOrThrow } from './find-or-throw.ts';
import { readLedger } from './read-ledger.ts';
import { hasSameScoring, isReleasedBefore } from './read-published.ts';
import { respondentsOf } from './respondents-of.ts';
import { savedReleases } from './saved-releases.ts';

export type Followed = NonNullable<TabulationInput['followed']>;

/** Who of a wave was found again in the one before; null when the wave follows nobody, or there is no wave to follow from. */
export async function followWave(ctx: Context, counted: CountedWave): Promise<Followed | null> {
  const { wave } = counted;
  if (wave.rules.following === undefined || wave.rules.compare === 'strict') return null;
  const previous = await findFollowable(ctx, wave);
  if (!previous) return null;
  const earlier = await findResponses(ctx.db, previous.wave.organisationId, previous.wave.id);
  const { before, pairs } = findAgain(ctx, counted, previous.wave, earlier);
  const scaleIds = followedScales(measuresOf(counted.instruments).map(({ measure }) => measure));
  const unitsOf = unitsByGroup(counted.units);
  const followed = pairs
    .filter(({ later }) => isFollowed(scaleIds, counted.respondents[later]?.scores ?? [], before[later]))
    .map(({ earlier: index, later }) => ({
      before: index,
      unitIds: unitsOf.get(counted.respondents[later]?.groupId ?? '') ?? [],
    }));
  const found = await unitsToFollow(
    {
      release: previous.release,
      table: await countLike(ctx, previous.wave, earlier, previous.release.table),
      followed,
      units: counted.units,
      k: wave.rules.k,
    },
    { now: () => performance.now() },
  );
  return found && { before, unitIds: found.unitIds, table: { previousWaveId: previous.wave.id, hidden: found.hidden } };
}

/** The same people as in a release that was published: for the auditor who judges it anew. */
export async function followAsBefore(
  ctx: Context,
  counted: CountedWave,
  { following, cells }: Pick<PublishableTable, 'following' | 'cells'>,
): Promise<Followed | null> {
  if (!following) return null;
  const previous = await findWaveOrThrow(ctx.db, counted.wave.organisationId, following.previousWaveId);
  const earlier = await findResponses(ctx.db, previous.organisationId, previous.id);
  const { before } = findAgain(ctx, counted, previous, earlier);
  const units = cells.filter(({ slice }) => slice?.item === followedSlice.item).map(({ unitId }) => unitId);
  return { before, unitIds: new Set(units), table: following };
}

/** The earlier wave in the cells of its release, those of whom it followed itself included. */
async function countLike(ctx: Context, wave: Wave, responses: readonly StoredResponse[], release: PublishableTable) {
  const counted = await countWave(ctx, wave, responses, release);
  return tabulateCounted(counted, await followAsBefore(ctx, counted, release));
}

/** Pairs the marks of two waves, and gives each respondent of the later one the score sheet of the earlier one. */
function findAgain(
  ctx: Context,
  { wave, responses, instruments }: CountedWave,
  previous: Wave,
  earlier: readonly StoredResponse[],
) {
  const pairs = matchMarks(marksOf(ctx, previous, earlier), marksOf(ctx, wave, responses));
  const shared = instruments.filter((instrument) => isAskedIn(previous, instrument));
  const then = respondentsOf(earlier, shared, previous.rules);
  const before: (ScoreSheet | null)[] = responses.map(() => null);
  for (const { earlier: index, later } of pairs) before[later] = then[index]?.scores ?? null;
  return { before, pairs };
}

const marksOf = (ctx: Context, { organisationId, id: waveId }: Wave, responses: readonly StoredResponse[]) => {
  const sealer = sealerOf(ctx.key, { organisationId, waveId });
  return responses.map(({ id, followMarks }) => openMarks(sealer, { id, sealed: followMarks }));
};

const isAskedIn = (wave: Wave, { id, version }: Pick<Instrument, 'id' | 'version'>): boolean =>
  wave.instruments.some((one) => one.id === id && one.version === version);

/**
 * The newest earlier wave with the same instruments, rules of scoring and way of following, when it has exactly one published
 * release with who was counted in it, and no other wave was followed from it: each wave is laid beside one later wave only,
 * because what two of them say about it together is not judged.
 */
async function findFollowable(
  ctx: Context,
  wave: Wave,
): Promise<{ readonly wave: Wave; readonly release: SavedRelease } | null> {
  const waves = await findWaves(ctx.db, [wave.organisationId]);
  const previous = waves.find(
    (candidate) =>
      isReleasedBefore(candidate, wave) &&
      candidate.rules.following === wave.rules.following &&
      candidate.rules.compare !== 'strict' &&
      hasSameScoring(candidate, wave) &&
      // An open question measures nothing.
      wave.instruments
        .filter(({ id }) => id !== ownWordsId)
        .every(({ id, version }) => isAskedIn(candidate, { id: id as Instrument['id'], version })),
  );
  if (!previous || (await isFollowedFrom(ctx, previous))) return null;
  const ledger = await readLedger(ctx.db, previous.organisationId, previous.id);
  const [release, ...further] = await savedReleases(ctx.db, previous, ledger);
  return release?.snapshot && further.length === 0 ? { wave: previous, release } : null;
}

/** Whether a published release tells the change since this wave: then nothing more may be said about this wave. */
export async function isFollowedFrom(ctx: Context, wave: Wave): Promise<boolean> {
  for (const other of await findWaves(ctx.db, [wave.organisationId])) {
    if (other.rules.following === undefined || !other.hasRelease || other.id === wave.id) continue;
    const ledger = await readLedger(ctx.db, other.organisationId, other.id);
    const releases = await savedReleases(ctx.db, other, ledger);
    if (releases.some(({ table }) => table.following?.previousWaveId === wave.id)) return true;
  }
  return false;
}

/** Every unit that contains a group, its own and those above it. */
function unitsByGroup(units: readonly ReportUnit[]): ReadonlyMap<string, readonly string[]> {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const containing = new Map<string, Set<string>>();
  for (const { id, groupIds } of units)
    for (const groupId of groupIds) {
      const found = containing.get(groupId) ?? new Set();
      containing.set(groupId, found);
      for (let unitId: string | null = id; unitId !== null; unitId = parents.get(unitId) ?? null) found.add(unitId);
    }
  return new Map([...containing].map(([groupId, found]) => [groupId, [...found]]));
}
