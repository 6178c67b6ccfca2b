import { describe, expect, test } from 'vitest';
import type { Instrument } from '../../src/domain/instruments/instrument.types.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { personalResult } from '../../src/domain/personal-result/personal-result.ts';
import { askRules, optionalRules } from '../../src/domain/scoring/ask-rules.ts';
import { scoreAnswers } from '../../src/domain/scoring/score-answers.ts';
import { loadBenchmarks } from '../../src/storage/benchmark-files.ts';
import { loadInstrumentLibrary } from '../../src/storage/instrument-files.ts';
import { scanTexts } from '../../web/locales/scan.ts';
import { doorPage } from '../../web/pages/scan/door.ts';
import { resultPage } from '../../web/pages/scan/result.ts';
import { instrumentData } from '../../web/pages/scan/scan-data.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { validAnswers } from '../support/valid-answers.ts';

const library = await loadInstrumentLibrary('surveys');
const benchmarks = await loadBenchmarks('surveys/benchmarks');

type Values = Record<string, number | string | readonly (number | string)[]>;

/** The page as a phone draws it, with what a phone gets. */
async function resultOf(id: string, values: Values, language: Language = 'nl'): Promise<string> {
  const data = instrumentData([library.get(id)], benchmarks, language);
  const results = data.instruments.map((instrument) =>
    personalResult({
      instrument,
      sheet: scoreAnswers(instrument, { values }),
      benchmarks: data.benchmarks,
      language,
      population: 'employee',
    }),
  );
  const page = await resultPage({
    language,
    words: data.words,
    about: 'Firma',
    results,
    madeBy: 'device',
    fate: 'not-sent',
    receipt: null,
    talk: null,
  });
  return String(page).replaceAll(' ', ' ').replaceAll(/\s+/g, ' ');
}

const answers = (id: string): Values => ({ ...(validAnswers(library.get(id)) as Values) });

/** Any answer to each question of scales, by chance. */
function anyAnswers(instrument: Instrument, seed: string): Values {
  const random = seededRandom(seed);
  const values: Values = { ...(validAnswers(instrument) as Values) };
  for (const item of instrument.items) {
    const choice = item.choices[random.below(Math.max(1, item.choices.length))];
    if (item.kind === 'single' && choice && item.role === 'scale') values[item.id] = choice.value;
  }
  return values;
}

describe.each(library.list().map((instrument) => [instrument.id, instrument] as const))(
  'the personal result of %s',
  (id, instrument) => {
    test('is scored from what travels to a phone exactly as on the server, with every optional rule', () => {
      for (const rules of [[], ...optionalRules(instrument).map((rule) => [rule])]) {
        const asked = askRules(instrument, rules);
        const [onPhone] = instrumentData([asked], benchmarks, 'nl').instruments;
        for (let person = 0; person < 20; person += 1) {
          const values = anyAnswers(instrument, `${id} ${person}`);
          expect(onPhone && scoreAnswers(onPhone, { values })).toEqual(scoreAnswers(asked, { values }));
        }
      }
    });

    test('has nothing English in it for a Dutch, French or German reader', async () => {
      for (const language of ['nl', 'fr', 'de'] as const)
        for (let person = 0; person < 10; person += 1) {
          const page = await resultOf(id, anyAnswers(instrument, `${id} ${person}`), language);
          expect(page).not.toMatch(
            /\b(reading|problematic from|attention from|as cited|quoting|(?<!\d\. )April|of at least|whole score|poor)\b/,
          );
        }
    });

    test('says in words which end of each bar is the good one', async () => {
      for (const language of languages) {
        const page = await resultOf(id, answers(id), language);
        const { favourable, unfavourable } = scanTexts(language).result;
        const bars = page.match(/<p class="bar-ends".*?<\/p>/g) ?? [];
        expect(bars.length).toBeGreaterThan(0);
        for (const bar of bars)
          expect(bar).toMatch(new RegExp(`${favourable}.*${unfavourable}|${unfavourable}.*${favourable}`));
      }
    });
  },
);

test.each(['nl', 'fr', 'de'] as const)('every source that a result can name has words in %s', async (language) => {
  const { sources } = (await import(`../../web/locales/${language}/sources.ts`)) as { sources: Record<string, string> };
  const cutOffs = library
    .list()
    .flatMap(({ scales }) => scales.flatMap(({ tiers, tierSets = [] }) => [tiers, ...tierSets.map((set) => set.tiers)]))
    .flatMap((tiers) => tiers.map(({ source }) => source.reference));
  const figures = library.list().flatMap((instrument) => {
    const [data] = instrumentData([instrument], benchmarks, 'en').instruments;
    const sheet = scoreAnswers(instrument, { values: answers(instrument.id) });
    const { scales } = personalResult({ instrument: data ?? instrument, sheet, benchmarks, language: 'en' });
    return scales.flatMap((scale) => scale.benchmarks.map(({ source }) => source));
  });
  expect([...new Set([...cutOffs, ...figures])].filter((reference) => sources[reference] === undefined)).toEqual([]);
});

describe('a high score', () => {
  test('reads plainly as unfavourable for learning opportunities', async () => {
    const worst = { ...answers('workability-employee') };
    for (const item of [1, 2, 3, 4]) worst[`learning-${item}`] = 0;
    const page = await resultOf('workability-employee', worst);
    expect(page).toContain(
      'Uw score: 100, op een schaal van 0 (gunstig) tot 100 (ongunstig). Hoeveel kansen uw werk biedt om bij te leren. Een hoge score betekent weinig kansen.',
    );
  });

  test('is told on the range in which it is explained', async () => {
    const instrument = library.get('burnout-signal');
    const most = Object.fromEntries(instrument.items.map(({ id, choices }) => [id, choices.at(-1)?.value ?? 0]));
    const page = await resultOf('burnout-signal', most);
    expect(page).toContain('Uw score: 5, op een schaal van 1 (gunstig) tot 5 (ongunstig).');
    // The screen is about these complaints: whoever has many of them meets the offer of help first.
    expect(page.indexOf('Met wie kunt u praten?')).toBeLessThan(page.indexOf('Burn-outsignaal'));
    expect(page).toContain('Tele-Onthaal, telefoon 106');
  });
});

describe('Flemish figures', () => {
  test('stand together only when they are of one edition', async () => {
    const worst = anyAnswers(library.get('workability-self-employed'), 'figures');
    const page = await resultOf('workability-self-employed', worst);
    expect(page).toContain('In Vlaanderen heeft 37,8% van de zelfstandigen hier een probleem mee (2023).');
    expect(page).not.toMatch(/12\s?%|2019|De Morgen/);
    const employee = await resultOf('workability-employee', anyAnswers(library.get('workability-employee'), 'figures'));
    expect(employee).toContain('hier een probleem mee (2023). Bij 13,4% is dat ernstig (2023).');
    expect(employee).toContain('SERV, advies “Versnellingsplan re-integratie”, 25 april 2024');
  });
});

describe('unwanted behaviour', () => {
  const reported = (yes: number): Values => ({
    ...answers('workability-employee'),
    ...Object.fromEntries([1, 2, 3, 4, 5].map((item) => [`unwanted-${item}`, item <= yes ? 1 : 0])),
  });

  test('is no score: what was answered, that one need not accept it, and where to find help', async () => {
    const page = await resultOf('workability-employee', reported(5));
    const card = page.slice(page.indexOf('Ongewenst gedrag'), page.indexOf('momentopname'));
    expect(card).toContain('Dat hoeft u niet te aanvaarden.');
    expect(card).toContain('U antwoordde “ja” op 5 van de 5 vragen hierover.');
    for (const help of ['De vertrouwenspersoon', 'De preventieadviseur psychosociale aspecten', '1712'])
      expect(card).toContain(help);
    expect(card).not.toMatch(/Uw score|score-bar|class="tier/);
  });

  test('offers no help that nobody asked for, and says nothing when it was not answered', async () => {
    expect(await resultOf('workability-employee', reported(0))).not.toContain('1712');
    const silent = reported(0);
    for (const item of [1, 2, 3, 4, 5]) delete silent[`unwanted-${item}`];
    const page = await resultOf('workability-employee', silent);
    expect(page).not.toContain('Ongewenst gedrag');
  });
});

describe('what has no score', () => {
  test('is named, so that nobody looks for it', async () => {
    const page = await resultOf('workability-employee', answers('workability-employee'));
    expect(page).toContain('Bij deze vragen hoort geen score.');
    expect(page).toContain('<li>Denk aan uw gezondheid. Kunt u uw huidige werk over twee jaar nog doen?</li>');
    expect(page).toContain('dient alleen om groepen te vergelijken');
  });

  test('the parts of a work ability index are shown with what they added', async () => {
    const page = await resultOf('wai-short', answers('wai-short'));
    expect(page.match(/<dd>\d+ op \d+<\/dd>|<dd>\d+,\d op \d+<\/dd>/g)).toHaveLength(7);
  });
});

describe('what decided the result', () => {
  test('stands under it by name: how half points were rounded', async () => {
    for (const [language, words] of [
      ['nl', 'Niet afgerond: Halve punten blijven staan.'],
      ['en', 'Not rounded: Half points are kept.'],
    ] as const)
      expect(await resultOf('wai-short', answers('wai-short'), language)).toContain(`<dd>${words}`);
  });

  test('a short form is marked in the open as not comparable, at the door and beside the scores', async () => {
    for (const language of languages) {
      const { comparability } = library.get('workability-short');
      const reason = String(comparability.reason[language]).replaceAll(/\s+/g, ' ');
      const page = await resultOf('workability-short', answers('workability-short'), language);
      expect(page.replaceAll(/<details.*?<\/details>/g, '')).toContain(reason);
      const door = {
        link: 'x',
        title: 'Meting',
        organisationName: 'Firma',
        participation: 'open',
        closesOn: null,
      } as const;
      const drawn = (id: string) =>
        doorPage({
          language,
          door: { ...door, instruments: [library.get(id)], promises: [], keyRoot: null, care: null },
          ...{ code: '', codeError: null, consentError: false },
        });
      expect(String(await drawn('workability-short')).replaceAll(/\s+/g, ' ')).toContain(reason);
      expect(String(await drawn('workability-employee'))).not.toContain(reason);
    }
  });
});
