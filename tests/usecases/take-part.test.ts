import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Values } from '../../src/cli/demo-answers.ts';
import { isListed } from '../../src/domain/credential/key-list.ts';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { issueCredential } from '../../src/usecases/issue-credential.ts';
import type { InvitationLetter } from '../../src/usecases/list-invitation-codes.ts';
import { openScan } from '../../src/usecases/open-scan.ts';
import { planWave } from '../../src/usecases/plan-wave.ts';
import { submitResponse } from '../../src/usecases/submit-response.ts';
import { countAnswers } from '../support/count-answers.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { answersFor, exchange, makeCompany, openedWave, standardPlan, submission, system } from './company.ts';

let ctx: TestContext;
let organisationId: OrganisationId;
let waveId: WaveId;
let link: string;
let letters: InvitationLetter[];
/** A letter that no other test uses. */
const nextLetter = (): InvitationLetter => letters.shift() as InvitationLetter;

beforeAll(async () => {
  ctx = await testContext({ seed: 'take-part' });
  organisationId = await makeCompany(ctx, { 'Gent / A': 20, 'Gent / B': 20 });
  const opened = await openedWave(ctx, organisationId);
  ({ waveId, link } = opened);
  letters = [...opened.letters];
});
afterAll(() => ctx.close());

const stored = (): Promise<number> => countAnswers(ctx);

/** A request that some other device might make: any number below every modulus will do. */
const someRequest = () => {
  const blinded = ctx.random.bytes(256);
  blinded[0] = 1;
  return blinded;
};

describe('opening a scan', () => {
  test('a code opens its own wave, whatever the link says', async () => {
    const door = await openScan(ctx, { link: 'elsewhere', code: nextLetter().code.toLowerCase().replaceAll('-', ' ') });
    expect(door).toMatchObject({ waveId, link, state: 'open', organisationName: 'Firma', participation: 'invited' });
    expect(door.promises.map((promise) => promise.key)).toContain('threshold');
  });

  test('a link without a code asks for one, and an unknown link is not found', async () => {
    expect((await openScan(ctx, { link, code: null })).state).toBe('code-needed');
    await expect(openScan(ctx, { link: 'nowhere', code: null })).rejects.toMatchObject({ code: 'wave-not-found' });
    await expect(openScan(ctx, { link: null, code: null })).rejects.toMatchObject({ code: 'wave-not-found' });
  });

  test('a wrong code is told apart from an unknown one', async () => {
    const { code } = nextLetter();
    const wrong = `${code.slice(0, 3)}${code[3] === 'A' ? 'C' : 'A'}${code.slice(4)}`;
    await expect(openScan(ctx, { link: null, code: wrong })).rejects.toMatchObject({ code: 'code-malformed' });
    await expect(openScan(ctx, { link: null, code: 'AAAA-AAAA-AAAA' })).rejects.toMatchObject({ code: 'code-unknown' });
  });

  test('a planned wave is not open yet', async () => {
    const { waveId: planned } = await planWave(ctx, system, organisationId, { ...standardPlan, opensOn: '2027-01-01' });
    const [row] = await ctx.database.owner.sql`select link from fieldwork.wave where id = ${planned}`;
    const door = await openScan(ctx, { link: row?.['link'], code: null });
    expect(door).toMatchObject({ state: 'not-open-yet', opensOn: '2027-01-01' });
  });
});

describe('exchanging a code', () => {
  test('works once, and the same exchange again is answered the same', async () => {
    const { code } = nextLetter();
    const blinded = someRequest();
    const issued = await issueCredential(ctx, { code, blinded });
    expect(issued.link).toBe(link);
    expect(await issueCredential(ctx, { code, blinded })).toEqual(issued);
    const other = issueCredential(ctx, { code, blinded: someRequest() });
    await expect(other).rejects.toMatchObject({ code: 'code-spent' });
    // The door does not tell: who has the list of codes would learn from it who took part.
    expect((await openScan(ctx, { link: null, code })).state).toBe('open');
  });

  test('of two devices at the same moment, one gets the admission', async () => {
    const { code } = nextLetter();
    const tries = [1, 2, 3, 4].map(() => issueCredential(ctx, { code, blinded: someRequest() }));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  });

  test('gives the key of the reporting group with the proof that it stands on the list that everybody sees', async () => {
    const { code } = nextLetter();
    const { key, keyRoot } = await openScan(ctx, { link: null, code });
    const shown = await openScan(ctx, { link, code: null });
    expect(shown).toMatchObject({ key: null, keyRoot });
    if (!key || !keyRoot) throw new Error('no key');
    expect(await isListed(crypto.subtle, keyRoot, key)).toBe(true);
    const own = { ...key, key: { ...key.key, n: key.key.n.with(5, 1 ^ (key.key.n[5] as number)) } };
    expect(await isListed(crypto.subtle, keyRoot, own)).toBe(false);
  });

  test('changes no row of the invitations, and what it adds says nothing in plain text', async () => {
    const { code } = nextLetter();
    const invitations = () =>
      ctx.database.owner.sql`select ctid::text, xmin::text, i::text from fieldwork.invitation i order by ctid`;
    const before = await invitations();
    const { blindSignature } = await issueCredential(ctx, { code, blinded: someRequest() });
    expect(blindSignature).toHaveLength(256);
    expect([...(await invitations())]).toEqual([...before]);
    const sizes = await ctx.database.owner
      .sql`select distinct length(sealed) as bytes from answers.box_entry where wave_id = ${waveId}`;
    expect(sizes).toHaveLength(1);
  });

  test('refuses a request that is not 256 bytes or not below the modulus, and leaves the code good', async () => {
    const { code } = nextLetter();
    for (const blinded of [new Uint8Array(255), new Uint8Array(256).fill(255)])
      await expect(issueCredential(ctx, { code, blinded })).rejects.toMatchObject({ code: 'bad-request' });
    expect((await openScan(ctx, { link: null, code })).state).toBe('open');
  });
});

describe('submitting a response', () => {
  test('stores once what is sent twice, also at the same moment', async () => {
    const sent = submission(ctx, await exchange(ctx, nextLetter().code));
    const before = await stored();
    const statuses = await Promise.all([submitResponse(ctx, sent), submitResponse(ctx, sent)]);
    expect(statuses.map(({ status }) => status).sort()).toEqual(['repeated', 'stored']);
    expect(await submitResponse(ctx, sent)).toEqual({ status: 'repeated' });
    expect(await stored()).toBe(before + 1);
  });

  test('refuses a second response with the same credential', async () => {
    const admission = await exchange(ctx, nextLetter().code);
    await submitResponse(ctx, submission(ctx, admission));
    const again = submitResponse(ctx, submission(ctx, admission));
    await expect(again).rejects.toMatchObject({ code: 'credential-spent' });
  });

  test('refuses an unknown credential, and none at all for an invited wave', async () => {
    const { credential } = await exchange(ctx, nextLetter().code);
    if (!credential) throw new Error('no credential');
    const groups = await ctx.database.owner.sql`select id from fieldwork.reporting_group where wave_id = ${waveId}`;
    const other = groups.map((row) => String(row['id'])).find((id) => id !== credential.groupId) ?? '';
    for (const forged of [
      { ...credential, message: credential.message.with(40, 1 ^ (credential.message[40] as number)) },
      { ...credential, signature: ctx.random.bytes(256) },
      // Signed for one group, handed in for another, or for none of this wave.
      { ...credential, groupId: other },
      { ...credential, groupId: ctx.random.uuid() },
    ]) {
      const unknown = submitResponse(ctx, submission(ctx, { link, credential: forged }));
      await expect(unknown).rejects.toMatchObject({ code: 'credential-unknown' });
    }
    const none = submitResponse(ctx, submission(ctx, { link, credential: null }));
    await expect(none).rejects.toMatchObject({ code: 'credential-unknown' });
  });

  test('names every problem, stores nothing, and lets the same credential try again', async () => {
    const admission = await exchange(ctx, nextLetter().code);
    const [values] = answersFor(ctx, 1) as [Values];
    const { 'stress-1': _, ...incomplete } = values;
    const wrong = submission(ctx, { ...admission, values: { ...incomplete, 'stress-2': 7, evil: 1 } });
    await expect(submitResponse(ctx, wrong)).rejects.toMatchObject({ code: 'answers-invalid' });
    const missing = submission(ctx, { ...admission, values: incomplete });
    await expect(submitResponse(ctx, missing)).rejects.toMatchObject({
      code: 'answers-invalid',
      problems: [{ code: 'missing-answer', where: 'stress-1' }],
    });
    expect(await submitResponse(ctx, submission(ctx, { ...admission, values }))).toEqual({ status: 'stored' });
  });

  test('refuses another version, another instrument, one sheet too few or twice', async () => {
    const admission = await exchange(ctx, nextLetter().code);
    const good = submission(ctx, admission);
    const [sheet] = good.answers;
    if (!sheet) throw new Error('no sheet');
    const refused = async (answers: typeof good.answers, code: string) =>
      expect(submitResponse(ctx, { ...good, answers })).rejects.toMatchObject({ code });
    await refused([{ ...sheet, version: '0.9.0' }], 'instrument-version-stale');
    await refused([], 'answers-invalid');
    await refused([sheet, { ...sheet, instrumentId: 'wai-short' }], 'answers-invalid');
    await refused([sheet, sheet], 'answers-invalid');
  });

  test('refuses a response id that carries a time, and a language of another wave', async () => {
    const admission = await exchange(ctx, nextLetter().code);
    const timed = { ...submission(ctx, admission), responseId: '0190a6d0-0000-7000-8000-000000000000' };
    await expect(submitResponse(ctx, timed)).rejects.toMatchObject({ code: 'bad-request' });
    const german = { ...submission(ctx, admission), language: 'de' as const };
    await expect(submitResponse(ctx, german)).rejects.toMatchObject({ code: 'bad-request' });
  });

  test('takes in an open wave without a code', async () => {
    const open = await openedWave(ctx, organisationId, { participation: 'open', title: 'Open' });
    expect(open.letters).toEqual([]);
    expect((await openScan(ctx, { link: open.link, code: null })).state).toBe('open');
    const sent = submission(ctx, { link: open.link, credential: null });
    expect(await submitResponse(ctx, sent)).toEqual({ status: 'stored' });
    expect(await submitResponse(ctx, sent)).toEqual({ status: 'repeated' });
  });

  test('is refused the moment the wave is closed, and everything stored before is kept', async () => {
    const admission = await exchange(ctx, nextLetter().code);
    const { code: unused } = nextLetter();
    const before = await countAnswers(ctx, waveId);
    await closeWave(ctx, system, organisationId, waveId);
    expect(await countAnswers(ctx, waveId)).toBe(before);
    const left = await ctx.database.owner.sql`
      select 'entry' from answers.box_entry where wave_id = ${waveId}
      union all select 'state' from answers.box_state where wave_id = ${waveId}
      union all select 'key' from fieldwork.group_key where wave_id = ${waveId} and sealed_private is not null`;
    expect([...left]).toEqual([]);
    await expect(submitResponse(ctx, submission(ctx, admission))).rejects.toMatchObject({ code: 'scan-closed' });
    const late = issueCredential(ctx, { code: unused, blinded: someRequest() });
    await expect(late).rejects.toMatchObject({ code: 'scan-closed' });
    expect((await openScan(ctx, { link: null, code: unused })).state).toBe('closed');
  });

  test('leaves no code, credential or answer in the log', () => {
    expect(ctx.logged).toEqual([]);
  });
});
