import { fromBase64Url } from '../domain/credential/base64url.ts';
import type { OrganisationId } from '../domain/ids.ts';
import type { Instrument } from '../domain/instruments/instrument.types.ts';
import { askForTalkHere } from '../usecases/ask-for-talk.ts';
import { closeWave } from '../usecases/close-wave.ts';
import type { Actor, Context } from '../usecases/context.ts';
import { listInvitationCodes } from '../usecases/list-invitation-codes.ts';
import { makeServiceKey } from '../usecases/make-service-key.ts';
import { openWave } from '../usecases/open-wave.ts';
import { planWave } from '../usecases/plan-wave.ts';
import { storeCareRecordHere } from '../usecases/take-part-in-care.ts';
import type { Values } from './demo-answers.ts';
import type { Chance } from './demo-chance.ts';
import { inTurns } from './demo-respondents.ts';

const system: Actor = { kind: 'system' };

/**
 * The key of the demo's prevention service, as a file that its page saved once. No secret: everybody has it, with the passphrase.
 * Written into the demo's folder at start; nothing but the demo ever takes it into use.
 */
export const demoServiceKey = {
  passphrase: 'demo sleutel van werkpeil',
  fileName: 'demo.werkpeil-sleutel.json',
  publicKey: 'BDwceGw52FhIWY5k7m5YAr-lD7_opdGin3ePTsgIdZ3A_34BNPWwd4fyPddBeZIXL6y3gE9HUoEpLCjgsUMyO6s',
  get file(): string {
    return `${JSON.stringify(
      {
        format: 'werkpeil-service-key-1',
        organisation: 'Voorbeeld nv',
        madeOn: '2026-01-05',
        fingerprint: 'GS4B J2EF QBGJ ZD1E V32K BRFK QR3P 11CH',
        publicKey: this.publicKey,
        lock: {
          kdf: 'PBKDF2-HMAC-SHA256',
          rounds: 600_000,
          salt: 'p4_bqUSOMOMBQIWspE3c7Q',
          nonce: 'HB7NsT9kzOGoG4es',
        },
        sealed: 'JRriHpzlNgyOaoDNgwtTVsCtcWydWJW9H4trneUeqcdcnpZMI2DOD68sek0pgoUw',
        check: 'sdvjFpBhng69tHKX12_MKAU1s1v1IKXacBtzJ9r8HUo',
      },
      null,
      2,
    )}\n`;
  },
} as const;

/** The key in use for an organisation: one prevention service, one file. */
export async function useDemoKey(ctx: Context, organisationId: OrganisationId): Promise<void> {
  await makeServiceKey(ctx, system, organisationId, fromBase64Url(demoServiceKey.publicKey));
}

/** Two people who would like to talk; invented, as everything. */
export async function askForDemoTalks(ctx: Context, link: string): Promise<void> {
  for (const request of [
    {
      name: 'Marie Voorbeeld',
      contact: '0470 00 00 01, na 17 uur',
      message: 'Het wordt me te veel sinds de nieuwe ploegen.',
    },
    { name: 'Tom Voorbeeld', contact: 'tom@example.be', message: '' },
  ])
    await askForTalkHere(ctx, link, { ...request, language: 'nl' });
}

/** Closed, and waiting for the physician: whoever has the demo's key file opens the answers and hands them over. */
export async function fillDemoCare(
  ctx: Context,
  organisationId: OrganisationId,
  days: { readonly opened: Date; readonly closed: Date },
  chance: Chance,
): Promise<void> {
  const then: Context = { ...ctx, clock: () => days.opened };
  const instrument = ctx.library.get('wai-short');
  const { waveId } = await planWave(then, system, organisationId, {
    title: `Werkvermogen bij de arbeidsarts ${days.opened.getFullYear()}`,
    instrumentIds: [instrument.id],
    languages: ['nl'],
    opensOn: null,
    closesOn: null,
    breakdowns: [],
    k: 10,
    participation: 'invited',
    care: 'physician',
  });
  await openWave(then, system, organisationId, waveId);
  const letters = (await listInvitationCodes(then, system, organisationId, waveId)).slice(0, -careAbsent);
  const values = letters.map(() => workAbilityAnswers(instrument, chance));
  await inTurns(letters, async ({ code }, index) => {
    const answers = [{ instrumentId: instrument.id, version: instrument.version, values: values[index] }] as never;
    await storeCareRecordHere(then, { code, language: 'nl', answers });
  });
  await closeWave({ ...ctx, clock: () => days.closed }, system, organisationId, waveId);
}

/** Complete answers: any of the choices, but no question that opens or closes another one, and none of the diseases. */
function workAbilityAnswers({ items }: Instrument, chance: Chance): Values {
  const conditions = items.map(({ visibleIf }) => visibleIf ?? '').join(' ');
  const asked = items.filter((item) => item.required && item.visibleIf === undefined);
  return Object.fromEntries(
    asked.flatMap(({ id, kind, choices, min = 0, max = 0, exclusive }): [string, Values[string]][] => {
      const values = choices.map(({ value }) => value);
      const first = values[0] ?? 0;
      if (kind === 'single') return [[id, conditions.includes(`{${id}}`) ? first : chance.pick(values)]];
      if (kind === 'multiple') return [[id, [exclusive?.[0] ?? first]]];
      return kind === 'number' ? [[id, min + Math.floor(chance.next() * (max - min + 1))]] : [];
    }),
  );
}

/** So many of the 28 did not answer. */
const careAbsent = 5;

export const careName = 'Zorgpunt Voorbeeld';

/** 28 people in two teams, in the care of the same prevention service. */
export const carePeople: string = [
  'Team;Naam',
  ...['Verpleging', 'Logistiek'].flatMap((team, index) =>
    [
      'Aerts',
      'Claes',
      'Dubois',
      'Goossens',
      'Hermans',
      'Jacobs',
      'Lambert',
      'Maes',
      'Martens',
      'Peeters',
      'Pauwels',
      'Wouters',
      'Willems',
      'Yilmaz',
    ].map((name, place) => `${team};${['Ria', 'Sam', 'Els', 'Jef'][(place + index) % 4]} ${name}`),
  ),
].join('\n');
