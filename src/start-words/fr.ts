import type { StartWords } from './start-words.types.ts';

export const fr: StartWords = {
  starting: 'Werkpeil démarre. Réessayez dans quelques secondes.',
  stopping: 'Werkpeil s’arrête.',
  folderMoved: (folder) =>
    `Les données se trouvent dans ${folder}, parce que le serveur de base de données n’a pas accès au dossier du projet.`,
  ownersLogin: (reason) =>
    `Attention : le service utilise le compte de DATABASE_URL, qui est propriétaire des tables. Ce qui est figé n’est alors protégé dans la base de données que contre les erreurs, pas contre une intrusion dans le service. Créer un compte propre au service n’a pas réussi : ${reason}. Donnez à cet utilisateur le droit CREATEROLE, ou indiquez DATABASE_SERVICE_URL ; le README explique comment.`,
  ready: (baseUrl) => `Werkpeil tourne sur ${baseUrl}`,
  firstAccount: (link) => `Créez le premier compte sur ${link}`,
  stop: 'Pour arrêter : Ctrl-C.',
  fillingDemo: 'La démo se remplit ; la première fois, cela prend environ une demi-minute …',
  demo: {
    ready: (baseUrl) => `La démo tourne sur ${baseUrl}. Choisissez qui vous êtes :`,
    roles: {
      operator: 'administrateur',
      contact: 'personne de contact de l’entreprise',
      'team-lead': 'responsable d’équipe',
      consultant: 'consultant sectoriel',
      prevention: 'conseiller en prévention',
      'works-council': 'conseil d’entreprise',
    },
    employee: 'travailleur (scan avec un code)',
    selfEmployed: 'indépendant (scan ouvert)',
    moreCodes: 'Chaque code fonctionne une fois ; le service ne dit pas lesquels ont servi. En voici d’autres :',
    serviceKey: (file, passphrase) => `Clé du service de prévention : ${file}, phrase secrète « ${passphrase} ».`,
  },
  keyMissing: (file, exists) =>
    `Les données sont là, mais pas la clé qui va avec : ${file} ${exists ? 'est une autre clé' : 'n’existe pas'}. Remettez le bon fichier, ou indiquez-le avec WERKPEIL_KEY_FILE.`,
  setting: (name, found, expected) => `Le réglage ${name} n’est pas correct : « ${found} ». Attendu : ${expected}.`,
  port: 'un port de 0 à 65535',
  address: 'une adresse comme https://scan.example.be',
  errors: {
    'platform-unsupported': ({ platform }) =>
      `Il n’y a pas de base de données intégrée pour ce système (${platform}). Indiquez dans DATABASE_URL un PostgreSQL 16, 17 ou 18.`,
    'data-folder-unreachable': ({ folder, reason }) =>
      `Le dossier de données ${folder} n’est pas utilisable (${reason}). Choisissez-en un autre avec WERKPEIL_DATA.`,
    'data-folder-in-use': ({ folder }) =>
      `Werkpeil tourne déjà sur le dossier de données ${folder}. Arrêtez-le d’abord, ou choisissez un autre dossier avec WERKPEIL_DATA.`,
    'data-folder-other-version': ({ folder }) =>
      `Les données dans ${folder} viennent d’une autre version de PostgreSQL. Exportez-les avec la version précédente de Werkpeil et restaurez-les avec celle-ci.`,
    'tool-missing': () =>
      'Le programme « flock » manque. Sur Debian et Ubuntu, il se trouve dans le paquet util-linux.',
    'database-not-started': ({ log }) => `La base de données n’a pas démarré. La raison se trouve dans ${log}.`,
    'database-stopped': ({ folder }) =>
      `La base de données s’est arrêtée de façon inattendue. La raison se trouve dans ${folder}/server/server.log.`,
    'database-unreachable': ({ reason }) => `La base de données n’est pas joignable : ${reason}.`,
    'database-newer': ({ migration }) =>
      `Une version plus récente de Werkpeil a déjà utilisé cette base de données (${migration}). Démarrez cette version-là.`,
    'service-login-unusable': ({ reason }) =>
      `Le compte dans DATABASE_SERVICE_URL ne fonctionne pas : ${reason}. Donnez-lui le rôle werkpeil_service ; le README explique comment.`,
    'service-login-elsewhere': () =>
      'DATABASE_SERVICE_URL mène à une autre base de données que DATABASE_URL. Ce doit être la même, avec un autre compte.',
    'service-login-too-strong': ({ role }) =>
      `Le compte dans DATABASE_SERVICE_URL a trop de droits : il est « ${role} », ou peut le devenir, et peut alors modifier ce qui est figé. Prenez un compte qui a seulement le rôle werkpeil_service.`,
    'key-unreadable': ({ file, reason }) => `Le fichier de clé ${file} n’est pas utilisable : ${reason}.`,
    'port-taken': ({ port }) => `Le port ${port} est déjà pris. Choisissez-en un autre avec PORT.`,
    'address-unusable': ({ address, reason }) => `Impossible d’écouter sur ${address} : ${reason}.`,
  },
};
