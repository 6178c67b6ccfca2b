import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { createOrganisation } from '../../src/usecases/create-organisation.ts';
import { system } from '../usecases/company.ts';
import { type StaffSite, staffSite } from './staff-site.ts';

let site: StaffSite;
let company: OrganisationId;
let cookie: string;

beforeAll(async () => {
  site = await staffSite('people-import');
  ({ organisationId: company } = await createOrganisation(site.ctx, system, {
    name: 'De Waal',
    kind: 'company',
    sector: null,
  }));
  cookie = await site.signIn('contact', [company]);
});
afterAll(() => site?.ctx.close());

/** Sends a file as the form does, and gives the page that comes back. */
async function upload(content: string | Uint8Array<ArrayBuffer>): Promise<{ status: number; page: string }> {
  const body = new FormData();
  body.append('file', new File([content], 'mensen.csv'));
  const { url, headers } = { url: `http://localhost:8080/organisations/${company}/import`, headers: site.own };
  const back = { referer: url, 'accept-language': 'nl', cookie };
  const response = await site.app.request(url, { method: 'POST', body, headers: { ...headers, ...back } });
  return { status: response.status, page: await response.text() };
}

const header = 'Vestiging;Afdeling;Naam;E-mail;Geboortedatum';

describe('the preview of a list of people', () => {
  test('says line by line what is damaged, under a heading that fits, and offers no way to store it', async () => {
    const { status, page } = await upload(`${header}\nGent\n;Pers;An;an@x.be;\nGent;Pers;Bo;bo;\nGent;Pers;Co;;;;iets`);
    expect(status).toBe(200);
    expect(page).toContain('<h1>Er klopt iets niet in uw bestand</h1>');
    expect(page).not.toContain('Klopt dit?');
    for (const sentence of [
      '<strong>Regel 2</strong> Deze regel heeft maar 1 van de 5 kolommen',
      '<strong>Regel 3</strong> De kolom «Vestiging» is niet ingevuld',
      '<strong>Regel 4</strong> «bo» is geen e-mailadres.',
      '<strong>Regel 5</strong> Deze regel heeft 7 kolommen, de eerste regel 5.',
    ])
      expect(page).toContain(sentence);
    expect(page).not.toContain('/import/confirm');
  });

  test('names the columns that are left out on purpose, and shows nothing of them', async () => {
    const { page } = await upload(`${header}\nGent;Pers;An;an@x.be;1/2/1985\nGent;Pers;Bo;;3/4/1990`);
    expect(page).toContain('<h1>Klopt dit?</h1>');
    expect(page).toContain('De kolom «Geboortedatum» met datums wordt niet ingelezen en niet bewaard');
    expect(page).not.toContain('1/2/1985');
    expect(page).toContain('2 personen inlezen');
  });

  test('asks for a second, explicit step before most of the people go', async () => {
    const list = (people: number) =>
      `Afdeling;Naam\n${Array.from({ length: people }, (_, index) => `Pers;P${index}`).join('\n')}`;
    const confirm = (text: string, fields: Record<string, string> = {}) => {
      const file = Buffer.from(text).toString('base64');
      return site.postForm(`/organisations/${company}/import/confirm?lang=nl`, { file, ...fields }, cookie);
    };
    expect((await confirm(list(24))).status).toBe(303);
    expect((await upload(list(2))).page).toContain('2 mensen blijven, 22 verdwijnen en 0 komen erbij.');
    const pressed = await confirm(list(2));
    expect(pressed.status).toBe(409);
    expect(await pressed.text()).toContain('Vink dit aan als u de lijst toch wilt vervangen');
    const api = `/api/v1/organisations/${company}/people`;
    const put = (query: string) =>
      site.app.request(`http://localhost:8080${api}${query}`, {
        method: 'PUT',
        body: list(2),
        headers: { ...site.own, 'content-type': 'text/csv', cookie },
      });
    const refused = await put('');
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ error: { code: 'import-replaces-most' } });
    expect((await put('?accept=replaces-most')).status).toBe(200);
    expect((await confirm(list(24), { accept: 'replaces-most' })).status).toBe(303);
  });

  test('shows no heading of columns where none could be read', async () => {
    const { page } = await upload('Afdeling;"Naam\nPers;An');
    expect(page).toContain('<strong>Regel 1</strong> Er staat een aanhalingsteken dat niet gesloten wordt.');
    expect(page).not.toContain('Kolommen</h3>');
  });

  test('of a file that is far too large is a page that says what to do and leads back', async () => {
    const { status, page } = await upload(new Uint8Array(20 * 1024 * 1024).fill(65));
    expect(status).toBe(413);
    expect(page).toContain('<html lang="nl">');
    expect(page).toContain('hoogstens 5 MB');
    expect(page).toContain('alleen dat ene blad als CSV');
    expect(page).toContain(`href="/organisations/${company}/import"`);
    expect(page).toContain('Aangemeld als');
  });
});
