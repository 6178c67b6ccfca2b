import type { OrganisationId, StaffId, UnitId, WaveId } from '../domain/ids.ts';
import { hasOperator } from '../storage/membership.repository.ts';
import { closeWave } from '../usecases/close-wave.ts';
import type { Actor, Context, Role } from '../usecases/context.ts';
import { createFirstAccount } from '../usecases/create-first-account.ts';
import { createOrganisation } from '../usecases/create-organisation.ts';
import { createStaffAccount } from '../usecases/create-staff-account.ts';
import { getOrganisation } from '../usecases/get-organisation.ts';
import { importPeople } from '../usecases/import-people.ts';
import { type InvitationLetter, listInvitationCodes } from '../usecases/list-invitation-codes.ts';
import { listOrganisations } from '../usecases/list-organisations.ts';
import { openWave } from '../usecases/open-wave.ts';
import { planWave, type WavePlan } from '../usecases/plan-wave.ts';
import { type Shares, teamMaker, type Values } from './demo-answers.ts';
import { demoBackground } from './demo-background.ts';
import { type Chance, seededChance } from './demo-chance.ts';
import { companyComments, networkComments, readDemoComments, writers } from './demo-comments.ts';
import { company, companyList, network, troubledTeam, visitorLetters } from './demo-company.ts';
import { demoPeople } from './demo-following.ts';
import { answerByCode, answerByLink, inTurns } from './demo-respondents.ts';
import { askForDemoTalks, careName, carePeople, fillDemoCare, useDemoKey } from './demo-service-key.ts';

/** Fixed sign-in of a role; the demo has no secrets. */
export interface DemoAccount {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export const demoAccounts: readonly DemoAccount[] = (
  [
    ['operator', 'Bea Beheer'],
    ['contact', 'Carla Contact'],
    ['team-lead', 'Theo Teamleider'],
    ['consultant', 'Koen Consulent'],
    ['prevention', 'Petra Preventie'],
    ['works-council', 'Oda Ondernemingsraad'],
  ] as const
).map(([role, name]) => ({ role, name, email: `${role}@demo.example`, password: `demo-${role}-werkpeil` }));

export interface Demo {
  readonly accounts: readonly DemoAccount[];
  readonly companyId: OrganisationId;
  readonly networkId: OrganisationId;
  /** Invitations of the company's open wave that the demo itself leaves unused, to fill in a scan with. */
  readonly invitations: readonly InvitationLetter[];
  /** Address of the network's open scan, for which no code is needed. */
  readonly openScanUrl: string;
}

const system: Actor = { kind: 'system' };
const dayMs = 24 * 60 * 60 * 1000;
/** Whole weeks: a wave opens on the same day of the week a year later. */
const yearMs = 364 * dayMs;
/** A wave in progress has been open for a few days at least. */
const openedAtLeastMs = 5 * dayMs;
const heldMs = 21 * dayMs;
/** The prevention adviser needs some days to read what people wrote. */
const readMs = 4 * dayMs;

/** The day on which the waves in progress were opened: a Tuesday, because nobody opens one on a Sunday. */
function lastOpening(now: Date): Date {
  const earlier = new Date(now.getTime() - openedAtLeastMs);
  const tuesday = 2;
  return new Date(earlier.getTime() - ((earlier.getUTCDay() - tuesday + 7) % 7) * dayMs);
}

/**
 * Fills an empty installation with a synthetic company and a network of self-employed people, through the same recipes as
 * real users: two waves a year apart and one in progress, one team that became clearly worse, one small team. The answers
 * are the same in every run; ids, codes and links are not. Called again on a filled one, it only tells what is there.
 */
export async function fillDemo(ctx: Context): Promise<Demo> {
  if (!(await hasOperator(ctx.db))) await fill(ctx);
  return describe(ctx);
}

async function fill(ctx: Context): Promise<void> {
  const chance = seededChance(2026);
  const [operator] = demoAccounts;
  if (!operator) throw new Error('the demo has no operator');
  await createFirstAccount(ctx, { ...operator, token: null });
  const companyId = await makeOrganisation(ctx, company.name, 'company', company.sector);
  const networkId = await makeOrganisation(ctx, network.name, 'network', null);
  await importPeople(ctx, system, companyId, new TextEncoder().encode(companyList(chance)));
  const careId = await makeOrganisation(ctx, careName, 'company', 'Zorg');
  await importPeople(ctx, system, careId, new TextEncoder().encode(carePeople));
  for (const id of [companyId, careId]) await useDemoKey(ctx, id);
  const staff = await makeStaff(ctx, companyId, networkId, careId);
  await fillCompany(ctx, companyId, chance, staff[demoAccounts.findIndex(({ role }) => role === 'prevention') - 1]);
  await fillNetwork(ctx, networkId, chance);
  const opened = new Date(lastOpening(ctx.clock()).getTime() - heldMs);
  await fillDemoCare(ctx, careId, { opened, closed: new Date(opened.getTime() + heldMs) }, chance);
}

async function makeOrganisation(
  ctx: Context,
  name: string,
  kind: 'company' | 'network',
  sector: string | null,
): Promise<OrganisationId> {
  return (await createOrganisation(ctx, system, { name, kind, sector })).organisationId;
}

async function makeStaff(
  ctx: Context,
  companyId: OrganisationId,
  networkId: OrganisationId,
  careId: OrganisationId,
): Promise<StaffId[]> {
  const { units } = await getOrganisation(ctx, system, companyId);
  const ledTeam = units.find((unit) => unit.name === troubledTeam.split(' / ')[1])?.id as UnitId;
  const organisationIds: Readonly<Record<Role, readonly OrganisationId[]>> = {
    operator: [],
    contact: [companyId],
    'team-lead': [companyId],
    consultant: [companyId, networkId],
    prevention: [companyId, networkId, careId],
    'works-council': [companyId],
  };
  const staff = demoAccounts
    .filter((account) => account.role !== 'operator')
    .map((account) =>
      createStaffAccount(ctx, system, {
        ...account,
        organisationIds: organisationIds[account.role],
        unitId: account.role === 'team-lead' ? ledTeam : null,
      }),
    );
  return (await Promise.all(staff)).map(({ staffId }) => staffId);
}

/** One wave of the company: when it was held, who answered, and how the troubled team was doing. */
interface CompanyWave {
  /** Before the wave in progress. */
  readonly earlierMs: number;
  readonly response: number;
  readonly troubled: Shares;
  readonly closed: boolean;
  /** What people wrote, in the wave that asked for it. */
  readonly comments?: readonly string[];
}

// In each team below the response from which those who are missing could be named: there figures would be turnover bands.
const companyWaves: readonly CompanyWave[] = [
  { earlierMs: 2 * yearMs, response: 0.8, troubled: { stress: 0.25 }, closed: true },
  {
    earlierMs: yearMs,
    response: 0.78,
    troubled: { stress: 0.75, balance: 0.3, workload: 0.6, support: 0.35 },
    closed: true,
    comments: companyComments,
  },
  { earlierMs: 0, response: 0.6, troubled: { stress: 0.62, workload: 0.55 }, closed: false },
];

async function fillCompany(
  ctx: Context,
  companyId: OrganisationId,
  chance: Chance,
  adviser: StaffId | undefined,
): Promise<void> {
  const instrument = ctx.library.get('workability-employee');
  const make = teamMaker(instrument, ctx.benchmarks, demoBackground);
  const people = demoPeople(2027);
  for (const wave of companyWaves) {
    const opened = new Date(lastOpening(ctx.clock()).getTime() - wave.earlierMs);
    const then: Context = { ...ctx, clock: () => opened };
    const waveId = await openPlanned(then, companyId, {
      title: `Werkbaarheidsmeting ${opened.getFullYear()}`,
      instrumentIds: ['workability-employee'],
      languages: ['nl', 'fr', 'de', 'en'],
      breakdowns: ['age-band', 'gender'],
      participation: 'invited',
      following: 'own-key',
      // The wave in progress waits for its visitors, however long the demo is kept.
      closesOn: wave.closed ? dayOf(new Date(opened.getTime() + heldMs)) : null,
      ...(wave.comments && { comments: 'on' }),
      ...(!wave.closed && { talk: 'offered' as const }),
    });
    const nextText = writers(wave.comments ?? [], 5);
    const letters = await listInvitationCodes(then, system, companyId, waveId);
    const visitors = wave.closed ? [] : visitorLetters(letters);
    const mayAnswer = chance.shuffled(letters).filter((letter) => !visitors.includes(letter));
    for (const [unit, invited] of Map.groupBy(mayAnswer, (letter) => letter.unit)) {
      const team = invited.slice(0, Math.round(invited.length * wave.response));
      const made = make(chance, team.length, unit === troubledTeam ? wave.troubled : {});
      const values = people.handOut(team, made, instrument);
      await inTurns(team, (letter, index) =>
        answerByCode(then, letter, values[index] as Values, nextText(), people.ownKeyOf(letter)),
      );
    }
    if (!wave.closed) await askForDemoTalks(then, await linkOf(ctx, companyId, waveId));
    if (wave.closed) {
      const closed = new Date(opened.getTime() + heldMs + dayMs);
      await closeWave({ ...ctx, clock: () => closed }, system, companyId, waveId);
      const read = new Date(closed.getTime() + readMs);
      if (wave.comments && adviser) await readDemoComments({ ...ctx, clock: () => read }, adviser, companyId, waveId);
    }
  }
}

async function fillNetwork(ctx: Context, networkId: OrganisationId, chance: Chance): Promise<void> {
  const make = teamMaker(ctx.library.get('workability-self-employed'), ctx.benchmarks, demoBackground);
  for (const { earlierMs, respondents } of [
    { earlierMs: yearMs / 2, respondents: network.people },
    { earlierMs: 0, respondents: 0 },
  ]) {
    const opened = new Date(lastOpening(ctx.clock()).getTime() - earlierMs);
    const then: Context = { ...ctx, clock: () => opened };
    const waveId = await openPlanned(then, networkId, {
      title: `Zelfstandigenscan ${monthOf(opened)}`,
      instrumentIds: ['workability-self-employed'],
      languages: ['nl', 'fr', 'de', 'en'],
      breakdowns: ['branch'],
      participation: 'open',
      closesOn: null,
      // These wait to be read: the prevention adviser of the demo finds them.
      ...(respondents > 0 && { comments: 'on' }),
    });
    const nextText = writers(networkComments, 4);
    const link = await linkOf(ctx, networkId, waveId);
    await inTurns(make(chance, respondents, {}), (values) => answerByLink(then, link, values, nextText()));
    const closed = new Date(opened.getTime() + heldMs);
    if (respondents > 0) await closeWave({ ...ctx, clock: () => closed }, system, networkId, waveId);
  }
}

const linkOf = async (ctx: Context, organisationId: OrganisationId, waveId: WaveId): Promise<string> =>
  (await getOrganisation(ctx, system, organisationId)).waves.find((wave) => wave.id === waveId)?.link ?? '';

async function openPlanned(
  ctx: Context,
  organisationId: OrganisationId,
  plan: Omit<WavePlan, 'k' | 'opensOn'>,
): Promise<WaveId> {
  const instruments = plan.instrumentIds.map((id) => ctx.library.get(id));
  const languages = plan.languages.filter((language) =>
    instruments.every((instrument) => (instrument.languages[language]?.status ?? 'machine-draft') !== 'machine-draft'),
  );
  const { waveId } = await planWave(ctx, system, organisationId, { ...plan, languages, k: 10, opensOn: null });
  await openWave(ctx, system, organisationId, waveId);
  return waveId;
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const monthOf = (date: Date): string =>
  date.toLocaleDateString('nl', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** What a visitor needs to know of a filled demo. */
async function describe(ctx: Context): Promise<Demo> {
  const organisations = await listOrganisations(ctx, system);
  const find = (name: string) => organisations.find((organisation) => organisation.name === name)?.id;
  const [companyId, networkId] = [find(company.name), find(network.name)];
  if (!companyId || !networkId)
    throw new Error('Filling the demo was interrupted. Remove the data folder of the demo and start it again.');
  const openWaveOf = async (organisationId: OrganisationId) =>
    (await getOrganisation(ctx, system, organisationId)).waves.find((wave) => wave.status === 'open');
  const [companyWave, networkWave] = await Promise.all([openWaveOf(companyId), openWaveOf(networkId)]);
  return {
    accounts: demoAccounts,
    companyId,
    networkId,
    invitations: companyWave ? visitorLetters(await listInvitationCodes(ctx, system, companyId, companyWave.id)) : [],
    openScanUrl: networkWave ? `${ctx.baseUrl}/w/${networkWave.link}` : `${ctx.baseUrl}/s`,
  };
}
