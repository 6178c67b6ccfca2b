import type { TextsOf } from '../texts.types.ts';

/** A tablet that colleagues share, one after the other. Dutch defines the keys. */
export const tablet = {
  title: 'Vul hier de vragenlijst in',
  lead: 'Trek een code uit de doos en vul ze hieronder in. Na u wordt dit scherm weer leeg.',
  alone:
    'Zorg dat niemand meekijkt. Vult u liever op uw eigen telefoon in? Scan dan de QR-code op het briefje met uw code.',
  otherScan: 'Deze code hoort bij een andere bevraging. Kijk na of u de juiste doos hebt.',
  start: 'Begin met de vragen',
  stop: 'Stop en wis mijn antwoorden',
  noJavaScript: 'Op deze tablet kan er niet ingevuld worden: JavaScript staat uit. Gebruik een ander toestel.',
  notSecure:
    'Op deze tablet kan er zo niet veilig ingevuld worden. Open het adres dat met https begint, of gebruik een ander toestel.',
  offlineText:
    'Uw antwoorden zijn nog niet verstuurd. Ze staan alleen op dit scherm. Zodra er verbinding is, versturen we ze vanzelf. Wacht even, of stop en wis ze.',
  busyText: 'De dienst antwoordt niet meteen. We proberen het vanzelf opnieuw; uw antwoorden staan nog op dit scherm.',
  kept: 'Er is niets verloren: uw antwoorden staan nog op dit scherm.',
  onScreen:
    'Dit resultaat is op deze tablet berekend en wordt nergens heen gestuurd. Straks wordt het scherm vanzelf leeg.',
  send: {
    text: 'Kijk gerust nog eens terug. Na het versturen kunt u niets meer veranderen: uw antwoorden staan dan los van uw code, en op deze tablet blijft er niets van staan. Daarna kunt u hier nog uw ontvangstbewijs en uw resultaat opvragen.',
    button: 'Verstuur',
  },
  followKey:
    'Neem nu een foto van deze sleutel, of schrijf hem over. Na het versturen staat hij niet meer op dit scherm. Wij hebben hem niet en kunnen hem niet opnieuw maken.',
  idle: {
    title: 'Bent u er nog?',
    text: 'Zo niet, dan wissen we uw antwoorden over {n} seconden van dit scherm. Er is nog niets verstuurd.',
    stay: 'Ja, ik ga verder',
    leave: 'Nee, wis alles',
  },
  end: {
    thanks: 'Bedankt, u bent klaar',
    notSent: 'Uw antwoorden zijn niet verstuurd',
    text: 'Uw antwoorden zijn goed aangekomen. Op deze tablet blijft er niets van staan.',
    talk: 'Wilt u met de preventiedienst praten? Vraag het op uw eigen telefoon: {address}',
    countdown: 'Dit scherm wordt leeg over {n} seconden.',
    more: 'Meer tijd',
    done: 'Ik ben klaar',
    receipt: 'Ik wil mijn ontvangstbewijs',
    receiptText:
      'Met dit bewijs kunt u uw antwoorden later laten wissen. Neem een foto van de code of schrijf ze over. Straks is ze weg, en wij kunnen ze niet opnieuw maken.',
    receiptQr: 'QR-code die naar de pagina leidt waar u uw antwoorden kunt laten wissen',
    print: 'Druk af',
    result: 'Ik wil mijn resultaat zien',
    resultWarning: 'Anderen kunnen meekijken. In uw resultaat leest men hoe het met u gaat. Bent u alleen?',
    resultShow: 'Ja, toon mijn resultaat',
    resultNo: 'Nee, toon het niet',
  },
};

/** The shape that every language fills completely. */
export type TabletTexts = TextsOf<typeof tablet>;
