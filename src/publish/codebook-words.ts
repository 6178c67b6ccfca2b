import type { csvColumns } from './release-csv.ts';

export interface CodebookWords {
  readonly title: (organisation: string, wave: string) => string;
  readonly protection: string;
  readonly protectionLines: (k: number, kSensitive: number, method: string) => readonly string[];
  readonly columns: string;
  readonly column: Readonly<Record<(typeof csvColumns)[number], string>>;
  readonly measures: string;
  readonly cutOff: string;
  readonly instrument: string;
  readonly version: string;
  readonly rule: string;
  readonly published: string;
  readonly provisional: string;
}

/** Words of the codebook. A column without an explanation does not compile. */
export const codebookWords: Readonly<Record<'nl' | 'en', CodebookWords>> = {
  nl: {
    title: (organisation, wave) => `Codeboek bij de cijfers van ${organisation}, ${wave}`,
    protection: 'Bescherming',
    protectionLines: (k, kSensitive, method) => [
      `Geen cijfer gaat over minder dan ${k} mensen; bij gevoelige vragen is dat ${kSensitive}. Dat geldt ook voor cijfers`,
      'die u door optellen of aftrekken kunt vinden. Daarom staan sommige cijfers als een band (de waarheid ligt tussen',
      'twee getallen, beide inbegrepen) en zijn andere niet getoond. De reden staat in de kolom reason:',
      '  too-few            minder antwoorden dan de drempel',
      '  protects-another   tonen zou een kleinere groep verraden',
      '  protected          niet getoond om antwoorden te beschermen',
      '  empty              niemand gaf een geldig antwoord',
      '  turnover           naast een eerdere meting zou het iets zeggen over de enkele mensen die kwamen of vertrokken',
      '  unchanged          band: geen verandering die groter is dan de wissel van mensen sinds een eerdere meting',
      '  from-below         band: opgeteld uit de groepen eronder, om dezelfde reden',
      `Controle voor publicatie: ${method}`,
    ],
    columns: 'Kolommen',
    column: {
      unit_id: 'vast kenmerk van de groep; hetzelfde in een volgende meting zolang de groep dezelfde is',
      unit_path: 'naam van de groep, van boven naar onder',
      breakdown:
        'achtergrondvraag waarop is uitgesplitst; leeg voor de hele groep; @followed: wie met een eigen sleutel of eigen antwoorden teruggevonden werd in de vorige meting',
      breakdown_value: 'code van het antwoord op die vraag',
      breakdown_label: 'antwoord in woorden',
      respondents: 'aantal mensen dat antwoordde; leeg als de groep niet getoond is',
      measure: 'kenmerk van de maat',
      measure_name: 'naam van de maat',
      kind: 'workable: aantal zonder probleem; problematic: aantal met een probleem (acuut inbegrepen); acute: aantal met een acuut probleem; sum: som van de scores; better en worse: van wie teruggevonden werd in de vorige meting, het aantal van wie het probleem weg is en het aantal dat er een bij kreeg; yes: aantal dat ja antwoordde op één gevoelige vraag',
      form: 'exact, band of hidden',
      value: 'aantal mensen, of bij sum de som in eenheden van 1/denominator',
      value_min: 'band: kleinste mogelijke waarde',
      value_max: 'band: grootste mogelijke waarde',
      denominator: 'deel value hierdoor (1, of 2 als er halve punten bestaan)',
      valid_n: 'aantal geldige antwoorden waarop het cijfer steunt',
      share: 'aandeel, 0 tot 1',
      share_min: 'band: kleinste aandeel',
      share_max: 'band: grootste aandeel',
      interval_low: 'ondergrens van het 95 %-interval (Wilson)',
      interval_high: 'bovengrens van het 95 %-interval (Wilson)',
      mean: 'gemiddelde zoals één score getoond wordt (0 tot 100, gemiddelde van de antwoorden, of de ruwe score), alleen bij sum',
      mean_min: 'band: kleinste gemiddelde',
      mean_max: 'band: grootste gemiddelde',
      reason: 'waarom een cijfer niet getoond is',
      covered_by: 'kenmerk van de kleinste getoonde groep waarin deze mensen zitten',
      instrument: 'vragenlijst',
      instrument_version: 'versie van de vragenlijst',
      cut_off_status: 'published: de bron drukt de grens af; provisional: onze eigen, voorlopige lezing',
      cut_off_source: 'bron van de grens',
      scoring_rules: 'benoemde regels van de score: afronding, ontbrekende antwoorden, categorieën',
    },
    measures: 'Maten',
    cutOff: 'Grens',
    instrument: 'Vragenlijst',
    version: 'versie',
    rule: 'Regel',
    published: 'gepubliceerd',
    provisional: 'voorlopig',
  },
  en: {
    title: (organisation, wave) => `Codebook for the figures of ${organisation}, ${wave}`,
    protection: 'Protection',
    protectionLines: (k, kSensitive, method) => [
      `No figure is about fewer than ${k} people; for sensitive questions that is ${kSensitive}. The same holds for figures`,
      'that you could find by adding or subtracting. That is why some figures are a band (the truth lies between two',
      'numbers, both included) and others are not shown. The reason stands in the column reason:',
      '  too-few            fewer answers than the threshold',
      '  protects-another   showing it would give away a smaller group',
      '  protected          not shown, to protect answers',
      '  empty              nobody gave a valid answer',
      '  turnover           beside an earlier wave it would tell about the few people who came or went',
      '  unchanged          band: no change since an earlier wave beyond the people who came and went',
      '  from-below         band: added up from the groups below, for the same reason',
      `Check before publication: ${method}`,
    ],
    columns: 'Columns',
    column: {
      unit_id: 'fixed mark of the group; the same in a later wave as long as the group is the same',
      unit_path: 'name of the group, from the top down',
      breakdown:
        'background question that splits the group; empty for the whole group; @followed: who was found again in the wave before, by an own key or own answers',
      breakdown_value: 'code of the answer to that question',
      breakdown_label: 'that answer in words',
      respondents: 'number of people who answered; empty when the group is not shown',
      measure: 'mark of the measure',
      measure_name: 'name of the measure',
      kind: 'workable: number without a problem; problematic: number with a problem (acute included); acute: number with an acute problem; sum: sum of the scores; better and worse: of who was found again in the wave before, how many lost the problem and how many got one; yes: number who answered yes to one sensitive question',
      form: 'exact, band or hidden',
      value: 'number of people, or for sum the total in units of 1/denominator',
      value_min: 'band: smallest possible value',
      value_max: 'band: largest possible value',
      denominator: 'divide value by this (1, or 2 where half points exist)',
      valid_n: 'number of valid answers behind the figure',
      share: 'share, 0 to 1',
      share_min: 'band: smallest share',
      share_max: 'band: largest share',
      interval_low: 'lower end of the 95 % interval (Wilson)',
      interval_high: 'upper end of the 95 % interval (Wilson)',
      mean: 'mean, on the scale on which a single score is shown (0 to 100, mean of the answers, or the raw score), for sum only',
      mean_min: 'band: smallest mean',
      mean_max: 'band: largest mean',
      reason: 'why a figure is not shown',
      covered_by: 'mark of the smallest shown group that these people are in',
      instrument: 'questionnaire',
      instrument_version: 'version of the questionnaire',
      cut_off_status: 'published: the source prints the cut-off; provisional: our own, preliminary reading',
      cut_off_source: 'source of the cut-off',
      scoring_rules: 'named rules of the score: rounding, missing answers, categories',
    },
    measures: 'Measures',
    cutOff: 'Cut-off',
    instrument: 'Questionnaire',
    version: 'version',
    rule: 'Rule',
    published: 'published',
    provisional: 'provisional',
  },
};
