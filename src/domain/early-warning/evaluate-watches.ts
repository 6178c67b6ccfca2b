import type { Benchmark } from '../benchmark/benchmark.types.ts';
import type { PublishableTable } from '../disclosure/publishable.types.ts';
import type { OrganisationId, WaveId } from '../ids.ts';
import type { Instrument } from '../instruments/instrument.types.ts';
import type { PreviousRelease } from './rule.types.ts';
import { rules } from './rules/index.ts';
import type { Signal, Watch } from './signal.types.ts';
import { watches as standardWatches } from './watches.ts';

export interface EarlyWarningInput {
  readonly organisationId: OrganisationId;
  readonly waveId: WaveId;
  readonly table: PublishableTable;
  /** The release before it, or null. */
  readonly previous: PreviousRelease | null;
  readonly benchmarks: readonly Benchmark[];
  readonly instruments: readonly Instrument[];
}

/**
 * Runs every watch over one saved release: one signal per unit that a rule finds, with the evidence for it, strongest first
 * (lowest q, then largest difference, then unit id, so that the order does not depend on that of the table).
 *
 * A signal is a reason to offer a talk, never a verdict. Each signal holds rule, version, parameters and evidence, so that it
 * can be computed again from the same releases.
 *
 * @throws Error when a watch names a rule or the release an instrument that does not exist: a watch that cannot run must not
 *   look like a watch that found nothing.
 */
export function evaluateWatches(
  input: EarlyWarningInput,
  watches: readonly Watch[] = standardWatches,
): Omit<Signal, 'id'>[] {
  return watches
    .flatMap((watch) => evaluateWatch(watch, input))
    .toSorted(
      (one, other) =>
        one.evidence.q - other.evidence.q ||
        other.evidence.difference - one.evidence.difference ||
        (one.unitId < other.unitId ? -1 : 1),
    );
}

function evaluateWatch(watch: Watch, input: EarlyWarningInput): Omit<Signal, 'id'>[] {
  const rule = rules.find((candidate) => candidate.id === watch.ruleId);
  if (!rule) throw new Error(`evaluateWatches requires a rule "${watch.ruleId}" for the watch "${watch.id}"`);
  const measure = input.table.measures.find((candidate) => candidate.id === watch.measureId);
  if (!measure) return [];
  const instrument = input.instruments.find((candidate) => candidate.id === measure.instrumentId);
  if (!instrument) throw new Error(`evaluateWatches requires the instrument "${measure.instrumentId}" of the release`);
  const parameters = { ...rule.parameters, ...watch.parameters };
  const labels = new Map(input.table.units.map((unit) => [unit.id, unit.label]));
  const { table, benchmarks, organisationId, waveId } = input;
  const previous = input.previous && hasSameVersion(input.previous, instrument) ? input.previous : null;
  return rule
    .evaluate({ measure, instrument, table, previous, benchmarks, parameters })
    .flatMap(({ unitId, decision, evidence }) =>
      decision === 'none'
        ? []
        : [
            {
              organisationId,
              waveId,
              unitId,
              unitLabel: labels.get(unitId) ?? unitId,
              watchId: watch.id,
              ruleId: rule.id,
              ruleVersion: rule.version,
              parameters,
              measureId: measure.id,
              strength: decision,
              evidence,
              source: rule.source,
            },
          ],
    );
}

function hasSameVersion(previous: PreviousRelease, { id, version }: Instrument): boolean {
  return previous.instruments?.some((then) => then.id === id && then.version === version) ?? true;
}
