import type { TextsOf } from '../texts.types.ts';

/** "Check it yourself": how a respondent sees what the own device sends. `{name}` is filled in. Dutch defines the keys. */
export const check = {
  title: 'Controleer het zelf',
  lead: 'U hoeft ons niet te geloven. Hier leest u hoe u zelf ziet wat uw toestel verstuurt. Alles op deze pagina volgt uit de instellingen van deze bevraging.',
  toScan: 'Terug naar de scan',
  key: {
    short: 'Sleutel van deze bevraging',
    title: 'De sleutel van deze bevraging',
    text: 'Wie zijn code ruilt, krijgt een handtekening met een sleutel. Had iemand een sleutel voor zich alleen, dan was die persoon te herkennen. Daarom staan alle sleutels op één lijst, met dit kenmerk:',
    compare:
      'Vergelijk het met het kenmerk op uw brief, en met dat van een collega. Het moet overal hetzelfde zijn. Is het dat niet, verstuur dan niets en meld het aan de preventiedienst of de vakbond.',
    letter:
      'Hebt u de QR-code van uw brief gebruikt? Dan vergelijkt uw toestel het vanzelf. Klopt het niet, of staat de sleutel van uw groep niet op de lijst, dan verstuurt het niets.',
    frozen: 'De lijst is vastgelegd bij het openen, op een plaats waar de dienst niets kan wijzigen of wissen.',
    groups: 'Op de lijst staan {n} groepen. De kleinste telt {least} uitgenodigde mensen.',
    oneGroup: 'Op de lijst staat één groep, van {least} uitgenodigde mensen.',
    list: 'Bekijk de hele lijst',
    checking: 'Uw toestel rekent de lijst na …',
    right: 'Uw toestel heeft de lijst nagerekend: ze hoort bij dit kenmerk.',
    wrong: 'Uw toestel heeft de lijst nagerekend en ze hoort niet bij dit kenmerk. Verstuur niets en meld het.',
    none: 'Voor deze bevraging zijn geen codes nodig, dus er zijn ook geen sleutels.',
  },
  watch: {
    title: 'Zo kijkt u mee',
    steps: [
      'Open de scan op een computer, in Firefox, Chrome of Edge.',
      'Druk op F12 en kies “Netwerk” (Engels: “Network”).',
      'Vul de vragen in. Kijk mee: zolang u invult, gaat er geen enkel antwoord weg.',
      'Druk op “Verstuur”. Nu komen de regels erbij die hieronder staan. Klik op een regel en kies “Verzoek” of “Payload”.',
      'Kijk ook bij “Headers”. U vindt er geen cookie.',
    ],
  },
  sent: {
    title: 'Wat uw toestel dan verstuurt',
    field: 'Veld',
    size: 'Grootte',
    meaning: 'Wat het is',
    symbols: '{n} tekens',
    varies: 'hangt af van uw antwoorden',
    bytes: 'Samen {n} bytes.',
    filledUp:
      'Samen precies {n} bytes, wat u ook antwoordt: uw toestel vult aan met spaties. Zo leest niemand op het netwerk iets af aan de grootte.',
    requests: {
      '/api/v1/scans/find':
        'Eerst zoekt uw toestel de sleutel van uw groep op. Dit gebeurt ook al wanneer u de QR-code gebruikt, om te zien of uw code juist is.',
      '/api/v1/credentials': 'Dan ruilt het uw code voor een handtekening op een bewijs dat de dienst niet kan zien.',
      '/api/v1/responses':
        'Tot slot gaan uw antwoorden weg, met dat bewijs. Kijk goed: uw code staat er niet bij, en niets uit de regels ervoor.',
      work: 'Eerst vraagt uw toestel een kleine rekenopgave op. Er gaat niets van u mee.',
      open: 'Uw antwoorden gaan weg in één keer. Er is geen code en geen account.',
    },
    fields: {
      code: 'Uw code.',
      blinded: 'Uw bewijs, verborgen achter een toevalsgetal. Wat er ook in zit: het ziet eruit als toeval.',
      link: 'Het adres van deze bevraging. Voor iedereen hetzelfde.',
      credential: 'Leeg: wie de link heeft, mag meedoen.',
      'credential.group': 'Uw groep. Voor iedereen in uw groep hetzelfde.',
      'credential.message': 'Uw bewijs. De dienst ziet het nu voor het eerst.',
      'credential.signature': 'De handtekening erop, zonder het toevalsgetal. De dienst heeft haar nooit zo gezien.',
      'work.challenge': 'Op welke opgave uw toestel gerekend heeft. Wordt niet bewaard.',
      'work.nonces':
        'De oplossing van die opgave. Zo kan niemand in één keer duizenden verzonnen antwoorden sturen. Wordt niet bewaard.',
      receipt: 'Een afdruk van uw ontvangstbewijs. Het bewijs zelf blijft bij u.',
      responseId: 'Een toevalsgetal van uw toestel, zodat twee keer versturen één keer telt.',
      language: 'De taal waarin u las.',
      follow:
        'Leeg als u zich niet laat terugvinden. Anders uw merktekens: ze zijn op uw toestel berekend en zeggen niet wie u bent.',
      consent: 'Dat u toestemming gaf.',
      answers: 'Uw antwoorden, per vraag.',
    },
  },
  kept: {
    title: 'Wat de dienst bewaart',
    sealed: 'Tot het afsluiten: verzegelde inzendingen van telkens precies {bytes} bytes, wat er ook in staat.',
    after:
      'Na het afsluiten: uw groep, uw taal, uw antwoorden en een afdruk van uw ontvangstbewijs. Geen tijdstip, geen adres, geen toestel, geen code.',
    afterOpen:
      'Na het afsluiten: uw taal, uw antwoorden en een afdruk van uw ontvangstbewijs. Geen tijdstip, geen adres, geen toestel.',
    following: 'Liet u zich terugvinden? Dan staan naast uw antwoorden ook uw merktekens, versleuteld.',
  },
  limits: {
    title: 'Wat u zo niet ziet',
    text: [
      'U ziet wat uw toestel verstuurt, niet wat de server ermee doet. Daarvoor is de broncode openbaar: iedereen mag ze lezen en laten nakijken.',
      'Ook deze pagina komt van de server. Daarom staat het kenmerk op uw brief: dat kan de server niet meer veranderen.',
      'Wie in de draaiende server meekijkt op het moment dat u verstuurt, kan zien wat er vlak na elkaar binnenkomt.',
    ],
  },
};

/** The shape that every language fills completely. */
export type CheckTexts = TextsOf<typeof check>;
