/** Words about e-mail: its page, the card of a wave, the fields of the plan. */
export const mail = {
  mail: {
    title: 'E-mail',
    lead: 'Wie een e-mailadres heeft, kan de uitnodiging per mail krijgen. Alle anderen krijgen een brief.',
    open: 'E-mail en herinneringen',
    notSetUpTitle: 'E-mail is niet ingesteld',
    notSetUp: 'Deze installatie kan geen mails versturen. Deel de uitnodigingen uit als brief.',
    notSetUpOperator: 'Als beheerder stelt u dit in met WERKPEIL_SMTP_URL en WERKPEIL_MAIL_FROM; zie de README.',
    letters: 'Brieven afdrukken',
    openLink: 'Deze meting heeft een open link. Er is geen lijst van mensen, en dus niemand om naar te mailen.',
    troubleTitle: 'Er gaat nu geen mail de deur uit',
    troubleAgain: 'Werkpeil probeert het vanzelf opnieuw. Er gaat niets verloren en niemand krijgt iets dubbel.',
    invitations: 'Uitnodigingen',
    plannedAtOpening: (n: number) =>
      n === 1
        ? 'Zodra de meting opengaat, krijgt 1 persoon de uitnodiging per mail.'
        : `Zodra de meting opengaat, krijgen ${n} mensen hun uitnodiging per mail.`,
    plannedByHand: 'Na het openen kunt u de uitnodigingen hier versturen.',
    withAddress: 'Met een e-mailadres',
    withoutAddress: 'Zonder e-mailadres: brief',
    accepted: 'Verstuurd',
    refused: 'Geweigerd door de mailserver: brief',
    notSent: 'Nog te versturen',
    underWay: 'De uitnodigingen worden verstuurd. Dat gebeurt rustig aan; u mag deze pagina sluiten.',
    allSent: 'Iedereen met een e-mailadres heeft de uitnodiging gekregen.',
    nobody: 'Niemand op de lijst heeft een e-mailadres. Druk brieven af, of vul de lijst aan en lees ze opnieuw in.',
    send: (n: number) => (n === 1 ? '1 uitnodiging mailen' : `${n} uitnodigingen mailen`),
    lettersForRest: (n: number) =>
      n === 1 ? '1 brief voor wie geen mail krijgt' : `${n} brieven voor wie geen mail krijgt`,
    invitationsAsked: (n: number) =>
      n === 1
        ? '1 uitnodiging vertrekt binnen enkele minuten.'
        : `${n} uitnodigingen vertrekken binnen enkele minuten.`,
    nothingToSend: 'Alle uitnodigingen zijn al verstuurd.',
    reminders: 'Herinneringen',
    kinds: {
      none: 'Geen herinneringen',
      camouflaged: 'Dezelfde herinnering voor iedereen',
      blind: 'Enkel voor wie nog niet meedeed',
    },
    kindHints: {
      none: 'Niemand wordt per mail herinnerd.',
      camouflaged:
        'Iedereen met een e-mailadres krijgt precies dezelfde mail: wie al meedeed, leest dat er niets meer te doen is. Zo ziet niemand wie meedeed, ook de mailserver niet. Dit raden we aan als de organisatie zelf haar mailserver of mailboxen beheert.',
      blind:
        'Het programma kijkt zelf wie nog niet meedeed en houdt er geen lijst van bij. Maar wie de mailserver of de mailboxen beheert, kan zien wie een herinnering kreeg.',
    },
    never:
      'Wie meedeed en hoeveel herinneringen er vertrekken, is nergens te zien: niet hier, niet in een bestand en niet in een logboek.',
    frozenAddresses:
      'Een herinnering gaat alleen naar het adres dat bij het openen op de lijst stond. Een adres dat later is toegevoegd of gewijzigd, krijgt er geen.',
    sentOn: 'Verstuurd op',
    plannedOn: 'Vanzelf op',
    noneYet: 'nog niet',
    noDays: 'alleen met de knop',
    remind: 'Nu een herinnering sturen',
    possibleFrom: (day: string) =>
      `Een volgende herinnering kan vanaf ${day}. Tussen twee herinneringen zitten minstens drie dagen.`,
    tooFew: (k: number) =>
      `Minder dan ${k} mensen hebben nog hetzelfde adres als bij het openen. Een herinnering zou dan te veel verraden.`,
    reminderAsked: 'De herinnering vertrekt binnen enkele minuten.',
    preview: 'Zo ziet de mail eruit',
    previewHint: 'In de echte mail staan de naam en de eigen code van de persoon.',
    previewInvitation: 'Uitnodiging',
    previewReminder: 'Herinnering',
    subject: 'Onderwerp',
    cardNotSetUp: 'E-mail is niet ingesteld. Deel de uitnodigingen uit als brief.',
    cardSent: (sent: number, all: number) => `${sent} van ${all} uitnodigingen zijn per mail verstuurd.`,
    cardTrouble: 'Er gaat nu geen mail de deur uit.',
    planTitle: 'E-mail',
    planHint: 'Alleen voor mensen met een e-mailadres op de lijst. De anderen krijgen een brief.',
    planInvitations: 'Uitnodigingen mailen zodra de meting opengaat',
    planReminders: 'Herinneringen',
    planDays: 'Dagen van de herinneringen',
    planDaysHint: 'Laat leeg voor halverwege en twee dagen voor het einde. Nooit in het weekend.',
    planDay: (n: number) => `Dag ${n}`,
    planFixed: 'Dit ligt vast na het openen. Het kan dan alleen nog voorzichtiger.',
    fact: 'Herinneringen per mail',
    restOnly: 'Alleen brieven voor wie geen mail kreeg',
  },
};
