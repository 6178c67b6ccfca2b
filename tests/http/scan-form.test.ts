import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findReceiptFault } from '../../src/domain/participation/receipt.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import type { InvitationLetter } from '../../src/usecases/list-invitation-codes.ts';
import { validAnswers } from '../support/valid-answers.ts';
import { openedWave, system } from '../usecases/company.ts';
import { type ScanApp, scanApp } from './scan-app.ts';

/** The whole way of a browser without JavaScript: forms and pages only. */
let scan: ScanApp;
let link: string;
let letters: InvitationLetter[];
const nextCode = (): string => (letters.shift() as InvitationLetter).code;

beforeAll(async () => {
  scan = await scanApp('scan-form');
  const opened = await openedWave(scan.ctx, scan.organisationId, { languages: ['nl', 'en'] });
  ({ link } = opened);
  letters = [...opened.letters];
});
afterAll(() => scan.ctx.close());

type Fields = Record<string, string | readonly string[]>;

async function postForm(path: string, fields: Fields): Promise<{ status: number; page: string }> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) body.append(name, each as string);
  const reply = await scan.app.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: scan.ctx.baseUrl },
    body: body.toString(),
  });
  return { status: reply.status, page: await reply.text() };
}

const hiddenFields = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [name, value]),
  );

/** Complete answers under the names that the form gives them. */
function formAnswers(changes: Fields = {}): Fields {
  const values = validAnswers(scan.ctx.library.get('workability-employee'));
  const named = Object.entries(values).map(([item, value]) => [
    `workability-employee.${item}`,
    Array.isArray(value) ? value.map(String) : String(value),
  ]);
  return { ...Object.fromEntries(named), ...changes };
}

/** Through the door: the drawn questionnaire with its hidden fields. */
async function enter(code: string): Promise<{ page: string; hidden: Record<string, string> }> {
  const { status, page } = await postForm(`/w/${link}/scan?lang=nl`, { code, consent: 'yes' });
  expect(status).toBe(200);
  return { page, hidden: hiddenFields(page) };
}

describe('the code', () => {
  test('leads from the short address to the door, and stands in no address', async () => {
    const code = nextCode();
    const { status, page } = await postForm('/s?lang=nl', { code: code.toLowerCase() });
    expect(status).toBe(200);
    expect(page).toContain('Wat er met uw antwoorden gebeurt');
    expect(page).toContain(`action="/w/${link}/scan?lang=nl"`);
    expect(page).toContain(`value="${code.toLowerCase()}"`);
    expect(page).not.toMatch(new RegExp(`(?:href|action)="[^"]*${code}`, 'i'));
  });

  test('with a wrong symbol comes back with a kind sentence and what was typed', async () => {
    const { status, page } = await postForm('/s?lang=nl', { code: 'acde-fghj-kmna' });
    expect(status).toBe(422);
    expect(page).toContain('Er klopt iets niet aan deze code');
    expect(page).toContain('value="acde-fghj-kmna"');
  });

  test('what was typed is shown as text, never as markup', async () => {
    const { page } = await postForm('/s?lang=nl', { code: '"><script>alert(1)</script>' });
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&quot;&gt;&lt;script&gt;');
  });
});

describe('the door', () => {
  test('asks for consent and for the code before it opens', async () => {
    const noConsent = await postForm(`/w/${link}/scan?lang=nl`, { code: nextCode() });
    expect(noConsent.status).toBe(422);
    expect(noConsent.page).toContain('Vink het vakje aan om te beginnen');
    const noCode = await postForm(`/w/${link}/scan?lang=nl`, { consent: 'yes' });
    expect(noCode.status).toBe(422);
    expect(noCode.page).toContain('Vul eerst uw code in');
  });

  test('draws the empty questionnaire the same for everybody, but for code, secret and response id', async () => {
    const [one, other] = [await enter(nextCode()), await enter(nextCode())];
    const bare = ({ page, hidden }: { page: string; hidden: Record<string, string> }) =>
      Object.values(hidden).reduce((text, value) => text.replaceAll(value, ''), page);
    expect(bare(one)).toBe(bare(other));
    for (const name of ['code', 'secret', 'responseId'] as const) expect(one.hidden[name]).not.toBe(other.hidden[name]);
  });

  test('an unknown address is a kind page with status 404', async () => {
    const reply = await scan.app.request('/w/abcdefghjkmn?lang=nl');
    expect(reply.status).toBe(404);
    expect(await reply.text()).toContain('Dit adres kennen we niet');
  });
});

describe('the receipt', () => {
  test('is shown once with the result, as text and as a file, and removes the answers', async () => {
    const { hidden } = await enter(nextCode());
    const fields = { ...hidden, ...formAnswers() };
    const { page } = await postForm(`/w/${link}/send?lang=nl`, fields);
    const receipt = (/data-receipt>(.*?)<\/p>/.exec(page)?.[1] ?? '').replaceAll(/<[^>]+>/g, '');
    expect(findReceiptFault(receipt)).toBeNull();
    const file = decodeURIComponent(/href="data:text\/plain;charset=utf-8,([^"]+)"/.exec(page)?.[1] ?? '');
    expect(file).toContain(`${scan.ctx.baseUrl}/withdraw#${receipt}`);
    expect((await postForm(`/w/${link}/send?lang=nl`, fields)).page).toContain(`<span>${receipt.slice(0, 4)}</span>`);
    const before = await scan.stored();
    expect((await postForm('/withdraw?lang=nl', { receipt })).status).toBe(200);
    expect(await scan.stored()).toBe(before - 1);
  });
});

describe('sending the form', () => {
  test('stores once and shows the result at once, also when it is pressed twice', async () => {
    const { hidden } = await enter(nextCode());
    const before = await scan.stored();
    const fields = { ...hidden, ...formAnswers() };
    const [one, two] = await Promise.all([
      postForm(`/w/${link}/send?lang=nl`, fields),
      postForm(`/w/${link}/send?lang=nl`, fields),
    ]);
    for (const { status, page } of [one, two]) {
      expect(status).toBe(200);
      expect(page).toContain('Uw resultaat');
      expect(page).toContain('geen diagnose');
      expect(page).toMatch(/In Vlaanderen heeft 36,1\s?% van de werknemers/);
    }
    expect(await scan.stored()).toBe(before + 1);
  });

  test('with a missing answer keeps every other answer and says which question', async () => {
    const { hidden } = await enter(nextCode());
    const { 'workability-employee.stress-1': _left, ...rest } = formAnswers();
    const before = await scan.stored();
    const wrong = await postForm(`/w/${link}/send?lang=nl`, { ...hidden, ...rest });
    expect(wrong.status).toBe(422);
    expect(wrong.page).toContain('Eén vraag heeft nog uw aandacht nodig');
    expect(wrong.page).toContain('href="#q-workability-employee-stress-1"');
    const checked = [...wrong.page.matchAll(/name="workability-employee\.([\w-]+)" value="[^"]*"[^>]*checked/g)];
    expect(checked.length).toBeGreaterThanOrEqual(Object.keys(rest).length - 5);
    expect(hiddenFields(wrong.page)).toEqual(hidden);
    expect(await scan.stored()).toBe(before);
    const right = await postForm(`/w/${link}/send?lang=nl`, { ...hiddenFields(wrong.page), ...formAnswers() });
    expect(right.status).toBe(200);
    expect(await scan.stored()).toBe(before + 1);
  });

  test('whoever came straight to the questions gives code and consent at the end', async () => {
    const page = await (await scan.app.request(`/w/${link}/scan?lang=nl`)).text();
    expect(page).toContain('Nog dit voor u verstuurt');
    const hidden = hiddenFields(page);
    const nothing = await postForm(`/w/${link}/send?lang=nl`, { ...hidden, ...formAnswers() });
    expect(nothing.status).toBe(422);
    expect(nothing.page).toMatch(
      /<h2 id="errors-title">Nog dit voor u verstuurt<\/h2>\s*<ul><li><a href="#code">Vul eerst uw code in/,
    );
    expect(nothing.page).not.toContain('0 vragen');
    const sent = await postForm(`/w/${link}/send?lang=nl`, {
      ...hidden,
      ...formAnswers(),
      code: nextCode(),
      consent: 'yes',
    });
    expect(sent.status).toBe(200);
  });

  test('again with other answers says that the first ones count, and gives their receipt', async () => {
    const { hidden } = await enter(nextCode());
    const otherAnswer = formAnswers()['workability-employee.stress-1'] === '0' ? '1' : '0';
    const receiptOn = (page: string) => (/data-receipt>(.*?)<\/p>/.exec(page)?.[1] ?? '').replaceAll(/<[^>]+>/g, '');
    const first = await postForm(`/w/${link}/send?lang=nl`, { ...hidden, ...formAnswers() });
    const before = await scan.stored();
    const again = await postForm(`/w/${link}/send?lang=nl`, {
      ...hidden,
      ...formAnswers({ 'workability-employee.stress-1': otherAnswer }),
    });
    expect(again.status).toBe(200);
    expect(again.page).toContain('Uw eerste antwoorden zijn al bewaard');
    expect(again.page).not.toContain('goed aangekomen');
    expect(receiptOn(again.page)).toBe(receiptOn(first.page));
    expect(await scan.stored()).toBe(before);
  });

  test('with a spent code keeps the answers and asks for another code', async () => {
    const code = nextCode();
    const first = await enter(code);
    const late = await enter(code);
    expect((await postForm(`/w/${link}/send?lang=nl`, { ...first.hidden, ...formAnswers() })).status).toBe(200);
    const refused = await postForm(`/w/${link}/send?lang=nl`, { ...late.hidden, ...formAnswers() });
    expect(refused.status).toBe(422);
    expect(refused.page).toMatch(
      /name="code"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*name="code"|id="code-error"\s*>/,
    );
    expect(refused.page).toMatch(/checked/);
  });

  test('of a renewed questionnaire is told plainly, with the answers kept', async () => {
    const { hidden } = await enter(nextCode());
    const stale = await postForm(`/w/${link}/send?lang=nl`, {
      ...hidden,
      ...formAnswers(),
      versions: 'workability-employee@0.0.1',
    });
    expect(stale.status).toBe(422);
    expect(stale.page).toContain('De vragenlijst is intussen aangepast');
    expect(stale.page).toMatch(/checked/);
    expect(hiddenFields(stale.page)['versions']).not.toBe('workability-employee@0.0.1');
    expect((await postForm(`/w/${link}/send?lang=nl`, { ...hiddenFields(stale.page), ...formAnswers() })).status).toBe(
      200,
    );
  });
});

describe('a wave that closed meanwhile', () => {
  test('takes no answers, says so, and still gives the own result, complete or not', async () => {
    const late = await openedWave(scan.ctx, scan.organisationId, { languages: ['nl'] });
    const [one, other] = late.letters as [InvitationLetter, InvitationLetter];
    const drawn = await Promise.all(
      [one, other].map(({ code }) => postForm(`/w/${late.link}/scan?lang=nl`, { code, consent: 'yes' })),
    );
    await closeWave(scan.ctx, system, scan.organisationId, late.waveId);
    const complete = await postForm(`/w/${late.link}/send?lang=nl`, {
      ...hiddenFields(drawn[0]?.page ?? ''),
      ...formAnswers(),
    });
    expect(complete.page).toContain('Net te laat: de bevraging is afgesloten');
    expect(complete.page).toMatch(/Uw score: /);
    expect(complete.page).not.toContain('data-receipt');
    const half = await postForm(`/w/${late.link}/send?lang=nl`, {
      ...hiddenFields(drawn[1]?.page ?? ''),
      'workability-employee.stress-1': '1',
    });
    expect(half.page).toContain('Net te laat: de bevraging is afgesloten');
    expect(half.page).toContain('kon niet berekend worden');
  });
});

describe('the open link', () => {
  test('needs no code', async () => {
    const open = await openedWave(scan.ctx, scan.organisationId, {
      instrumentIds: ['workability-self-employed'],
      participation: 'open',
      languages: ['en'],
    });
    const door = await postForm(`/w/${open.link}/scan?lang=en`, { consent: 'yes' });
    const values = validAnswers(scan.ctx.library.get('workability-self-employed'));
    const named = Object.entries(values).map(([item, value]) => [
      `workability-self-employed.${item}`,
      [value].flat().map(String),
    ]);
    const before = await scan.stored();
    const sent = await postForm(`/w/${open.link}/send?lang=en`, {
      ...hiddenFields(door.page),
      ...Object.fromEntries(named),
    });
    expect(sent.status).toBe(200);
    expect(sent.page).toContain('self-employed people');
    expect(await scan.stored()).toBe(before + 1);
  });
});
