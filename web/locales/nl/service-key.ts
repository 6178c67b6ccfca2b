/** The key of the prevention service, and the requests for a talk that it opens. Dutch defines the keys. */
export const serviceKey = {
  serviceKey: {
    plan: {
      confidential: 'Vertrouwelijk, bij de arbeidsarts',
      confidentialHint:
        'Iedereen met een eigen code. Antwoorden worden met de naam verzegeld voor de preventiedienst; alleen de arbeidsarts leest ze. U ziet alleen beschermde cijfers, en pas als de arts de anonieme antwoorden heeft doorgegeven. Voor vragenlijsten zoals de WAI.',
      talk: 'Vragen om een gesprek',
      talkOffered: 'Wie invult, kan de preventiedienst om een gesprek vragen',
      talkHint:
        'Verzegeld voor de preventieadviseur en los van de antwoorden. U ziet niet wie of hoeveel mensen dat doen. Heeft de dienst nog geen sleutel, dan zegt de pagina met wie men contact kan opnemen.',
      talkYes: 'Kan, op het einde van de scan',
      talkNo: 'Niet in deze meting',
    },
    care: {
      letterReads:
        'Meedoen is vrij. De arbeidsarts leest uw antwoorden, met uw naam; ze worden op uw toestel verzegeld.',
      letterOnce: 'Deze code is alleen voor u.',
      toPage: 'Antwoorden openen',
      title: 'Vertrouwelijke antwoorden',
      lead: 'Kies het sleutelbestand en geef de wachtzin. De antwoorden gaan open op dit toestel en worden nergens anders bewaard.',
      secrecy:
        'Dit zijn gezondheidsgegevens onder het beroepsgeheim. Open ze alleen op een toestel dat van uw dienst is, en sluit de pagina als u klaar bent.',
      unlockTitle: 'Open met de sleutel',
      none: 'Er zijn nog geen antwoorden.',
      needsScript: 'Openen gebeurt in uw browser. Daarvoor moet JavaScript aan staan.',
      handedOver: 'De anonieme antwoorden zijn doorgegeven. Het rapport staat bij de meting.',
      stillOpen: 'De meting is nog open. Doorgeven voor de cijfers kan zodra ze gesloten is.',
      waitingTitle: 'Wacht op de arbeidsarts',
      waiting:
        'Deze meting is vertrouwelijk. Er zijn pas cijfers wanneer de arbeidsarts de anonieme antwoorden heeft doorgegeven. Gebeurt dat niet, dan komt er geen rapport.',
      noneLeft:
        'Hier staan geen verzegelde antwoorden (meer). Er valt niets door te geven, en van deze meting komt geen rapport als dat er nog niet is.',
      eraseOn:
        'De verzegelde antwoorden worden hier gewist op {day}. Neem voor die dag over wat in het gezondheidsdossier hoort, en geef ze door voor de cijfers als dat nog niet gebeurd is.',
      toReport: 'Naar de meting',
    },
    careDevice: {
      name: 'Naam',
      noName: 'Zonder naam',
      table: 'Antwoorden per persoon',
      view: 'Bekijk',
      back: 'Terug naar de lijst',
      print: 'Afdrukken',
      erase: 'Wis dit antwoord',
      eraseSure: 'Het antwoord van {name} voorgoed wissen?',
      erased: 'Het antwoord is gewist.',
      notScored: 'niet te berekenen',
      unreadable: '{count} antwoorden kunnen niet gelezen worden. Ze tellen niet mee.',
      handTitle: 'Geef de anonieme antwoorden door voor de cijfers',
      handText:
        'De namen gaan eraf, de volgorde wordt door elkaar geschud, en het kan maar één keer. Daarna maakt de dienst het beschermde rapport voor de werkgever.',
      hand: 'Geef {count} antwoorden anoniem door',
      handSure: '{count} antwoorden anoniem doorgeven? Dit kan één keer.',
      handed: 'De anonieme antwoorden zijn doorgegeven.',
      question: 'Vraag',
      answer: 'Antwoord',
      blank: 'Niet beantwoord',
    },
    home: {
      title: 'Vragen om een gesprek',
      lead: (waiting: number) =>
        waiting === 0
          ? 'Er wacht niemand. Hier vindt u ook de sleutel van de dienst.'
          : waiting === 1
            ? 'Eén persoon vraagt om een gesprek. Alleen u kunt dat openen.'
            : `${waiting} mensen vragen om een gesprek. Alleen u kunt dat openen.`,
      link: 'Gesprekken en sleutel',
    },
    overview: {
      title: 'Gesprekken en sleutel',
      lead: 'Wie een scan invult, kan u om een gesprek vragen. Dat gebeurt verzegeld: alleen wie het sleutelbestand van uw dienst heeft, kan het lezen. De werkgever ziet het niet, ook niet hoeveel het er zijn.',
      empty: 'Er is nog geen organisatie aan u toegewezen',
      emptyText: 'De beheerder van deze dienst kan u toegang geven.',
      open: 'Open de vragen',
      waiting: (waiting: number) => (waiting === 1 ? '1 vraag wacht' : `${waiting} vragen wachten`),
      none: 'Er wachten geen vragen.',
      noKey: 'Er is nog geen sleutel. Zolang die er niet is, kan niemand u verzegeld iets nalaten.',
      careWaves: 'Vertrouwelijke antwoorden:',
      makeKey: 'Maak de sleutel',
      toKey: 'Sleutel van de dienst',
    },
    key: {
      title: 'Sleutel van de dienst',
      lead: 'Met deze sleutel worden vragen om een gesprek en vertrouwelijke antwoorden verzegeld, op het toestel van wie ze schrijft. Alleen wie het sleutelbestand en de wachtzin heeft, kan ze openen.',
      none: 'Er is nog geen sleutel.',
      listTitle: 'Publieke sleutels',
      listHint: 'Dit is het publieke deel. Iedereen mag het kennen; er valt niets mee te openen.',
      number: 'Nummer',
      fingerprint: 'Vingerafdruk',
      madeOn: 'Gemaakt',
      madeBy: (name: string) => `door ${name}`,
      current: 'In gebruik',
      older: 'Alleen nog voor wat er al mee verzegeld is',
      makeTitle: 'Maak een sleutel',
      renewTitle: 'Maak een nieuwe sleutel',
      renewText:
        'Een nieuwe sleutel geldt alleen voor wat vanaf dan verzegeld wordt. Wat al verzegeld is, opent u met het oude bestand. Bewaar dus beide.',
      before: [
        'De sleutel wordt op dit toestel gemaakt. Het geheime deel gaat nooit naar de server: u bewaart het zelf als bestand.',
        'Bent u het bestand of de wachtzin kwijt, dan kan niemand nog openen wat ermee verzegeld is. Ook wij niet.',
        'Bewaar het bestand op twee plaatsen waar alleen uw dienst bij kan, en de wachtzin ergens anders.',
      ],
      needsScript: 'De sleutel wordt in uw browser gemaakt. Daarvoor moet JavaScript aan staan.',
    },
    device: {
      passphrase: 'Wachtzin',
      passphraseHint: 'Minstens {least} tekens. Vier of meer gewone woorden na elkaar zijn sterk en goed te onthouden.',
      passphraseAgain: 'Wachtzin, nog eens',
      make: 'Maak de sleutel en bewaar het bestand',
      working: 'Even geduld …',
      tooShort: 'De wachtzin is te kort: minstens {least} tekens.',
      notSame: 'De twee wachtzinnen zijn niet gelijk.',
      savedTitle: 'Kijk na of het bestand er is',
      savedText:
        'Het bestand {name} is bewaard. Kies het hier opnieuw. Pas als het met uw wachtzin opengaat, wordt de sleutel in gebruik genomen.',
      saveAgain: 'Bewaar het bestand nog eens',
      file: 'Sleutelbestand',
      fileHint: 'Het bestand dat eindigt op .werkpeil-sleutel.json',
      fileName: 'dienst-{day}.werkpeil-sleutel.json',
      use: 'Kijk na en neem in gebruik',
      open: 'Open',
      opened: 'Geopend met sleutel {fingerprint}.',
      noFile: 'Kies eerst het sleutelbestand.',
      faults: {
        'not-a-key-file':
          'Dit is geen sleutelbestand van Werkpeil. Kies het bestand dat u bewaarde toen u de sleutel maakte.',
        incomplete:
          'Dit sleutelbestand is niet volledig of beschadigd. Neem uw andere exemplaar. Is er geen ander, dan is wat ermee verzegeld werd niet meer te openen.',
        'wrong-passphrase':
          'Deze wachtzin hoort niet bij dit bestand. Let op hoofdletters en spaties en probeer opnieuw.',
        'other-key':
          'Dit bestand is van een andere sleutel ({found}). Wat hier staat, is verzegeld met sleutel {expected}. Kies het bestand van die sleutel.',
        'other-pair': 'Dit is niet het bestand dat u net bewaarde. Kies het bestand met vandaag als datum.',
      },
      failed: 'De server antwoordde niet. Er is niets veranderd. Probeer het opnieuw.',
    },
    talks: {
      title: 'Vragen om een gesprek',
      lead: 'Kies het sleutelbestand van uw dienst en geef de wachtzin. De vragen gaan open op dit toestel en nergens anders.',
      none: 'Er wachten geen vragen.',
      needsScript: 'Openen gebeurt in uw browser. Daarvoor moet JavaScript aan staan.',
      unlockTitle: 'Open met de sleutel',
      keep: 'Elke vraag wordt vanzelf gewist op de dag die erbij staat, ook als ze niet geopend is. Een gewiste vraag is weg.',
      keyOf: 'Verzegeld met sleutel {fingerprint}',
    },
    talkDevice: {
      contact: 'Te bereiken via',
      message: 'Bericht',
      noMessage: 'Geen bericht.',
      language: 'Taal',
      eraseOn: 'Wordt gewist op {day}.',
      done: 'Gedaan: wis deze vraag',
      sure: 'Deze vraag voorgoed wissen?',
      erased: 'De vraag is gewist.',
      unreadable:
        'Deze vraag kan niet gelezen worden: ze is beschadigd of niet door een scan gemaakt. Ze wordt op {day} gewist.',
      otherKey: '{count} verzegeld met een andere sleutel ({fingerprint}). Kies dat bestand om ze te openen.',
    },
  },
};
