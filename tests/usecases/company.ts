import { teamMaker, type Values } from '../../src/cli/demo-answers.ts';
import { seededChance } from '../../src/cli/demo-chance.ts';
import type { OrganisationId, StaffId, UnitId, WaveId } from '../../src/domain/ids.ts';
import { ownWordsId } from '../../src/domain/instruments/own-words.ts';
import type { Actor, Context, Role } from '../../src/usecases/context.ts';
import { createOrganisation } from '../../src/usecases/create-organisation.ts';
import { importPeople } from '../../src/usecases/import-people.ts';
import { type InvitationLetter, listInvitationCodes } from '../../src/usecases/list-invitation-codes.ts';
import { openWave } from '../../src/usecases/open-wave.ts';
import { planWave, type WavePlan } from '../../src/usecases/plan-wave.ts';
import { type Submission, submitResponse } from '../../src/usecases/submit-response.ts';
import { takePartHere } from '../../src/usecases/take-part-here.ts';

/** The steps that most flow tests begin with, through the real recipes. */
export const system: Actor = { kind: 'system' };

/** Somebody with one role in one organisation, without an account. */
export const staff = (role: Role, organisationId: OrganisationId | null, unitId: UnitId | null = null): Actor => ({
  kind: 'staff',
  staffId: `staff-${role}` as StaffId,
  name: role,
  email: `${role}@example.be`,
  memberships: [{ organisationId, role, unitId }],
});

export const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** `{ 'Gent / A': 12 }` as a list of people with names and addresses. */
export function peopleCsv(teams: Readonly<Record<string, number>>): string {
  const lines = Object.entries(teams).flatMap(([team, people]) =>
    Array.from({ length: people }, (_, index) => {
      const name = `${team.replaceAll(/\W+/g, '')} ${index + 1}`;
      return `${team};${name};${name.replace(' ', '.').toLowerCase()}@example.be`;
    }),
  );
  return ['Team;Naam;E-mail', ...lines].join('\n');
}

export const standardPlan: WavePlan = {
  title: 'Meting',
  instrumentIds: ['workability-employee'],
  languages: ['nl', 'en'],
  opensOn: null,
  closesOn: null,
  breakdowns: [],
  k: 10,
  participation: 'invited',
};

export async function makeCompany(ctx: Context, teams: Readonly<Record<string, number>>, name = 'Firma') {
  const { organisationId } = await createOrganisation(ctx, system, { name, kind: 'company', sector: null });
  await importPeople(ctx, system, organisationId, bytes(peopleCsv(teams)));
  return organisationId;
}

export async function openedWave(
  ctx: Context,
  organisationId: OrganisationId,
  plan: Partial<WavePlan> = {},
): Promise<{ readonly waveId: WaveId; readonly link: string; readonly letters: readonly InvitationLetter[] }> {
  const { waveId } = await planWave(ctx, system, organisationId, { ...standardPlan, ...plan });
  const { link } = await openWave(ctx, system, organisationId, waveId);
  return { waveId, link, letters: await listInvitationCodes(ctx, system, organisationId, waveId) };
}

type Levels = Parameters<ReturnType<typeof teamMaker>>[2];

/** Complete, plausible answers to an instrument for so many people; `levels`: shares that differ from those of Flanders. */
export const answersFor = (
  ctx: Context,
  people: number,
  instrument = 'workability-employee',
  seed = 1,
  levels: Levels = {},
): Values[] => [...teamMaker(ctx.library.get(instrument), ctx.benchmarks)(seededChance(seed), people, levels)];

/** What a phone does with a code: makes a credential and exchanges the code for a signature on it. */
export const exchange = (ctx: Context, code: string) =>
  takePartHere(ctx, { link: null, code, secret: ctx.random.bytes(32) });

export function submission(
  ctx: Context,
  parts: Pick<Submission, 'link' | 'credential'> & Partial<Submission> & { readonly values?: Values },
): Submission {
  const { id, version } = ctx.library.get('workability-employee');
  const values = parts.values ?? answersFor(ctx, 1)[0];
  return {
    responseId: ctx.random.uuid(),
    receipt: ctx.random.bytes(32),
    language: 'nl',
    answers: [{ instrumentId: id, version, values }],
    ...parts,
  };
}

/** A sheet of the open question; null: skipped. */
export const ownWords = (ctx: Context, text: string | null): Submission['answers'][number] => ({
  instrumentId: ownWordsId,
  version: ctx.library.get(ownWordsId).version,
  values: text === null ? {} : { better: text },
});

/** Everybody with one of these letters answers; `words`: what they write, in a wave that asks for it. */
export async function answerAll(
  ctx: Context,
  letters: readonly InvitationLetter[],
  seed = 1,
  levels: Levels = {},
  words?: (index: number) => string | null,
): Promise<void> {
  const values = answersFor(ctx, letters.length, 'workability-employee', seed, levels);
  for (const [index, letter] of letters.entries()) {
    const sent = submission(ctx, { ...(await exchange(ctx, letter.code)), values: values[index] as Values });
    const own = words ? [ownWords(ctx, words(index))] : [];
    await submitResponse(ctx, { ...sent, answers: [...sent.answers, ...own] });
  }
}
