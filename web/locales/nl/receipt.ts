import type { TextsOf } from '../texts.types.ts';

/** The receipt that a respondent gets after sending, and the page where it removes the answers. Dutch defines the keys. */
export const receipt = {
  card: {
    title: 'Uw ontvangstbewijs',
    text: 'Wilt u later toch dat uw antwoorden gewist worden? Dat kan met dit bewijs. U hoeft niet te zeggen wie u bent of waarom.',
    only: 'Alleen u hebt dit bewijs. Wij kunnen het niet opnieuw maken. Sluit u dit tabblad, dan is het weg. Bewaar het dus nu.',
    copy: 'Kopieer',
    copied: 'Het bewijs is gekopieerd.',
    save: 'Bewaar als tekstbestand',
    fileName: 'ontvangstbewijs-werkpeil.txt',
    to: 'Hoe wissen werkt',
  },
  file: {
    title: 'Ontvangstbewijs van Werkpeil',
    use: 'Met dit bewijs laat u uw antwoorden wissen. Ga naar {address} en vul het daar in.',
    keep: 'Bewaar dit op een plaats die alleen van u is. Wie dit bewijs heeft, kan uw antwoorden laten wissen, maar niet lezen.',
    nothing: 'Hier staat niet in wie u bent, wanneer u antwoordde of wat u antwoordde.',
  },
  withdraw: {
    title: 'Laat uw antwoorden wissen',
    lead: 'Dat kan met het ontvangstbewijs dat u na het versturen kreeg. Het bestaat uit vijf keer vier tekens.',
    label: 'Uw ontvangstbewijs',
    hint: 'Hoofdletters, kleine letters, streepjes of spaties: het maakt niet uit.',
    button: 'Wis mijn antwoorden',
    sure: 'Wissen kan niet ongedaan gemaakt worden.',
    complete: 'Het bewijs is volledig.',
    counting: '{n} van 20 tekens',
    empty: 'Vul eerst uw ontvangstbewijs in.',
    wrongSymbol: 'Het teken “{symbol}” komt in geen enkel bewijs voor. Kijk het nog eens na.',
    checkAgain:
      'Er klopt iets niet aan dit bewijs. Kijk de tekens één voor één na: een verwisseld of verkeerd teken is snel gebeurd.',
    isCode: 'Dit is uw uitnodigingscode. Uw ontvangstbewijs is langer (20 tekens); u kreeg het na het versturen.',
    busy: 'De dienst is even bezig. Er is nog niets gewist. Probeer het over een paar seconden opnieuw.',
    doneTitle: 'In orde',
    done: 'Hoorden er antwoorden bij dit bewijs, dan zijn ze nu gewist. Ze komen in niets meer voor wat vanaf nu gemaakt wordt.',
    doneSame:
      'We zeggen dit bij elk bewijs, ook bij een bewijs dat al gebruikt is. Zo kan niemand die uw bewijs vindt, te weten komen of u hebt laten wissen.',
    doneThrow: 'U mag het bewijs nu weggooien.',
    aboutTitle: 'Goed om te weten',
    about: [
      'Niemand wordt verwittigd en nergens staat dat er antwoorden gewist zijn: niet in een rapport, niet in een telling en niet in een logboek.',
      'Rapporten die al gemaakt zijn, blijven zoals ze zijn. Daarin staan alleen cijfers over groepen.',
      'Daarna opnieuw meedoen met dezelfde code kan niet. We weten namelijk niet welke code bij uw antwoorden hoorde, en dat is ook de bedoeling.',
      'Kwam u via een link waarvoor geen code nodig was? Dan werkt uw bewijs net zo, en mag u wel opnieuw meedoen.',
      'Vulde u met uw naam in voor de arbeidsarts? Dan is er geen bewijs: vraag de arbeidsarts om uw antwoorden te wissen.',
      'Hebt u op papier geantwoord? Dan is er geen bewijs: op het blad staat niets waaraan we het terug kunnen vinden.',
      'Bent u uw bewijs kwijt? Dan kan niemand uw antwoorden nog terugvinden, ook wij niet.',
    ],
  },
};

/** The shape that every language fills completely. */
export type ReceiptTexts = TextsOf<typeof receipt>;
