import type { Problem } from '../domain/errors.ts';
import type { OrganisationId } from '../domain/ids.ts';
import type { Actor, Context } from './context.ts';

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
}

/** Reads a CSV file and says what importing it would do; stores nothing. Never throws for what is in the file: problems stand in the preview. */
export async function previewPeopleImport(
  _ctx: Context,
  _actor: Actor,
  _organisationId: OrganisationId,
  _file: Uint8Array,
): Promise<ImportPreview> {
  throw new Error('preview-people-import: not built yet');
}
