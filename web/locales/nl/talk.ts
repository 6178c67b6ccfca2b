import type { TextsOf } from '../texts.types.ts';

/** The page where a respondent asks the prevention service for a talk. Dutch defines the keys. */
export const talk = {
  card: {
    title: 'Wilt u met iemand praten?',
    text: 'U kunt de preventiedienst vragen om u te bellen of te mailen. Dat staat los van uw antwoorden: niemand kan de twee naast elkaar leggen. Uw werkgever komt het niet te weten.',
    link: 'Vraag een gesprek',
    later: 'Liever later? Bewaar dit adres: {address}',
  },
  title: 'Vraag een gesprek',
  lead: 'De preventiedienst van {organisation} neemt dan contact met u op. De preventieadviseur en de arbeidsarts zijn gebonden aan het beroepsgeheim.',
  name: 'Uw naam',
  contact: 'Hoe kunnen we u bereiken?',
  contactHint:
    'Een telefoonnummer of e-mailadres, en wanneer het past. Neem er een dat niet door uw werk gelezen wordt.',
  message: 'Wilt u er iets bij zeggen?',
  optional: 'mag leeg blijven',
  send: 'Verstuur mijn vraag',
  how: 'Wat ermee gebeurt',
  sealed:
    'Uw vraag wordt op uw toestel verzegeld met de sleutel van de preventiedienst. Alleen de preventieadviseur kan ze openen. Wie deze website beheert niet, en uw werkgever ook niet.',
  apart: 'Ze staat los van uw antwoorden: er gaat geen code, geen antwoord en geen uur mee.',
  erased: 'Ze wordt gewist zodra u geholpen bent, en in elk geval binnen {days} dagen.',
  employer: 'Uw werkgever ziet niet dat u dit vraagt, en ook niet hoeveel mensen het vragen.',
  noScript:
    'Uw browser verzegelt niet zelf, omdat JavaScript uit staat. Dan doet de server het: hij leest uw vraag één ogenblik, verzegelt ze en bewaart alleen het verzegelde.',
  fingerprint: 'Vingerafdruk van de sleutel',
  missing: 'Vul uw naam in en hoe we u kunnen bereiken.',
  doneTitle: 'Uw vraag is aangekomen',
  done: 'De preventiedienst van {organisation} neemt contact met u op. Dat kan enkele werkdagen duren.',
  doneWait:
    'Hebt u niet kunnen wachten of antwoordt er niemand? Bel uw huisarts, of Tele-Onthaal op het nummer 106: dag en nacht, anoniem.',
  failed:
    'We weten niet of uw vraag aangekomen is: de verbinding viel weg. Wat u schreef staat er nog. Verstuur gerust opnieuw; twee keer dezelfde vraag is geen probleem.',
  full: 'Uw vraag is niet verstuurd: er is hier nu geen plaats meer. Wat u schreef staat er nog. Probeer het straks opnieuw, of neem rechtstreeks contact op:',
  noKeyTitle: 'Hier kunt u nog niets nalaten',
  noKey:
    'De preventiedienst van {organisation} heeft nog geen sleutel om uw vraag te verzegelen. Neem rechtstreeks contact op:',
  contacts: [
    'met de preventieadviseur of de arbeidsarts. Hun naam en nummer staan in het arbeidsreglement;',
    'met de vertrouwenspersoon van uw bedrijf, als die er is;',
    'met uw huisarts;',
    'of met Tele-Onthaal, nummer 106, dag en nacht en anoniem.',
  ],
};

/** The shape that every language fills completely. */
export type TalkTexts = TextsOf<typeof talk>;
