import type { TextsOf } from '../texts.types.ts';

/**
 * What a respondent reads who may let himself be found again in a later wave. Dutch defines the keys. `{name}` is filled in by `fill`.
 */
export const following = {
  offer: {
    title: 'Wilt u dat men volgende keer ziet of het beter gaat, zonder te weten wie u bent?',
    optional: 'Dit mag u overslaan.',
    leads: {
      'own-key':
        'Dan leggen we uw antwoorden van nu en die van een volgende keer naast elkaar. Dat gebeurt met een sleutel die alleen u hebt. Wat eruit komt, tonen we alleen over groepen.',
      'own-answers':
        'Dan leggen we uw antwoorden van nu en die van een volgende keer naast elkaar. Dat gebeurt met zes korte vragen die alleen u kunt beantwoorden. Wat eruit komt, tonen we alleen over groepen.',
    },
    without:
      'Dit kan alleen in een browser met JavaScript en over een beveiligde verbinding (https). Uw antwoorden kunt u wel gewoon versturen.',
  },
  device: {
    loading: 'Even laden …',
    failed:
      'Dit onderdeel kon niet geladen worden. Kijk uw verbinding na en open het opnieuw, of verstuur gewoon zonder.',
    chosen: 'U laat zich terugvinden. Dat geldt zodra u verstuurt.',
    undo: 'Toch niet',
  },
  key: {
    make: 'Maak een sleutel voor mij',
    have: 'Of vul de sleutel in die u al hebt',
    label: 'Uw sleutel van vorige keer',
    hint: '16 tekens in vier groepjes. Hoofdletters, streepjes of spaties: het maakt niet uit.',
    use: 'Gebruik deze sleutel',
    empty: 'Vul eerst uw sleutel in, of laat een nieuwe maken.',
    wrongLength: 'Een sleutel heeft 16 tekens. U hebt er {n} ingevuld. Kijk hem nog eens na.',
    wrongSymbol: 'Het teken “{symbol}” komt in geen enkele sleutel voor. Kijk hem nog eens na.',
    checkAgain: 'Er klopt iets niet aan deze sleutel. Kijk de tekens één voor één na.',
    title: 'Uw sleutel voor de volgende keer',
    keep: 'Bewaar deze sleutel tot de volgende meting: als foto, op papier of als bestand. Wij hebben hem niet en kunnen hem niet opnieuw maken.',
    qr: 'QR-code met uw sleutel',
    save: 'Bewaar als tekstbestand',
    fileName: 'sleutel-werkpeil.txt',
    fileTitle: 'Sleutel van Werkpeil',
    fileUse:
      'Vul deze sleutel in aan het einde van een volgende meting. Dan kan men zien of het met dezelfde mensen beter gaat, zonder te weten wie ze zijn.',
    fileKeep:
      'Bewaar dit op een plaats die alleen van u is. Wie deze sleutel heeft, kan niets van u lezen, maar kan zich wel in uw plaats laten terugvinden.',
  },
  answers: {
    lead: 'Antwoord zoals u het volgende keer weer zou doen. Eén vraag mag u open laten. De antwoorden verlaten dit toestel niet.',
    questions: {
      'mother-name': 'Voornaam van uw moeder: de eerste twee letters',
      'father-name': 'Voornaam van uw vader: de eerste twee letters',
      'mother-birthday': 'Verjaardag van uw moeder: de dag van de maand (1 tot 31)',
      school: 'Uw lagere school: de eerste twee letters van de naam',
      street: 'De straat waar u woonde toen u tien was: de eerste twee letters',
      siblings: 'Hoeveel broers en zussen hebt u? (0 tot 20)',
    },
    make: 'Laat mij terugvinden',
    working: 'Even rekenen op dit toestel …',
    letters: 'Gebruik gewone letters (a tot z), of laat dit open.',
    number: 'Vul een heel getal in van {min} tot {max}, of laat dit open.',
    few: 'Vul minstens {n} van de {all} vragen in. Zo herkennen we u ook als u volgende keer één keer anders antwoordt.',
    done: 'Uw antwoorden op deze zes vragen zijn nergens bewaard, ook niet op dit toestel.',
  },
};

/** The shape that every language fills completely. */
export type FollowingTexts = TextsOf<typeof following>;
