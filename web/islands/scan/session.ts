import type { ScanData } from '../../pages/scan/scan-data.ts';
import { type Draft, loadDraft, newDraft, saveDraft } from './draft.ts';
import { type Field, writeField } from './fields.ts';

/** The draft that this page works on, and what to tell about it. */
export interface Session {
  readonly draft: Draft;
  /** `resumed`: answers were waiting here. `renewed`: they were given to an older version of the questions. */
  readonly welcome: 'new' | 'resumed' | 'renewed';
  /** Keeps the draft; false when this device does not allow it. */
  save(): boolean;
}

/**
 * Takes up the draft of this link, or starts one with the code and the consent that the server handed on in the form. Null
 * when one of the two is missing: then one has to pass the door first.
 */
export function openSession(data: ScanData, form: HTMLFormElement): Session | null {
  const handedOn = (name: string) =>
    form.querySelector<HTMLInputElement>(`input[type="hidden"][name="${name}"]`)?.value ?? null;
  const code = handedOn('code');
  const kept = loadDraft(data.link, Date.now());
  const isOther = kept !== null && code !== null && kept.code !== null && kept.code !== code;
  const draft = kept === null || isOther ? newDraft(Date.now()) : kept;
  draft.code ??= code;
  draft.consent ||= handedOn('consent') !== null;
  if (!draft.consent || (data.needsCode && draft.code === null)) return null;

  const versions = Object.fromEntries(data.instruments.map(({ id, version }) => [id, version]));
  const isRenewed = Object.entries(draft.versions).some(([id, version]) => versions[id] !== version);
  draft.versions = versions;
  const hasAnswers = Object.keys(draft.values).length > 0;
  return {
    draft,
    welcome: !hasAnswers ? 'new' : isRenewed ? 'renewed' : 'resumed',
    save: () => saveDraft(data.link, draft, Date.now()),
  };
}

/**
 * Puts kept answers back into the page. An answer whose question is no longer there is let go; one whose choice is no longer
 * there is asked again.
 */
export function restoreAnswers(
  draft: Draft,
  fields: readonly Field[],
  read: (field: Field) => Draft['values'][string] | undefined,
): void {
  const values: Draft['values'] = {};
  for (const field of fields) {
    const kept = draft.values[field.name];
    if (kept === undefined) continue;
    writeField(field, kept);
    const value = read(field);
    if (value !== undefined) values[field.name] = value;
  }
  draft.values = values;
}
