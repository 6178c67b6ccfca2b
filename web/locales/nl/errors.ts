import { type ErrorTexts, oneOf } from '../error-texts.ts';
import { dayInWords } from '../fill.ts';
import { instrumentProblems } from './instrument-problems.ts';
import { peopleProblems } from './people-problems.ts';
import { planProblems } from './plan-problems.ts';

/** Says what happened and what to do next; never who is to blame. */
export const errors: ErrorTexts = {
  sentences: {
    'bad-request': (details) =>
      oneOf(details['field'], {
        title: 'Geef een naam van hoogstens 200 tekens.',
        name: 'Geef de organisatie een naam van hoogstens 200 tekens.',
        organisationIds:
          'Kies voor welke organisatie dit account is. Een contactpersoon en een leidinggevende hebben er precies één.',
        other: 'Er ontbreekt iets of iets is niet juist ingevuld. Kijk de velden nog eens na.',
      }),
    'not-found': 'Deze pagina bestaat niet (meer). Kijk het adres na of ga naar de startpagina.',
    'not-signed-in': 'Meld u eerst aan om deze pagina te zien.',
    'not-allowed': 'Uw rol geeft geen toegang tot deze pagina of handeling.',
    'too-large': (details) =>
      oneOf(details['what'], {
        people:
          'Dit bestand is te groot: het mag hoogstens 5 MB zijn. Een lijst van mensen is veel kleiner. Bewaar in Excel alleen dat ene blad als CSV en kies dat bestand.',
        other: 'Wat u verstuurde, is te groot.',
      }),
    'too-many-requests': 'Er waren te veel pogingen kort na elkaar. Wacht een minuut en probeer opnieuw.',
    'wrong-origin':
      'Deze aanvraag kwam van een andere site en is niet uitgevoerd. Open Werkpeil zelf en probeer opnieuw.',
    'wrong-content-type': 'Deze aanvraag heeft een vorm die Werkpeil hier niet verwacht.',
    internal: 'Er liep iets mis aan onze kant. Er is niets verloren gegaan dat al bewaard was.',
    'first-run-done': 'Er bestaat al een account. Meld u aan met dat account.',
    'first-run-link-wrong': 'Deze startlink klopt niet. Gebruik de link die verscheen toen Werkpeil startte.',
    'sign-in-failed': 'Het e-mailadres of het wachtwoord klopt niet.',
    'password-too-weak':
      'Kies een wachtwoord van 12 tot 128 tekens. Enkele gewone woorden na elkaar werken goed; telkens hetzelfde teken niet.',
    'email-in-use': 'Er bestaat al een account met dit e-mailadres.',
    'organisation-not-found': 'Deze organisatie bestaat niet, of u hebt er geen toegang toe.',
    'unit-not-found': 'Deze afdeling of dit team bestaat niet in deze organisatie.',
    'import-refused': 'Het bestand is niet ingelezen: er staan fouten in. Er is niets veranderd.',
    'import-replaces-most': (details) =>
      `De helft van de mensen of meer zou van de lijst verdwijnen${details['before'] ? ` (${details['removed']} van de ${details['before']})` : ''}. Kijk na of dit het juiste bestand is, of bevestig uitdrukkelijk dat deze lijst de vorige vervangt.`,
    'file-empty': 'Het bestand is leeg.',
    'file-not-text':
      'Dit is geen tekstbestand. Bewaar het in Excel of LibreOffice als «CSV (gescheiden door lijstscheidingsteken)» en probeer opnieuw.',
    'file-too-large': 'Het bestand is te groot. Het mag hoogstens 5 MB zijn.',
    'plan-refused': 'De meting is niet bewaard. Kijk na wat hieronder staat; wat u invulde, staat er nog.',
    'wave-not-found': 'Deze meting bestaat niet, of u hebt er geen toegang toe.',
    'wave-not-planned': 'Deze meting is al geopend. Wat vastligt, kan niet meer veranderen.',
    'wave-not-open': 'Deze meting staat niet open.',
    'wave-not-closed': 'Deze meting is nog niet afgesloten.',
    'promise-untrue': (details) =>
      oneOf(details['ground'], {
        other: 'De meting kan zo niet opengaan: het scherm met afspraken zou iets beloven wat niet klopt.',
        'secure-address':
          'De meting kan niet opengaan: het adres van deze installatie begint niet met https. Zonder https kan een toestel geen bewijs maken dat de dienst niet kent. Vraag de beheerder om WERKPEIL_URL met https in te stellen.',
        threshold:
          'De meting kan niet opengaan: de drempel ligt te laag of te hoog om te beloven dat niemand te herkennen is. Wijzig de drempel.',
        'sensitive-threshold':
          'De meting kan niet opengaan: voor gevoelige vragen geldt een lagere drempel dan voor de andere. Plan de meting opnieuw.',
        protection:
          'De meting kan niet opengaan: de cijfers zouden minder beschermd zijn dan we beloven. Plan de meting opnieuw.',
        'group-size':
          'De meting kan niet opengaan: er is een groep met minder uitgenodigden dan de drempel. Nodig meer mensen uit.',
        'statement-log':
          'De meting kan niet opengaan: de databankserver schrijft opdrachten in zijn logboek. Daarin staat dan wie wanneer meedoet. Vraag de beheerder om dat uit te zetten (log_statement, log_min_duration_statement, pgaudit, auto_explain).',
        'commit-times':
          'De meting kan niet opengaan: de databankserver bewaart van elke inzending het tijdstip. Vraag de beheerder om track_commit_timestamp uit te zetten.',
        'telling-columns':
          'De meting kan niet opengaan: in de tabellen met antwoorden staat een kolom voor een tijdstip, een volgnummer of een adres. Vraag de beheerder om ze te verwijderen.',
        'insert-only':
          'De meting kan niet opengaan: de dienst mag in de databank afspraken wijzigen die vast moeten liggen. Vraag de beheerder om die rechten in te trekken.',
        'breakdown-skipped':
          'De meting kan niet opengaan: een vraag waarmee de cijfers opgesplitst worden, mag niet overgeslagen worden. Laat ze weg uit de opsplitsingen.',
        'breakdown-offered':
          'De meting kan niet opengaan: de cijfers zouden opgesplitst worden volgens een vraag die daar niet voor bedoeld is. Laat ze weg uit de opsplitsingen.',
        'every-language':
          'De meting kan niet opengaan: niet elke vragenlijst bestaat in elke taal van de meting. Kies andere talen.',
        'entry-size':
          'De meting kan niet opengaan: de antwoorden kunnen te lang zijn voor een verzegelde inzending. Kies minder of kortere vragenlijsten.',
        'unnamed-codes':
          'De meting kan niet opengaan: codes die getrokken worden, mogen bij geen enkele naam horen, en er kan dan ook geen mail verstuurd worden. Plan de meting opnieuw.',
        'service-key':
          'De meting kan niet opengaan: ze is vertrouwelijk, maar de preventiedienst heeft nog geen sleutel. De preventieadviseur maakt die op de pagina «Sleutel van de dienst».',
        'care-term':
          'De meting kan niet opengaan: de termijn waarna verzegelde antwoorden gewist worden, ligt niet tussen 30 en 730 dagen. Bewaar de meting opnieuw, dan geldt de termijn die de beheerder heeft ingesteld.',
        'named-people':
          'De meting kan niet opengaan: ze is vertrouwelijk, maar niet iedereen op de lijst heeft een naam. Voeg de namen toe aan de lijst van mensen.',
        'mail-server':
          'De meting kan niet opengaan: er worden herinneringen per mail beloofd, maar deze installatie kan geen mail versturen. Zet de herinneringen uit, of vraag de beheerder om een mailserver in te stellen.',
      }),
    'wave-rules-unsafe': (details) =>
      oneOf(details['rule'], {
        k: `De kleinste groep moet tussen ${details['smallest']} en ${details['largest']} liggen.`,
        invited: `Er staan maar ${details['found']} mensen in de lijst en er zijn er minstens ${details['smallest']} nodig. Nodig meer mensen uit.`,
        other:
          'Met deze instellingen kunnen we niet beloven dat niemand te herkennen is. Verhoog de drempel of nodig meer mensen uit.',
      }),
    'wave-dates-passed': (details) =>
      `De einddatum van deze meting${details['closesOn'] ? `, ${dayInWords(`${details['closesOn']}`, 'nl')},` : ''} is al voorbij. Kies een latere datum, of laat ze leeg.`,
    'wave-no-people': 'Er zijn nog geen mensen om uit te nodigen. Lees eerst de lijst van mensen in.',
    'wave-singles-out': (details) =>
      `De vragen over de achtergrond maken bijna iedereen uniek${details['people'] ? ` (${details['unique']} van de ${details['people']} mensen)` : ''}. Laat een vraag weg uit de opsplitsingen, of bevestig uitdrukkelijk dat de meting toch opengaat.`,
    'rules-frozen': 'De regels liggen vast sinds de meting openging. Ze kunnen alleen nog strenger worden.',
    'mail-not-set-up':
      'Deze installatie kan geen e-mail versturen. Druk brieven af, of vraag de beheerder om een mailserver in te stellen.',
    'mail-failed': (details) =>
      oneOf(details['reason'], {
        unreachable:
          'De mailserver antwoordt niet. Kijk de naam en de poort in WERKPEIL_SMTP_URL na, en of de firewall ze doorlaat.',
        insecure:
          'De verbinding met de mailserver is niet veilig: er is geen TLS, of het certificaat klopt niet. Zonder TLS versturen we niets. Gebruik smtps:// of een server met STARTTLS en een geldig certificaat.',
        'sign-in':
          'De mailserver aanvaardt de naam of het wachtwoord niet. Kijk ze na in WERKPEIL_SMTP_URL; een @ schrijft u daar als %40.',
        sender:
          'De mailserver laat dit afzenderadres niet toe. Kijk WERKPEIL_MAIL_FROM na, of laat het adres toe bij de mailserver.',
        later: 'De mailserver neemt nu niets aan. Probeer het straks opnieuw.',
        other: 'De mailserver weigert deze mail. In zijn eigen logboek staat waarom.',
      }),
    'mail-no-addresses': 'Niemand op de lijst heeft een e-mailadres waarnaar dit kan. Gebruik brieven.',
    'mail-too-few-addresses': ({ k = 'genoeg' }) =>
      `Een herinnering aan enkel wie nog niet meedeed, kan pas vanaf ${k} mensen met een e-mailadres dat sinds het openen hetzelfde is. Bij minder mensen zou ze te veel verraden.`,
    'reminders-off': 'Bij deze meting is vastgelegd dat er geen herinneringen verstuurd worden.',
    'reminder-too-soon': ({ day }) =>
      day === undefined
        ? 'Het is nog te vroeg voor een herinnering.'
        : `Het is nog te vroeg voor een herinnering. Ze kan vanaf ${dayInWords(`${day}`, 'nl')}.`,
    'code-malformed': 'Deze code klopt niet helemaal. Kijk ze nog eens na: ze bestaat uit drie keer vier tekens.',
    'code-unknown': 'We kennen deze code niet. Kijk ze nog eens na, of vraag een nieuwe aan uw contactpersoon.',
    'code-spent':
      'Deze code is al gebruikt; een code werkt één keer. Kreeg u na het versturen uw resultaat te zien? Dan zijn uw antwoorden goed aangekomen en bent u klaar. Zo niet: kijk na of dit de code van uw eigen brief is, of vraag een nieuwe. Er is niets verloren: wat u invulde, staat er nog.',
    'scan-busy':
      'De dienst is even bezig. Probeer het over een paar seconden opnieuw; uw antwoorden blijven bewaard op dit scherm.',
    'credential-unknown':
      'Deze toelating kennen we niet. Begin opnieuw met uw code; uw antwoorden staan nog op dit toestel.',
    'credential-spent': 'Deze scan was al ingestuurd. Uw eerste antwoorden zijn bewaard.',
    'scan-not-open-yet': 'Deze scan is nog niet open.',
    'scan-closed': 'Deze scan is afgesloten. Invullen kan niet meer.',
    'quota-reached': ({ minutes = 1 }) =>
      `Vanaf dit internetadres kwamen net veel antwoorden. Er is niets verloren. Wacht ${minutes === 1 ? '1 minuut' : `${minutes} minuten`} en verstuur dan opnieuw, of vul in met een browser waarin JavaScript aan staat: dan gaat het meestal meteen.`,
    'consent-missing': 'U kunt beginnen zodra u aanvinkt dat u meedoet.',
    'instrument-version-stale':
      'De vragenlijst is intussen vernieuwd. Laad de pagina opnieuw; uw antwoorden blijven op dit toestel staan.',
    'answers-invalid': 'Enkele antwoorden ontbreken of kloppen niet. Kijk de gemarkeerde vragen na.',
    'response-id-taken':
      'Met dit formulier zijn al andere antwoorden bewaard. Die eerste antwoorden tellen mee; wat u nu stuurde, is niet bewaard. Wilt u ze niet laten meetellen? Dan kunt u ze laten wissen met uw ontvangstbewijs.',
    'receipt-malformed':
      'Dit ontvangstbewijs klopt niet helemaal. Kijk het nog eens na: het bestaat uit vijf keer vier tekens.',
    'service-key-wrong':
      'Dit is geen sleutel die deze dienst kan gebruiken, of hij is al eens toegevoegd. Maak een nieuwe sleutel op de pagina «Sleutel van de dienst».',
    'talk-no-key':
      'De preventiedienst heeft nog geen sleutel. U kunt hier nog niets nalaten; neem rechtstreeks contact op met de preventieadviseur of de arbeidsarts.',
    'talk-key-old':
      'De preventiedienst heeft intussen een nieuwe sleutel. Verstuur nog eens: wat u typte, staat er nog.',
    'talk-full':
      'Er is hier nu geen plaats meer. Neem rechtstreeks contact op met de preventieadviseur of de arbeidsarts.',
    'talk-incomplete': 'Vul uw naam in en hoe wij u kunnen bereiken. Kort de tekst in als hij te lang is.',
    'care-no-paper':
      'Deze meting is vertrouwelijk: antwoorden worden verzegeld op het toestel van wie invult. Papieren lijsten kunnen hier niet.',
    'care-handed-over': 'De anonieme antwoorden van deze meting zijn al doorgegeven. Dat kan één keer.',
    'care-count-wrong':
      'Het aantal doorgegeven antwoorden is niet gelijk aan het aantal verzegelde. Er is niets bewaard. Laad de pagina opnieuw en geef alles in één keer door.',
    'care-sheets-refused':
      'Sommige antwoorden passen niet bij de vragenlijst. Er is niets bewaard. Laad de pagina opnieuw en probeer nog eens.',
    'paper-batch-refused': 'De papieren vragenlijsten zijn niet ingelezen: er staan fouten in. Er is niets bewaard.',
    'paper-batch-repeated': 'Dit bestand is al eerder ingelezen. Er is niets dubbel bewaard.',
    'release-not-found': 'Er is nog geen rapport. Een rapport komt er wanneer de meting is afgesloten.',
    'release-refused':
      'Het rapport is niet gepubliceerd: de controle kon niet bewijzen dat niemand te herkennen is. De antwoorden zijn veilig bewaard.',
    'ledger-broken':
      'Een rapport van deze meting is niet meer zoals het werd bewaard. Daarom tonen we niets. Vraag de beheerder om het logboek na te kijken.',
    'pool-refused': (details) =>
      oneOf(details['reason'], {
        'too-few-companies': `Er zijn minstens vijf organisaties met een gepubliceerd rapport nodig. Nu zijn het er ${details['companies']}.`,
        'one-company-dominates':
          'Eén organisatie is goed voor meer dan de helft van alle antwoorden. Dan zouden dit vooral haar cijfers zijn.',
        other:
          'Met dit sectorcijfer, of samen met een vorig, zou iemand de cijfers van één organisatie kunnen uitrekenen. Daarom publiceren we het niet.',
      }),
    'comments-not-open':
      'Er zijn nu geen opmerkingen na te lezen. Dat kan zodra de meting afgesloten is en een rapport heeft, en maar één keer.',
    'comments-unread':
      'Er zijn nog opmerkingen die niet gelezen zijn. Lees alles na, dan kunt u publiceren. Wat u al besliste, blijft bewaard.',
    'comment-not-found':
      'Deze opmerking is er niet meer. Misschien liet de schrijver ze wissen. Ga terug naar de lijst.',
    'instrument-not-found': 'Deze vragenlijst kennen we niet.',
    'instrument-invalid': 'Deze vragenlijst bevat een fout en kan niet gebruikt worden.',
    'pack-refused': 'Dit zip-bestand kan niet ingelezen worden. Er is niets bewaard.',
    'pack-not-found': 'Deze vragenlijst of dit tekstpakket is niet gevonden.',
    'pack-in-use': ({ wave }) =>
      `Een geplande of open meting gebruikt dit nog${wave ? `: «${wave}»` : ''}. Pas die meting aan of sluit ze af, en probeer dan opnieuw.`,
    'backup-invalid': 'Dit reservebestand is beschadigd of komt niet van Werkpeil. Er is niets veranderd.',
    'restore-target-not-empty': 'Terugzetten kan alleen in een lege Werkpeil. Er is niets veranderd.',
    'key-missing': 'De sleutel bij deze gegevens ontbreekt. Zet het sleutelbestand terug en start opnieuw.',
  },
  problems: {
    ...instrumentProblems,
    ...peopleProblems,
    ...planProblems,
    'file-empty': 'Het bestand is leeg.',
    'file-not-text': ({ found }) =>
      oneOf(found, {
        xlsx: 'Dit is een Excel-bestand. Bewaar het in Excel als «CSV (gescheiden door lijstscheidingsteken)» en kies dat bestand.',
        xls: 'Dit is een Excel-bestand. Bewaar het in Excel als «CSV (gescheiden door lijstscheidingsteken)» en kies dat bestand.',
        pdf: 'Dit is een pdf. Werkpeil heeft een CSV-bestand nodig.',
        other: 'Dit is geen tekstbestand. Bewaar uw lijst als CSV en kies dat bestand.',
      }),
    'file-too-large': 'Het bestand is groter dan 5 MB.',
    'unclosed-quote': 'Er staat een aanhalingsteken dat niet gesloten wordt.',
    'misplaced-quote': 'Er staat een aanhalingsteken midden in een waarde.',
    'duplicate-column': ({ where }) => `De kolom «${where}» komt twee keer voor.`,
    'too-many-columns': ({ found, expected }) => `Deze regel heeft ${found} kolommen, de eerste regel ${expected}.`,
    'missing-unit-column': ({ found }) =>
      `Er is geen kolom met de afdeling of het team. Noem ze bijvoorbeeld «afdeling» of «team».${found ? ` Gevonden: ${found}.` : ''}`,
    'no-people': 'Er staan geen mensen in het bestand.',
    'missing-unit': 'De afdeling of het team is niet ingevuld.',
    'unit-too-deep': ({ found, expected }) => `De afdeling heeft ${found} niveaus; hoogstens ${expected} is mogelijk.`,
    'unit-too-long': ({ found, expected }) => `De naam «${found}» is langer dan ${expected} tekens.`,
    'wrong-email': ({ found }) => `«${found}» is geen e-mailadres.`,
    'duplicate-email': ({ found, expected }) => `«${found}» staat ook al op regel ${expected}.`,
    'similar-unit-names': ({ found, expected }) => `«${found}» lijkt op «${expected}». Is dat dezelfde afdeling?`,
    'same-person-twice': ({ found, expected }) =>
      `«${found}» staat ook op regel ${expected} in hetzelfde team. Is dat dezelfde persoon?`,
    'missing-group-column': 'Er is geen kolom met de groep.',
    'unknown-column': ({ where }) => `De kolom «${where}» hoort niet bij deze vragenlijst.`,
    'no-questionnaires': 'Er staan geen ingevulde lijsten in het bestand.',
    'unknown-group': ({ found }) => `De groep «${found}» bestaat niet in deze meting.`,
    'no-answers': 'Op deze regel staan geen antwoorden.',
    'more-than-invited': ({ found, expected }) =>
      `Dit is papieren vragenlijst nummer ${found} van deze groep, en er zijn ${expected} mensen uitgenodigd. Kijk na of de groep klopt.`,
    'unknown-instrument': ({ where }) => `De vragenlijst «${where}» hoort niet bij deze meting.`,
    'missing-instrument': ({ where }) => `De antwoorden op de vragenlijst «${where}» ontbreken.`,
    'instrument-twice': 'Een vragenlijst komt twee keer voor.',
    'unknown-item': ({ where }) => `De vraag «${where}» bestaat niet in deze vragenlijst.`,
    'missing-answer': ({ where }) => `De vraag «${where}» is nog niet beantwoord.`,
    'wrong-answer': ({ where, expected }) =>
      `Het antwoord op «${where}» past niet bij de vraag.${expected ? ` Verwacht: ${expected}.` : ''}`,
    'too-long': ({ where, expected }) => `De tekst bij «${where}» is langer dan ${expected} tekens.`,
    'field-invalid': ({ where }) => `Het veld «${where}» is niet juist ingevuld.`,
    other: ({ where, found, expected }) =>
      [
        `Er klopt iets niet${where ? ` bij «${where}»` : ''}`,
        found ? `gevonden: ${found}` : '',
        expected ? `verwacht: ${expected}` : '',
      ]
        .filter(Boolean)
        .join('; '),
  },
};
