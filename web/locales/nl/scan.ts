import type { TextsOf } from '../texts.types.ts';

/**
 * What a respondent reads, in Dutch. This file defines the keys of the other languages. `{name}` is filled in by `fill`.
 * Plain language (B1), "u", warm and factual, never a diagnosis.
 */
export const scan = {
  code: {
    title: 'Vul uw code in',
    lead: 'De code staat op uw brief of in uw e-mail. Ze bestaat uit 12 tekens.',
    label: 'Uw code',
    hint: 'Hoofdletters, kleine letters, streepjes of spaties: het maakt niet uit. De letters B, I, L, O, S, U en de cijfers 0, 1, 2 komen niet voor.',
    go: 'Verder',
    noCode:
      'Hebt u geen code? Vraag ze aan de persoon die u de brief gaf. Zelfstandigen vullen in via de link die hun organisatie rondstuurde.',
    counting: '{n} van 12 tekens',
    complete: 'De code is volledig.',
    wrongSymbol: 'Het teken “{symbol}” komt in geen enkele code voor. Kijk het nog eens na op uw brief.',
    tooLong: 'U hebt meer dan 12 tekens ingevuld. Kijk de code nog eens na.',
    checkAgain:
      'Er klopt iets niet aan deze code. Kijk de tekens één voor één na op uw brief: een verwisseld of verkeerd teken is snel gebeurd.',
    empty: 'Vul eerst uw code in.',
    other: 'Een andere code gebruiken',
  },
  door: {
    title: 'Hoe gaat het met uw werk?',
    about: '{organisation} · {title}',
    minutes: 'Ongeveer {minutes} minuten',
    resultAtOnce: 'Uw resultaat meteen op het scherm',
    until: 'U kunt meedoen tot en met {date}',
    contents: 'Waarover gaan de vragen?',
    promisesTitle: 'Wat er met uw antwoorden gebeurt',
    promisesLead:
      'Dit volgt uit de instellingen van deze bevraging. Ze liggen vast zodra ze opengaat en kunnen daarna alleen strenger worden.',
    promisesMore: 'Toon ook de andere {n} afspraken',
    how: 'Hoe weet ik dat?',
    consentTitle: 'Uw toestemming',
    consentWhy:
      'Sommige vragen gaan over uw gezondheid of over hoe u zich voelt. Daarvoor hebben we uw toestemming nodig.',
    consentUse: 'We gebruiken uw antwoorden voor uw eigen resultaat en voor cijfers over groepen.',
    consentFree: 'Meedoen is vrij.',
    consentErase:
      'Zolang u niet verstuurd hebt, kunt u op elk moment stoppen en alles wissen. Na het versturen krijgt u een bewijs waarmee u uw antwoorden nog kunt laten wissen.',
    consentBox: 'Ik geef toestemming om mijn antwoorden te gebruiken zoals hierboven staat.',
    consentMissing:
      'Vink het vakje aan om te beginnen. Wilt u dat niet, dan hoeft u niets te doen: sluit gewoon deze pagina.',
    codeKnown: 'Uw code is ingevuld.',
    start: 'Begin met de vragen',
    resume: 'Ga verder met uw scan',
    resumeText: 'Op dit toestel staat een scan die nog niet verstuurd is. Is die niet van u? Wis hem dan.',
    startOver: 'Wis en begin opnieuw',
    sentTitle: 'Vanaf dit toestel is al een scan verstuurd',
    sentText:
      'Was u dat? Dan bent u klaar: uw antwoorden zijn goed aangekomen. Was het iemand anders? Dan kunt u hier gewoon meedoen.',
    keptTitle: 'Uw resultaat staat nog in dit tabblad',
    keptText: 'U kunt het opnieuw bekijken, met uw ontvangstbewijs. Is het niet van u? Wis het dan.',
    keptShow: 'Toon mijn resultaat',
    keptForget: 'Wis dit resultaat',
  },
  state: {
    closedTitle: 'Deze bevraging is afgesloten',
    closedText: 'Invullen kan niet meer. De antwoorden die al verstuurd waren, tellen gewoon mee.',
    closedTodo:
      'Maakt u zich zorgen over uw werk of uw gezondheid? Wacht dan niet op een bevraging: praat erover met iemand die u vertrouwt, of met uw huisarts.',
    unsentTitle: 'Op dit toestel staan nog antwoorden',
    unsentText:
      'Ze zijn niet verstuurd, en dat kan niet meer. U kunt nog wel uw eigen resultaat bekijken; dat wordt op dit toestel berekend. Zijn ze niet van u? Wis ze dan.',
    earlyTitle: 'Deze bevraging is nog niet open',
    earlyText: 'U kunt invullen vanaf {date}.',
    earlyTextNoDate: 'De organisatie opent ze binnenkort.',
    earlyTodo: 'Bewaar uw brief of code en kom dan terug naar dit adres.',
    unknownTitle: 'Dit adres kennen we niet',
    unknownText: 'Er hoort geen bevraging bij dit adres. Misschien ontbreekt er een stukje van de link.',
    unknownTodo: 'Scan de QR-code op uw brief opnieuw, of vul uw code in.',
    wipedTitle: 'Gewist van dit toestel',
    wipedText: 'Op dit toestel staat niets meer van uw scan. U kunt deze pagina sluiten.',
  },
  steps: {
    progress: 'Stap {step} van {steps}',
    next: 'Volgende',
    back: 'Vorige',
    optional: 'mag u overslaan',
    severalAnswers: 'U mag meer dan één antwoord aanduiden.',
    range: 'Een heel getal van {min} tot {max}.',
    left: 'Nog {n} tekens',
    saved: 'Uw antwoorden blijven op dit toestel bewaard tot u verstuurt, en hoogstens 7 dagen.',
    notSaved: 'Dit toestel kan uw antwoorden niet bewaren. Vul de scan in één keer in en sluit de pagina niet.',
    wipe: 'Wis van dit toestel',
    wipeSure: 'Alles wissen wat u hebt ingevuld?',
    wipeSureText: 'Uw antwoorden verdwijnen van dit toestel. Er is nog niets verstuurd.',
    wipeYes: 'Ja, wis alles',
    wipeNo: 'Nee, ga verder',
    welcomeBack: 'Welkom terug',
    welcomeBackText: 'U gaat verder waar u gestopt was. Is deze scan niet van u? Wis hem dan van dit toestel.',
    renewedTitle: 'De vragenlijst is intussen aangepast',
    renewedText: 'Uw antwoorden zijn behouden waar dat kon. Vul aan wat nog ontbreekt en verstuur dan opnieuw.',
    errorsOne: 'Eén vraag heeft nog uw aandacht nodig',
    errorsMany: '{n} vragen hebben nog uw aandacht nodig',
    errorsMore: 'en nog {n} andere',
    missing: 'Kies een antwoord.',
    missingText: 'Vul een antwoord in.',
    wrong: 'Dit antwoord past niet bij de vraag. Kies opnieuw.',
    wrongNumber: 'Vul een heel getal in van {min} tot {max}.',
    tooLong: 'Deze tekst is te lang: hoogstens {max} tekens.',
    exclusive: 'Dit antwoord kan niet samen met een ander. Duid één van beide aan.',
  },
  send: {
    title: 'Klaar om te versturen',
    text: 'Kijk gerust nog eens terug. Na het versturen kunt u niets meer veranderen: uw antwoorden staan dan los van uw code en van dit toestel. U krijgt wel een bewijs waarmee u ze kunt laten wissen.',
    review: 'Uw antwoorden per stap',
    stepDone: 'ingevuld',
    stepOpen: 'nog {n} te doen',
    button: 'Verstuur en toon mijn resultaat',
    consentTitle: 'Nog dit voor u verstuurt',
    sending: 'Bezig met versturen …',
    offlineTitle: 'Geen verbinding',
    offlineText:
      'Uw antwoorden zijn nog niet verstuurd, maar ze staan veilig op dit toestel. Zodra er verbinding is, versturen we ze vanzelf. U mag deze pagina open laten, of later terugkomen op dit toestel.',
    busyTitle: 'Het is nu even druk',
    busyText:
      'De dienst antwoordt niet meteen. We proberen het vanzelf opnieuw; uw antwoorden staan veilig op dit toestel.',
    retryNow: 'Probeer nu',
    stored: 'Bedankt, uw antwoorden zijn goed aangekomen.',
    refusedTitle: 'Versturen lukt zo niet',
    kept: 'Er is niets verloren: uw antwoorden staan nog op dit toestel.',
    codeAgain: 'Vul uw code nog eens in',
    keyNotListed:
      'We hebben niets verstuurd. De sleutel die de dienst gaf, staat niet op de lijst die iedereen te zien krijgt. Zo kan men nagaan wie u bent. Meld dit aan de preventiedienst of de vakbond.',
    codeSpent:
      'Deze code is al gebruikt; een code werkt één keer. Kreeg u na het versturen uw resultaat te zien? Dan zijn uw antwoorden goed aangekomen en bent u klaar. Zo niet: kijk na of dit de code van uw eigen brief is, of vraag een nieuwe aan de persoon die u de brief gaf, of aan de preventiedienst. Hebt u een andere code? Vul die dan hieronder in.',
    closed:
      'De bevraging is intussen afgesloten. Uw antwoorden zijn niet verstuurd. U kunt wel nog uw eigen resultaat bekijken; dat wordt op dit toestel berekend.',
    closedTitle: 'Net te laat: de bevraging is afgesloten',
    closedNow:
      'Uw antwoorden zijn niet verstuurd en worden nergens bewaard. Hieronder staat wel uw eigen resultaat. Wilt u het houden, druk deze pagina dan af of bewaar ze als pdf.',
    firstStoredTitle: 'Uw eerste antwoorden zijn al bewaard',
    firstStored:
      'U had dit formulier al verstuurd. Die eerste antwoorden tellen mee; wat u daarna veranderde, is niet bewaard. Het resultaat hieronder gaat over wat u nu invulde. Wilt u niet dat de eerste antwoorden meetellen? Laat ze dan wissen met het ontvangstbewijs hieronder.',
    resultAnyway: 'Toon mijn resultaat',
    renew: 'Laad de nieuwe vragenlijst',
  },
  result: {
    title: 'Uw resultaat',
    onDevice:
      'Dit resultaat is op dit toestel berekend en wordt nergens heen gestuurd. Het staat alleen in dit tabblad, tot u het sluit of op “Ik ben klaar” drukt.',
    byServer:
      'Dit resultaat is net voor u berekend en wordt nergens bewaard. Sluit u de pagina, dan is het weg. Druk ze af of bewaar ze als u het resultaat wilt houden.',
    remembered:
      'Dit toestel onthoudt 30 dagen dat er een scan verstuurd is, maar niet wat erin stond. Met “Ik ben klaar” wist u ook dat.',
    notSent: 'Uw antwoorden zijn niet verstuurd. Dit resultaat is alleen voor u.',
    print: 'Druk af of bewaar als pdf',
    wipe: 'Ik ben klaar: wis dit scherm',
    doneSure: 'Uw resultaat van dit scherm wissen?',
    doneSureText:
      'Alles op dit scherm verdwijnt, ook een ontvangstbewijs of een sleutel. Wij kunnen ze niet terughalen. Hebt u bewaard wat u wilt houden?',
    doneYes: 'Ja, wis alles',
    doneNo: 'Nee, nog niet',
    noDiagnosis:
      'Dit is een momentopname en geen diagnose. Ze zegt hoe uw antwoorden zich verhouden tot die van anderen, niet wat er met u aan de hand is.',
    summaryNone: 'Op geen van de {n} punten wijzen uw antwoorden op een probleem.',
    summaryOne: 'Op 1 van de {n} punten wijzen uw antwoorden op een probleem.',
    summaryMany: 'Op {problems} van de {n} punten wijzen uw antwoorden op een probleem.',
    summaryUnknown: 'Niet elk punt kon berekend worden; hieronder leest u welke wel.',
    workableBenchmark: 'In {scope} heeft {share} van de {people} op geen enkel punt een probleem ({year}).',
    indicators: 'De vier punten van werkbaar werk',
    indicatorsOther: 'Uw punten',
    risks: 'Wat in uw werk meespeelt',
    index: 'Uw werkvermogen',
    others: 'Nog over uw werk en gezondheid',
    score: 'Uw score: {value}, op een schaal van {min} ({low}) tot {max} ({high}).',
    favourable: 'gunstig',
    unfavourable: 'ongunstig',
    barLabel: 'Balk van {min} ({low}) tot {max} ({high}). Uw score {value} ligt in de zone “{zone}”.',
    barLabelNoZone: 'Balk van {min} ({low}) tot {max} ({high}). Uw score is {value}.',
    sensitiveCount: 'U antwoordde “ja” op {n} van de {max} vragen hierover.',
    sensitiveHelp: 'U staat er niet alleen voor. Hier vindt u hulp:',
    parts: 'Hoe uw score is opgebouwd',
    part: '{value} op {max}',
    partUnknown: 'niet berekend',
    unscored: 'Vragen zonder score',
    unscoredBackground: 'Wat u over uzelf invulde, dient alleen om groepen te vergelijken:',
    unscoredOther: 'Bij deze vragen hoort geen score. Uw antwoorden tellen alleen mee in cijfers over groepen:',
    benchmarkProblematic: 'In {scope} heeft {share} van de {people} hier een probleem mee ({year}).',
    benchmarkAcute: 'Bij {share} is dat ernstig ({year}).',
    employees: 'werknemers',
    selfEmployed: 'zelfstandigen',
    notScorable: 'Dit punt kon niet berekend worden.',
    notScorableMissing:
      'Dit punt kon niet berekend worden, want daarvoor hebt u niet genoeg vragen beantwoord ({answered} van {required}).',
    provisionalMark: 'voorlopige grens',
    provisionalText:
      'Voorlopige grens: de bron zegt niet vanaf welke score iets een probleem is. Deze grens kozen wij zelf; ze kan nog veranderen. Lees dit punt dus met voorzichtigheid.',
    sources: 'Bronnen en grenzen',
    cutOffSource: 'Grens: {source}',
    benchmarkSource: 'Cijfer voor {scope}: {source}',
    talkTitle: 'Met wie kunt u praten?',
    talkEveryday: 'Er is geen drempel te laag om iets te bespreken, ook als alles goed gaat.',
    talkSerious:
      'Sommige van uw antwoorden wijzen op veel last. Blijf daar niet alleen mee zitten: een gesprek nu voorkomt vaak dat het erger wordt.',
    nextTitle: 'En nu?',
    nextText:
      'Wie deze bevraging organiseert, krijgt alleen cijfers over groepen te zien. Wat u met uw eigen resultaat doet, beslist u zelf.',
  },
  contacts: {
    'manager-or-colleague': {
      name: 'Uw leidinggevende of een collega',
      text: 'Kleine dingen zijn vaak snel opgelost als iemand ervan weet.',
    },
    confidant: {
      name: 'De vertrouwenspersoon in uw bedrijf',
      text: 'Luistert in vertrouwen. De naam staat in het arbeidsreglement.',
    },
    'prevention-adviser': {
      name: 'De preventieadviseur psychosociale aspecten',
      text: 'Van de preventiedienst van uw werkgever. Is gebonden aan het beroepsgeheim.',
    },
    'occupational-physician': {
      name: 'De arbeidsarts',
      text: 'U mag zelf een afspraak vragen, zonder dat uw werkgever dat weet. Het kost u niets.',
    },
    'fellow-entrepreneur': {
      name: 'Een collega-ondernemer of uw netwerk',
      text: 'Wie hetzelfde werk doet, herkent het vaak snel en weet wat helpt.',
    },
    'sector-organisation': {
      name: 'Uw beroeps- of sectororganisatie',
      text: 'Veel organisaties hebben een aanspreekpunt voor ondernemers die het moeilijk hebben.',
    },
    accountant: {
      name: 'Uw boekhouder',
      text: 'Kan meekijken als zorgen over geld of administratie meespelen.',
    },
    'general-practitioner': {
      name: 'Uw huisarts',
      text: 'Kent u, is gebonden aan het beroepsgeheim en kan u verder helpen of doorverwijzen.',
    },
    'listening-line': {
      name: 'Tele-Onthaal, telefoon 106',
      text: 'Dag en nacht een luisterend oor, gratis en anoniem. Ook via chat op tele-onthaal.be.',
    },
    'violence-line': {
      name: '1712, hulplijn over geweld en misbruik',
      text: 'Op werkdagen, gratis en anoniem, ook over pesten op het werk. Chat en e-mail via 1712.be. Bent u nu in gevaar? Bel 101.',
    },
  },
  promises: {
    voluntary: {
      short: 'Meedoen is vrij.',
      how: 'Niemand krijgt een lijst te zien van wie wel of niet heeft meegedaan.',
    },
    threshold: {
      short: 'Er komen alleen cijfers over groepen van minstens {k} mensen die geantwoord hebben.',
      how: 'De software laat kleinere groepen weg. Ze rekent ook na of iemand zo’n groep kan terugvinden door cijfers van elkaar af te trekken. Kan dat, dan worden die cijfers niet gepubliceerd.',
    },
    'threshold-sensitive': {
      short: 'Bij gevoelige vragen zijn dat er minstens {k}.',
      how: 'Bijvoorbeeld bij vragen over ongewenst gedrag. Die worden ook niet verder opgesplitst.',
    },
    'group-only': {
      short: 'Bij uw antwoorden staat geen naam, alleen een groep van minstens {k} uitgenodigde mensen.',
      how: 'Kleine teams zijn vooraf samengevoegd tot een groep van minstens {k} uitgenodigden. Alleen die groep wordt bij de antwoorden bewaard.',
    },
    'no-group': {
      short: 'Bij uw antwoorden staat geen naam en geen bedrijf.',
      how: 'Wie via deze link antwoordt, komt in één grote groep terecht.',
    },
    'blind-credential': {
      short: 'De dienst kan uw antwoorden niet aan uw code koppelen.',
      how: 'Bij het versturen maakt uw toestel zelf een toegangsbewijs en verbergt het. De dienst tekent dat bewijs in ruil voor uw code, zonder het te zien. Wat ze getekend heeft, herkent ze daarna niet meer, ook niet met alle bestanden en sleutels. Werkt JavaScript niet in uw browser, dan doet de server die stap voor u en bewaart hij er niets van.',
    },
    'reminders-to-all': {
      short: 'Een herinnering per mail is voor iedereen dezelfde, ook voor wie al meedeed.',
      how: 'Iedereen van wie bij het openen een e-mailadres op de lijst stond, krijgt ze. Zo kan niemand aan de mail zien wie meedeed: uw collega’s niet, uw werkgever niet, en ook niet wie de mailserver beheert.',
    },
    'reminders-blind': {
      short: 'Een herinnering per mail gaat alleen naar wie nog niet meedeed. Niemand krijgt daar een lijst van.',
      how: 'Het programma kijkt zelf na welke codes nog niet gebruikt zijn en bewaart niet naar wie het mailt. Wie de mailserver of uw mailbox beheert, kan wel zien dat er een herinnering naar u ging.',
    },
    'sealed-during-fieldwork': {
      short: 'Tot het afsluiten ligt wat u verstuurt in een verzegelde doos.',
      how: 'Elke inzending staat versleuteld bewaard, en elke is even groot. De sleutel staat niet in de databank. De doos wordt vaak herschreven in een willekeurige volgorde. Pas bij het afsluiten gaat ze open, in één keer en door elkaar geschud.',
    },
    'code-works-once': {
      short: 'Uw code werkt één keer.',
      how: 'Zo kan niemand twee keer antwoorden. De code is pas gebruikt als u verstuurt. Tot dan kunt u ook op een ander toestel beginnen. Geen enkele pagina toont of een code gebruikt is, ook niet aan wie de codes verdeelt. Wie uw code kent, merkt het alleen door er zelf mee te versturen.',
    },
    'care-who-reads': {
      short: 'De arbeidsarts leest uw antwoorden, met uw naam. Uw werkgever leest ze niet.',
      how: 'Wie het sleutelbestand van de preventiedienst heeft, kan ze openen: de arbeidsarts en wie onder zijn beroepsgeheim werkt. Uw werkgever, uw leidinggevende en wie deze dienst beheert, hebben dat bestand niet.',
    },
    'care-sealed': {
      short: 'Uw antwoorden en uw naam worden op uw toestel verzegeld voor de preventiedienst.',
      how: 'Wat wij bewaren is versleuteld met de sleutel van de preventiedienst; wij hebben het geheime deel niet. De vingerafdruk van die sleutel staat hieronder. Zonder JavaScript verzegelt de server uw antwoorden in zijn geheugen en bewaart hij alleen het verzegelde.',
    },
    'care-totals': {
      short: 'Uw werkgever ziet alleen cijfers over groepen van minstens {k} mensen.',
      how: 'Na het sluiten opent de arbeidsarts alles op het eigen toestel, laat namen weg, schudt de antwoorden door elkaar en geeft ze zo door. Daaruit worden de cijfers gemaakt, met dezelfde bescherming als anders. Doet de arts dat niet, dan zijn er geen cijfers.',
    },
    'care-voluntary': {
      short: 'Meedoen is vrij. Uw werkgever ziet niet wie meedeed.',
      how: 'Geen scherm, bestand of logboek voor uw werkgever zegt wie meedeed en wie niet. De arbeidsarts ziet het wel. Wie de server beheert en zowel de sleutel als de databank opent, kan ook zien dat u meedeed, maar niet wat u antwoordde.',
    },
    'care-replace': {
      short: 'Tot de meting sluit kunt u opnieuw invullen met dezelfde code; dan telt het laatste.',
      how: 'Wilt u uw antwoorden laten wissen, vraag het aan de arbeidsarts. Zijn de cijfers dan al gemaakt, dan blijven die: daar staat uw naam niet in.',
    },
    'care-kept': {
      short: 'De verzegelde antwoorden worden hier gewist, uiterlijk {days} dagen na het afsluiten van de meting.',
      how: 'Deze dienst geeft uw antwoorden alleen door aan de arbeidsarts. Wat de arbeidsarts eruit overneemt in uw gezondheidsdossier, blijft daar zolang de regels voor dat dossier het vragen. De cijfers over groepen blijven, zonder naam. Deze termijn is voorlopig: we kozen hem zelf, een jurist heeft hem nog niet bevestigd.',
    },
    'care-technical-limit': {
      short: 'Wat we niet kunnen beloven: wie deze website zou veranderen, zou kunnen meelezen terwijl u invult.',
      how: 'Verzegelen gebeurt in uw browser, met een programma dat van deze website komt. Wie dat programma vervalst, omzeilt de verzegeling van wat u daarna invult. Vergelijk de vingerafdruk met die van de preventiedienst als u zeker wilt zijn.',
    },
    'talk-apart': {
      short: 'Wilt u met iemand praten, dan kunt u dat vragen zonder dat uw werkgever het weet.',
      how: 'U vraagt het op een aparte pagina. Uw naam en nummer worden op uw toestel verzegeld voor de preventiedienst en staan los van uw antwoorden. Na een vaste tijd worden ze gewist.',
    },
    'codes-drawn': {
      short: 'U trekt zelf een code uit een doos. Niemand weet welke code u hebt.',
      how: 'De codes zijn per groep gemaakt en horen bij geen enkele naam. Er bestaat geen lijst die een code met een mens verbindt, ook niet in deze dienst.',
    },
    'shared-tablet': {
      short: 'Vult u in op een tablet die u met collega’s deelt? Na u blijft daar niets op staan.',
      how: 'Uw antwoorden staan alleen op het scherm, tot u verstuurt of weggaat. Daarna wordt het scherm vanzelf leeg. Een tablet stuurt precies hetzelfde als een telefoon: de dienst ziet aan uw antwoorden niet waarop u ze gaf, en bewaart niet in welke volgorde er ingevuld werd. Wie naast u staat, kan wel meekijken.',
    },
    'open-link': {
      short: 'U hebt geen code of account nodig.',
      how: 'Wie de link heeft, kan meedoen. Daardoor kan iemand ook meer dan één keer meedoen; de organisator weet dat.',
    },
    'no-time-no-address': {
      short: 'We bewaren niet wanneer of vanaf welk toestel u antwoordt.',
      how: 'Bij de antwoorden bestaat geen plaats voor een tijdstip, een internetadres of een toestel. Ook het logboek van deze dienst schrijft ze niet op.',
    },
    breakdowns: {
      short: 'Groepen worden ook opgesplitst volgens vragen over uw achtergrond.',
      how: 'Dat zijn: {items}. Ook elke deelgroep telt minstens {k} antwoorden. Deze vragen mag u overslaan.',
    },
    comments: {
      short:
        'Wat u zelf schrijft, staat los van uw antwoorden. De preventieadviseur leest het na voor iemand anders het ziet.',
      how: 'Bij het afsluiten worden de teksten van de antwoorden losgemaakt en door elkaar geschud. De preventieadviseur haalt er namen uit. Ze komen in het rapport zonder datum, nooit per team, en alleen als minstens {k} mensen er iets schreven. Toch kan iemand u herkennen aan uw manier van schrijven of aan wat alleen u weet. Met uw ontvangstbewijs kunt u een tekst laten wissen zolang hij niet gepubliceerd is.',
    },
    'who-reads': {
      short: 'Niemand krijgt de antwoorden van één persoon te lezen: geen leidinggevende en ook niet de organisator.',
      how: 'Deze software heeft geen scherm en geen bestand met de antwoorden van één persoon, voor geen enkele rol.',
    },
    'personal-result-on-device': {
      short: 'Uw eigen resultaat wordt op uw toestel berekend en nergens bewaard.',
      how: 'De rekenregels komen mee met de vragenlijst. Werkt JavaScript niet in uw browser, dan rekent de server het één keer uit voor uw scherm, zonder het te bewaren.',
    },
    withdrawal: {
      short: 'U kunt uw antwoorden later nog laten wissen, met een bewijs dat alleen u hebt.',
      how: 'Uw toestel maakt dat ontvangstbewijs zelf. De dienst krijgt er alleen een versleutelde afdruk van. Vult u het bewijs later in, dan verdwijnen uw antwoorden uit alles wat vanaf dan gemaakt wordt. Rapporten die er al zijn, blijven zoals ze zijn. Zonder bewijs vindt niemand uw antwoorden terug, dus ook niet om ze te wijzigen.',
    },
    'following-key': {
      short:
        'Wilt u dat men volgende keer ziet of het beter gaat? Dat kan met een sleutel die alleen u hebt. U hoeft niet.',
      how: 'Uw toestel maakt die sleutel. De dienst krijgt alleen een merkteken dat eruit berekend is, niet de sleutel. Komt hetzelfde merkteken later terug, dan weten we: dit is dezelfde mens, maar niet wie. Naast uw antwoorden staat het versleuteld. Wie de sleutel van de dienst én de databank heeft, ziet welke twee inzendingen bij elkaar horen. Was u de enige die intussen van groep veranderde, dan kan die persoon zo ook weten wie u bent. Cijfers over hoe het met dezelfde mensen gaat, tonen we alleen over groepen.',
    },
    'following-answers': {
      short:
        'Wilt u dat men volgende keer ziet of het beter gaat? Dat kan met zes korte vragen die alleen u kunt beantwoorden. U hoeft niet.',
      how: 'Uw toestel maakt van die antwoorden merktekens; de antwoorden zelf verlaten uw toestel niet. Komt een merkteken later terug, dan weten we: dit is dezelfde mens, maar niet wie. Naast uw antwoorden staan de merktekens versleuteld. Wie de sleutel van de dienst én de databank heeft en u heel goed kent, zou ze kunnen raden. Die persoon ziet ook welke twee inzendingen bij elkaar horen: was u de enige die intussen van groep veranderde, dan kan die persoon zo ook weten wie u bent. Cijfers over hoe het met dezelfde mensen gaat, tonen we alleen over groepen.',
    },
    'rules-frozen': {
      short: 'Deze afspraken liggen vast.',
      how: 'Bij het openen zijn de regels opgeschreven op een plaats waar de dienst ze niet kan wijzigen of wissen. Ze kunnen alleen strenger worden.',
    },
    'technical-limit': {
      short:
        'Eén grens: wie in de draaiende server zelf meekijkt op het moment dat u verstuurt, kan zien wat er dan binnenkomt: een code, als u er een hebt, en vlak daarna antwoorden.',
      how: 'We bewaren dat niet. Wie de server beheert en tijdens de bevraging de sleutel heeft én kopieën van de databank van elke minuut, kan zien in welke minuut er iets binnenkwam. Daarom zeggen we het hier eerlijk.',
    },
  },
};

/** The shape that every language fills completely. */
export type ScanTexts = TextsOf<typeof scan>;
