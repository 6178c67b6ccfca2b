import type { Benchmark } from '../../../src/domain/benchmark/benchmark.types.ts';
import type {
  HiddenReason,
  PublishableTable,
  PublishedCell,
  PublishedFigure,
} from '../../../src/domain/disclosure/publishable.types.ts';
import type { OrganisationId, WaveId } from '../../../src/domain/ids.ts';
import type { Instrument, InstrumentId, Scale } from '../../../src/domain/instruments/instrument.types.ts';
import type { LocalisedText } from '../../../src/domain/language.ts';
import type { ReportUnit, Wave } from '../../../src/domain/participation/participation.types.ts';
import type { Measure } from '../../../src/domain/tabulation/table.types.ts';

/** Small hand-made releases: the protected path is tested in its own room, here its output is the input. */

export const organisationId = 'a0000000-0000-4000-8000-000000000001' as OrganisationId;
export const waveId = 'b0000000-0000-4000-8000-000000000001' as WaveId;
export const previousWaveId = 'b0000000-0000-4000-8000-000000000002' as WaveId;

export function words(text: string): LocalisedText {
  return { nl: text, fr: `${text} (fr)`, de: `${text} (de)`, en: `${text} (en)` };
}

export function scale(id: string, role: Scale['role'], status: 'published' | 'provisional' = 'published'): Scale {
  const source = { reference: `Bron van ${id}`, status };
  return {
    id,
    role,
    name: words(`Naam ${id}`),
    explanation: words(`Uitleg ${id}`),
    items: [`${id}-1`],
    scoring: { op: 'count-of-yes', items: [`${id}-1`], flip: {}, missing: { rule: 'complete' } },
    display: role === 'index' ? 'raw' : '0-100',
    step: role === 'index' ? 0.5 : 1,
    rawMin: role === 'index' ? 7 : 0,
    rawMax: role === 'index' ? 49 : 11,
    highIsUnfavourable: role !== 'index',
    tiers: [
      { id: 'ok', severity: 0, from: 0, below: 6, name: words('in orde'), meaning: words('Dat zit goed.'), source },
      {
        id: 'problematic',
        severity: 1,
        from: 6,
        below: 9,
        name: words('problematisch'),
        meaning: words('Dit vraagt aandacht.'),
        source,
      },
      { id: 'acute', severity: 2, from: 9, name: words('acuut'), meaning: words('Praat erover.'), source },
    ],
    source: { reference: `Schaal ${id}`, status: 'published' },
  };
}

export function instrument(changes: Partial<Instrument> = {}): Instrument {
  return {
    id: 'workability-employee' as InstrumentId,
    version: '1.0.0',
    order: 1,
    population: 'employee',
    minutes: 8,
    name: words('Werkbaarheidsscan'),
    summary: words('Samenvatting'),
    source: { reference: 'Werkbaarheidsmonitor', status: 'published' },
    licence: { id: 'EUPL-1.2', holder: 'Werkpeil' },
    comparability: { status: 'indicative', reason: words('Eigen woorden') },
    languages: {},
    pages: [],
    items: [
      {
        id: 'age-band',
        kind: 'single',
        role: 'background',
        sensitive: false,
        required: false,
        choices: [
          { value: 'under-35', text: words('jonger dan 35') },
          { value: '35-54', text: words('35 tot 54') },
          { value: '55-plus', text: words('55 en ouder') },
        ],
        title: words('Leeftijd'),
      },
    ],
    scales: [
      scale('workload', 'risk'),
      scale('stress', 'indicator', 'provisional'),
      scale('motivation', 'indicator'),
      scale('learning', 'indicator'),
      scale('balance', 'indicator'),
    ],
    breakdowns: ['age-band'],
    workabilityRate: ['stress', 'motivation', 'learning', 'balance'],
    survey: {},
    ...changes,
  };
}

export function measure(id: string, changes: Partial<Measure> = {}): Measure {
  const [kind, scaleId] = id.split(':') as [Measure['kind'], string | undefined];
  return {
    id,
    kind,
    instrumentId: 'workability-employee',
    scaleId: scaleId ?? null,
    denominator: 1,
    minPerPerson: 0,
    maxPerPerson: 1,
    sensitive: false,
    ...changes,
  };
}

export function unit(id: string, parentId: string | null, changes: Partial<ReportUnit> = {}): ReportUnit {
  return { id, parentId, label: `Groep ${id}`, unitIds: [], groupIds: [], headCount: 40, ...changes };
}

export const exact = (measureId: string, value: number, base: number): PublishedFigure => ({
  measureId,
  form: 'exact',
  value,
  base,
});
export const band = (measureId: string, lo: number, hi: number, base: number): PublishedFigure => ({
  measureId,
  form: 'band',
  lo,
  hi,
  base,
});
export const hiddenFigure = (measureId: string, reason: HiddenReason = 'protected'): PublishedFigure => ({
  measureId,
  form: 'hidden',
  reason,
});

type Slice = PublishedCell['slice'];
const cellId = (unitId: string, slice: Slice): string =>
  slice ? `unit:${unitId}|${slice.item}=${slice.value}` : `unit:${unitId}`;

export function shownCell(
  unitId: string,
  n: number,
  figures: readonly PublishedFigure[],
  slice: Slice = null,
): PublishedCell {
  return { id: cellId(unitId, slice), unitId, slice, status: 'shown', n, reason: null, coveredBy: null, figures };
}

export function hiddenCell(
  unitId: string,
  reason: HiddenReason,
  coveredBy: string | null = null,
  slice: Slice = null,
): PublishedCell {
  return { id: cellId(unitId, slice), unitId, slice, status: 'hidden', n: null, reason, coveredBy, figures: [] };
}

/** Only the protected path may make this type in the product; a test states the published side directly. */
export function release(input: {
  readonly units: readonly ReportUnit[];
  readonly cells: readonly PublishedCell[];
  readonly measures?: readonly Measure[];
  readonly breakdowns?: PublishableTable['breakdowns'];
  readonly k?: number;
}): PublishableTable {
  return {
    organisationId,
    waveId,
    rules: {
      k: input.k ?? 10,
      kSensitive: 20,
      breakdowns: (input.breakdowns ?? []).map(({ item }) => item),
      protectionLevel: 'half-range',
      participation: 'invited',
    },
    units: input.units,
    breakdowns: input.breakdowns ?? [],
    measures: input.measures ?? [measure('problematic:stress')],
    cells: input.cells,
  } as unknown as PublishableTable;
}

export function wave(changes: Partial<Wave> = {}): Wave {
  return {
    organisationId,
    id: waveId,
    link: 'link',
    title: 'Najaar 2026',
    status: 'closed',
    instruments: [{ id: 'workability-employee', version: '1.0.0' }],
    languages: ['nl'],
    opensOn: null,
    closesOn: null,
    openedOn: '2026-10-01',
    rules: { k: 10, kSensitive: 20, breakdowns: [], protectionLevel: 'half-range', participation: 'invited' },
    ...changes,
  };
}

export function benchmark(changes: Partial<Benchmark> = {}): Benchmark {
  return {
    id: 'flanders-employee-stress-2023',
    population: 'employee',
    scope: 'flanders',
    scopeName: { nl: 'Vlaanderen', fr: 'Flandre', de: 'Flandern', en: 'Flanders' },
    year: 2023,
    edition: '2023',
    measure: 'problematic',
    scaleId: 'stress',
    share: 0.361,
    n: 8901,
    source: { reference: 'SERV 2023', status: 'published' },
    ...changes,
  };
}
