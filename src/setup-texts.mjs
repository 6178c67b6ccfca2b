// What `setup.mjs` says, in the language of the terminal. Plain JavaScript: it runs on whatever Node the machine has.
const nl = {
  installing: 'Werkpeil: pakketten installeren (één keer, ongeveer een halve minuut) …',
  installFailed:
    'Werkpeil: "npm ci" is mislukt, zie hierboven. Misschien is het netwerk of het pakketregister niet bereikbaar.',
  nodeTooOld: (version) =>
    `Werkpeil heeft Node 24 of nieuwer nodig; gevonden: ${version}. Installeer het van https://nodejs.org en probeer opnieuw.`,
  installingChromium: 'Werkpeil: Chromium installeren voor de browsertests (één keer) …',
  chromiumMissing:
    'De browsertests hebben een Chromium nodig en er is er geen. Op Debian: "sudo apt-get install chromium"; elders: installeer ' +
    'Chromium of Chrome en zet het pad in de variabele CHROMIUM. Er is geen enkele test uitgevoerd.',
  built: 'Werkpeil: de webbestanden zijn gemaakt.',
};

const fr = {
  installing: 'Werkpeil : installation des paquets (une seule fois, environ une demi-minute) …',
  installFailed:
    'Werkpeil : « npm ci » a échoué, voir ci-dessus. Le réseau ou le registre de paquets est peut-être injoignable.',
  nodeTooOld: (version) =>
    `Werkpeil a besoin de Node 24 ou plus récent ; trouvé : ${version}. Installez-le depuis https://nodejs.org et réessayez.`,
  installingChromium: 'Werkpeil : installation de Chromium pour les tests de navigateur (une seule fois) …',
  chromiumMissing:
    'Les tests de navigateur ont besoin d’un Chromium et il n’y en a pas. Sur Debian : « sudo apt-get install chromium » ; ailleurs, ' +
    'installez Chromium ou Chrome et mettez son chemin dans la variable CHROMIUM. Aucun test n’a été exécuté.',
  built: 'Werkpeil : les fichiers web sont prêts.',
};

const de = {
  installing: 'Werkpeil: Pakete werden installiert (einmal, etwa eine halbe Minute) …',
  installFailed:
    'Werkpeil: „npm ci“ ist fehlgeschlagen, siehe oben. Vielleicht ist das Netz oder das Paketregister nicht erreichbar.',
  nodeTooOld: (version) =>
    `Werkpeil braucht Node 24 oder neuer; gefunden: ${version}. Installieren Sie es von https://nodejs.org und versuchen Sie es erneut.`,
  installingChromium: 'Werkpeil: Chromium wird für die Browsertests installiert (einmal) …',
  chromiumMissing:
    'Die Browsertests brauchen ein Chromium, und es gibt keines. Unter Debian: „sudo apt-get install chromium“; sonst installieren Sie ' +
    'Chromium oder Chrome und setzen Sie den Pfad in die Variable CHROMIUM. Es wurde kein Test ausgeführt.',
  built: 'Werkpeil: Die Webdateien sind fertig.',
};

const en = {
  installing: 'Werkpeil: installing packages (once, about half a minute) …',
  installFailed: 'Werkpeil: "npm ci" failed, see above. The network or the package registry may be out of reach.',
  nodeTooOld: (version) =>
    `Werkpeil needs Node 24 or newer; found ${version}. Install it from https://nodejs.org and try again.`,
  installingChromium: 'Werkpeil: installing Chromium for the browser tests (once) …',
  chromiumMissing:
    'The browser tests need a Chromium and there is none. On Debian: "sudo apt-get install chromium"; elsewhere install ' +
    'Chromium or Chrome and put its path into the variable CHROMIUM. No test was run.',
  built: 'Werkpeil: built the web files.',
};

/** @param {string | undefined} locale such as `nl_BE.UTF-8`; English for a language that we do not have. */
export const setupTexts = (locale) => ({ nl, fr, de, en })[(locale ?? '').slice(0, 2).toLowerCase()] ?? en;
