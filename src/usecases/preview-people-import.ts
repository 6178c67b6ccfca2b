import type { Problem } from '../domain/errors.ts';
import type { OrganisationId } from '../domain/ids.ts';
import { comparePeople, type ListChange } from '../domain/participation/compare-people.ts';
import { type ParsedPerson, parsePeople } from '../domain/participation/parse-people.ts';
import { replacesMost } from '../domain/participation/safe-rules.ts';
import { pathKey, unitPaths } from '../domain/participation/unit-paths.ts';
import { findPeople, findUnits } from '../storage/people.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findOrganisationOrThrow } from './find-or-throw.ts';
import { listed } from './import-people.ts';

export interface ImportPreview {
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16' | 'windows-1252';
  readonly delimiter: ',' | ';' | '\t';
  readonly columns: readonly {
    readonly header: string;
    readonly meaning: 'unit' | 'name' | 'email' | 'attribute' | 'ignored';
  }[];
  readonly people: number;
  readonly units: readonly { readonly path: readonly string[]; readonly headCount: number; readonly isNew: boolean }[];
  readonly sample: readonly {
    readonly line: number;
    readonly unit: string;
    readonly name: string | null;
    readonly email: string | null;
    readonly attributes: Readonly<Record<string, string>>;
  }[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly replaces: number;
  /** Who stays on the list, who goes and who comes; zeros for a file with problems. */
  readonly change: ListChange;
  /** Most people would go: importing then asks for a second, explicit step. */
  readonly replacesMost: boolean;
}

const sampleSize = 5;
const noChange: ListChange = { before: 0, kept: 0, removed: 0, added: 0 };

/** Reads a CSV file and says what importing it would do; stores nothing. Never throws for what is in the file: problems stand in the preview. */
export async function previewPeopleImport(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  file: Uint8Array,
): Promise<ImportPreview> {
  ensureAccess(actor, 'people.import', organisationId);
  await findOrganisationOrThrow(ctx.db, organisationId);
  const [units, before] = await Promise.all([findUnits(ctx.db, organisationId), findPeople(ctx.db, organisationId)]);
  const known = new Set([...unitPaths(units).values()].map(pathKey));
  const { people, ...parsed } = parsePeople(file);
  const change = parsed.problems.length > 0 ? noChange : comparePeople(listed(before, units), people);
  return {
    ...parsed,
    people: people.length,
    units: headCountsByPath(people).map((unit) => ({ ...unit, isNew: !known.has(pathKey(unit.path)) })),
    sample: people.slice(0, sampleSize).map(({ path, ...person }) => ({ ...person, unit: path.join(' / ') })),
    replaces: before.length,
    change,
    replacesMost: replacesMost(change),
  };
}

/** Every unit and upper unit with the people in it and below it, in tree order. */
function headCountsByPath(people: readonly ParsedPerson[]): { path: readonly string[]; headCount: number }[] {
  const units = new Map<string, { path: readonly string[]; headCount: number }>();
  for (const { path } of people) {
    for (let depth = 1; depth <= path.length; depth += 1) {
      const upper = path.slice(0, depth);
      const unit = units.get(pathKey(upper)) ?? { path: upper, headCount: 0 };
      units.set(pathKey(upper), { ...unit, headCount: unit.headCount + 1 });
    }
  }
  const collator = new Intl.Collator('nl', { numeric: true });
  return [...units.values()].sort((a, b) => {
    const differing = a.path.findIndex((name, depth) => name !== b.path[depth]);
    if (differing < 0) return a.path.length - b.path.length;
    return collator.compare(a.path[differing] as string, b.path[differing] ?? '');
  });
}
