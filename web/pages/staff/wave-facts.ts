import type { Instrument } from '../../../src/domain/instruments/instrument.types.ts';
import type { WaveSummary } from '../../../src/http/contract/wave.ts';
import { pickText } from '../../locales/index.ts';
import { day, inWords } from '../format.ts';
import type { Html, HtmlPart } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { facts } from '../parts.ts';
import { scoringRulesFact } from './scoring-rules-field.ts';
import { wordsOf } from './staff-page.ts';

/** Only where people are invited; the days once they are fixed. */
function mailFact(reader: PageReader, { rules }: WaveSummary): readonly (readonly [string, HtmlPart])[] {
  if (rules.participation !== 'invited' || rules.codes === 'drawn') return [];
  const words = wordsOf(reader).staff.mail;
  const days = rules.mail?.reminderDays ?? [];
  const kind = words.kinds[rules.mail?.reminders ?? 'none'];
  const when = inWords(
    days.map((one) => day(one, reader.language)),
    reader.language,
  );
  return [[words.fact, days.length > 0 ? `${kind}: ${when}` : kind]];
}

/** The settings of a wave as facts, in the words of the questionnaire. */
export function waveFacts(reader: PageReader, wave: WaveSummary, instruments: readonly Instrument[]): Html {
  const { staff } = wordsOf(reader);
  const words = staff.wavePage;
  const { language } = reader;
  const items = instruments.flatMap((instrument) => instrument.items);
  const breakdowns = wave.rules.breakdowns.map((id) => {
    const item = items.find((candidate) => candidate.id === id);
    return item ? pickText(item.title, language) : id;
  });
  const rows: (readonly [string, HtmlPart])[] = [
    [
      words.instruments,
      inWords(
        instruments.map(({ name }) => pickText(name, language)),
        language,
      ),
    ],
    [
      words.languages,
      inWords(
        wave.languages.map((code) => staff.wave.languageNames[code]),
        language,
      ),
    ],
    [
      words.participation,
      wave.rules.care
        ? staff.serviceKey.plan.confidential
        : staff.participation[wave.rules.codes ?? wave.rules.participation],
    ],
    wave.openedOn
      ? [words.opened, day(wave.openedOn, language)]
      : [words.opens, wave.opensOn ? day(wave.opensOn, language) : words.byHand],
    [words.closes, wave.closesOn ? day(wave.closesOn, language) : words.byHand],
    [words.threshold, words.thresholdValue(wave.rules.k)],
    [words.breakdowns, breakdowns.length > 0 ? breakdowns.join('; ') : words.none],
    ...scoringRulesFact(reader, wave, instruments),
    [staff.serviceKey.plan.talk, staff.serviceKey.plan[wave.rules.talk ? 'talkYes' : 'talkNo']],
    [staff.wave.compare.label, staff.wave.compare.facts[wave.rules.compare ?? 'separate']],
    [staff.wave.following.fact, staff.wave.following.ways[wave.rules.following ?? 'none']],
    ...mailFact(reader, wave),
    ...(wave.rules.comments ? [[staff.comments.fact, staff.comments.factOn] as const] : []),
  ];
  return facts(rows);
}
