import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import type { Actor } from '../../src/usecases/context.ts';
import { createStaffAccount } from '../../src/usecases/create-staff-account.ts';
import { type CommentReview, getCommentReview } from '../../src/usecases/get-comment-review.ts';
import { getReport } from '../../src/usecases/get-report.ts';
import { getWave } from '../../src/usecases/get-wave.ts';
import { publishCommentReview } from '../../src/usecases/publish-comment-review.ts';
import { reviewComments } from '../../src/usecases/review-comments.ts';
import { submitResponse } from '../../src/usecases/submit-response.ts';
import { verifyLedger } from '../../src/usecases/verify-ledger.ts';
import { withdrawAnswers } from '../../src/usecases/withdraw-answers.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import {
  answerAll,
  answersFor,
  exchange,
  makeCompany,
  openedWave,
  ownWords,
  staff,
  submission,
  system,
} from './company.ts';

let ctx: TestContext;
let organisationId: OrganisationId;
let waveId: WaveId;
let reader: Actor;
let withdrawn: string;
const texts = (site: string, people: number) =>
  Array.from({ length: people }, (_, index) => `Minder druk, ${site.length} wens ${index + 1}.`);

beforeAll(async () => {
  ctx = await testContext({ seed: 'comments' });
  organisationId = await makeCompany(ctx, {
    'Gent / Pers': 12,
    'Gent / Pakken': 12,
    'Aalst / Pers': 12,
    'Aalst / Balie': 10,
  });
  reader = staff('prevention', organisationId);
  const opened = await openedWave(ctx, organisationId, { comments: 'on' });
  waveId = opened.waveId;
  const words = { Gent: texts('Gent', 14), Aalst: texts('Aalst', 6) };
  words.Gent[0] = 'Vraag het aan GentPers 3, of mail gentpers.3@example.be.';
  const values = answersFor(ctx, opened.letters.length);
  for (const [index, letter] of opened.letters.entries()) {
    const site = letter.unit.startsWith('Gent') ? words.Gent : words.Aalst;
    const text = site.splice(0, 1)[0];
    const here = await exchange(ctx, letter.code);
    if (text === 'Minder druk, 4 wens 9.') withdrawn = here.shownReceipt;
    const base = submission(ctx, { ...here, values: values[index] ?? {} });
    await submitResponse(ctx, { ...base, answers: [...base.answers, ownWords(ctx, text ?? null)] });
  }
});
afterAll(() => ctx.close());

const stored = (table: string) => ctx.database.owner.sql.unsafe<Record<string, unknown>[]>(`select * from ${table}`);

describe('free comments', () => {
  test('part from the answers when fieldwork closes, and nothing leads from one to the other', async () => {
    expect((await getWave(ctx, system, organisationId, waveId)).comments).toBe('asked');
    await expect(getCommentReview(ctx, reader, organisationId, waveId)).rejects.toThrow('comments-not-open');
    const { release } = await closeWave(ctx, system, organisationId, waveId);
    expect(release.status).toBe('published');
    const responses = await stored('answers.response');
    const comments = await stored('answers.comment');
    expect(responses).toHaveLength(46);
    expect(comments).toHaveLength(20);
    expect(JSON.stringify(responses)).not.toContain('wens');
    const besideAnswers = new Set(
      responses.flatMap((row) =>
        Object.entries(row).map(([name, value]) => (/id$|organisation/.test(name) ? null : String(value))),
      ),
    );
    const own = responses.flatMap(({ id, receipt_mark }) => [id, String(receipt_mark)]);
    for (const comment of comments)
      expect(own.some((value) => [comment['id'], String(comment['comment_mark'])].includes(value))).toBe(false);
    expect(besideAnswers.size).toBeGreaterThan(1);
  });

  test('are shown to the prevention adviser only, at a department or higher, with hints at names', async () => {
    for (const role of ['operator', 'contact', 'team-lead', 'consultant', 'works-council'] as const) {
      const actor = staff(role, role === 'operator' ? null : organisationId);
      await expect(getCommentReview(ctx, actor, organisationId, waveId)).rejects.toThrow('not-allowed');
      await expect(publishCommentReview(ctx, actor, organisationId, waveId)).rejects.toThrow('not-allowed');
    }
    await expect(getCommentReview(ctx, system, organisationId, waveId)).rejects.toThrow('not-allowed');
    const review = await getCommentReview(ctx, reader, organisationId, waveId);
    // Six from Aalst are too few: they take those of Gent with them to the top.
    expect(review.places.map(({ unitLabel, comments }) => [unitLabel, comments.length])).toEqual([['Firma', 20]]);
    const hinted = review.places[0]?.comments.find(({ words }) => words.some(({ hint }) => hint === 'contact'));
    expect(hinted?.words.filter(({ hint }) => hint).map(({ word, hint }) => [word, hint])).toEqual([
      ['GentPers', 'person'],
      ['gentpers.3@example.be.', 'contact'],
    ]);
    expect(JSON.stringify(review)).not.toMatch(/groupId|receipt|mark/);
  });

  test('go with the answers when their writer withdraws before they are published', async () => {
    await withdrawAnswers(ctx, withdrawn);
    const review = await getCommentReview(ctx, reader, organisationId, waveId);
    expect(review.total).toBe(19);
    expect(JSON.stringify(review)).not.toContain('"9."');
  });

  test('are published once, as they were let through; the texts as they were written are gone', async () => {
    await expect(publishCommentReview(ctx, reader, organisationId, waveId)).rejects.toThrow('comments-unread');
    const { places } = await getCommentReview(ctx, reader, organisationId, waveId);
    const comments = places.flatMap((place) => place.comments);
    const decisions = comments.map(({ id, words }, index) => ({
      commentId: id,
      review:
        index === 5 && words.every(({ hint }) => hint === null)
          ? ({ decision: 'leave-out' } as const)
          : ({ decision: 'accept', blanked: words.flatMap(({ hint }, place) => (hint ? [place] : [])) } as const),
    }));
    await reviewComments(ctx, reader, organisationId, waveId, decisions);
    const undo = { commentId: decisions[0]?.commentId ?? '', review: null };
    await reviewComments(ctx, reader, organisationId, waveId, [undo]);
    expect((await getCommentReview(ctx, reader, organisationId, waveId)).read).toBe(18);
    await reviewComments(ctx, reader, organisationId, waveId, decisions.slice(0, 1));
    expect((await getReport(ctx, system, organisationId, waveId, null)).comments.status).toBe('waiting');
    await publishCommentReview(ctx, reader, organisationId, waveId);

    const report = await getReport(ctx, staff('contact', organisationId), organisationId, waveId, null);
    expect(report.comments.here[0]?.n).toBe(18);
    expect(report.comments.here[0]?.comments).toContain('Vraag het aan […] 3, of mail […]');
    expect(JSON.stringify(report.comments)).not.toMatch(/GentPers|@/);
    expect(await stored('answers.comment')).toEqual([]);
    await expect(getCommentReview(ctx, reader, organisationId, waveId)).rejects.toThrow('comments-not-open');
    const gent = report.units.find(({ label }) => label === 'Gent');
    const below = await getReport(ctx, system, organisationId, waveId, gent?.id ?? '');
    expect([below.comments.here, below.comments.elsewhere.map(({ label }) => label)]).toEqual([[], ['Firma']]);
  });

  test('are a part of the ledger: what is changed in them is found', async () => {
    const verdict = async () =>
      (await verifyLedger(ctx, system, organisationId)).find((one) => one.waveId === waveId)?.outcome;
    expect(await verdict()).toBe('clean');
    const { sql } = ctx.database.owner;
    await sql`update published.comment_release set content = jsonb_set(content, '{places,0,comments,0}', '"Alles goed."')`;
    expect(await verdict()).toBe('broken');
    expect((await getReport(ctx, system, organisationId, waveId, null)).comments.here).toEqual([]);
  });

  test('go by the command line as well, for the account that reads and for no other', async () => {
    const opened = await openedWave(ctx, organisationId, { title: 'Tweede', comments: 'on' });
    await answerAll(ctx, opened.letters.slice(0, 30), 2, {}, (index) => `Meer licht op plek ${index}.`);
    await closeWave(ctx, system, organisationId, opened.waveId);
    const password = 'vier gewone woorden samen';
    for (const role of ['prevention', 'consultant'] as const) {
      const account = { name: role, email: `${role}@lezer.be`, password, role, organisationIds: [organisationId] };
      await createStaffAccount(ctx, system, { ...account, unitId: null });
    }
    const file = join(mkdtempSync(join(tmpdir(), 'werkpeil-comments-')), 'decisions.json');
    const run = (role: string, ...argv: string[]) => {
      const [verb = '', ...rest] = argv;
      const all = ['comments', verb, 'Firma', 'Tweede', ...rest, '--as', `${role}@lezer.be`, '--json'];
      return runInProcess(ctx, all, `${password}\n`);
    };
    const closed = await run('consultant', 'review');
    expect([closed.code, closed.out, closed.err]).toEqual([2, '', expect.stringMatching(/not allowed|access/i)]);
    const review = JSON.parse((await run('prevention', 'review')).out) as CommentReview;
    expect([review.read, review.total]).toEqual([0, 30]);
    const ids = review.places.flatMap(({ comments }) => comments.map(({ id }) => id));
    writeFileSync(file, JSON.stringify({ decisions: [{ commentId: ids[0], review: { decision: 'rewrite' } }] }));
    expect(await run('prevention', 'decide', file)).toMatchObject({ code: 2 });
    expect((await run('prevention', 'publish')).err).toContain('comments-unread');
    const decisions = ids.map((commentId) => ({ commentId, review: { decision: 'accept', blanked: [1] } }));
    writeFileSync(file, JSON.stringify({ decisions }));
    expect(await run('prevention', 'decide', file)).toMatchObject({ code: 0 });
    expect(await run('prevention', 'publish')).toMatchObject({ code: 0 });
    const shown = await runInProcess(ctx, ['comments', 'show', 'Firma', 'Tweede']);
    expect(shown.out.match(/- Meer \[…\] op plek \d+\./g)).toHaveLength(30);
    // In an order that says nothing: not that in which they came in.
    const order = [...shown.out.matchAll(/plek (\d+)/g)].map(([, at]) => Number(at));
    expect(order).not.toEqual(order.toSorted((a, b) => a - b));
  });
});
