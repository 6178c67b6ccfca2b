/** What a respondent reads at the door of a scan in the care of an occupational physician. Dutch defines the keys. */
export const care = {
  fingerprint: 'Vingerafdruk van de sleutel van de dienst',
  why: 'In deze meting leest de arbeidsarts uw antwoorden, met uw naam erbij. Uw werkgever leest ze niet. Meedoen hoeft nooit: u beslist zelf.',
  use: 'De arbeidsarts gebruikt uw antwoorden om u te begeleiden en om cijfers over groepen mogelijk te maken. Ze komen in geen personeelsdossier.',
  free: 'U kunt weigeren of stoppen. Dat heeft geen gevolgen, en uw werkgever krijgt niet te horen wie meedeed.',
  erase:
    'Tot de meting sluit kunt u opnieuw invullen; dan telt het laatste. De arbeidsarts wist uw antwoorden als u dat vraagt. Cijfers over groepen die al gemaakt zijn, blijven.',
  send: 'Kijk gerust nog eens terug. Uw antwoorden gaan verzegeld naar de arbeidsarts, met uw naam. Tot de meting sluit kunt u opnieuw invullen met dezelfde code; dan telt het laatste. Wilt u ze laten wissen? Vraag het aan de arbeidsarts.',
  talk: 'U kunt de preventiedienst vragen om u te bellen of te mailen. Uw werkgever komt het niet te weten. De arbeidsarts, die uw antwoorden leest, wel.',
  box: 'Ja, ik ga er uitdrukkelijk mee akkoord dat de arbeidsarts mijn antwoorden over mijn werk en gezondheid leest, met mijn naam.',
};

/** The shape that every language fills completely. */
export type CareTexts = { readonly [Key in keyof typeof care]: string };
