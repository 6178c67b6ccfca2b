import type { protection as nl } from '../nl/protection.ts';

export const protection: typeof nl = {
  protection: {
    checkNames: {
      consistency: ['Cohérence', 'Les chiffres s’accordent entre eux et avec tout ce qui a été montré auparavant.'],
      threshold: ['Seuil', 'Chaque chiffre porte sur assez de personnes.'],
      coding: ['Tous ou personne', 'Aucun chiffre ne dit que personne ou que tout le monde a donné une réponse.'],
      isolation: ['Soustraction', 'Aucune combinaison de chiffres ne porte sur moins de personnes que le seuil.'],
      range: ['Marge', 'Pour chaque personne et chaque groupe caché, les réponses restent ouvertes, comme promis.'],
      waves: [
        'Mesures précédentes',
        'À côté des mesures précédentes, aucun chiffre ne parle des quelques personnes arrivées ou parties.',
      ],
      insider: [
        'De l’intérieur',
        'Connaître sa propre réponse n’apprend pas ce que tous les autres d’un groupe ont répondu.',
      ],
    },
    title: 'Comment ces chiffres sont-ils protégés ?',
    lead: 'Pour qui veut vérifier que personne n’est reconnaissable : le conseil d’entreprise, le comité, le syndicat ou le délégué à la protection des données.',
    inShort: 'En bref',
    rule1: (k: number) => `Aucun chiffre ne porte sur moins de ${k} personnes.`,
    rule1Sensitive: (k: number) =>
      `Pour les questions sensibles, comme les comportements indésirables ou les maladies, c’est ${k} personnes.`,
    rule2: 'Pas non plus en soustrayant des chiffres : un deuxième chiffre est alors également caché.',
    rule3:
      'Si presque tout le monde ou presque personne a donné la même réponse, nous ne le montrons pas exactement. Sinon, on saurait ce que chaque membre du groupe a répondu.',
    rule4:
      'Un programme distinct essaie de recalculer tous les chiffres cachés. S’il y parvient, ou si ce n’est pas certain, rien n’est publié.',
    rule5: 'Aucun écran, fichier ou rôle ne montre des réponses individuelles.',
    rulePaper:
      'Qui a encodé les questionnaires papier connaît ces réponses. Les mêmes règles valent donc aussi pour toutes les autres réponses prises à part.',
    checks: 'Ce que le contrôle a vérifié',
    outcome: { clean: 'en ordre', leak: 'fuite trouvée', unknown: 'pas certain' },
    check: 'Contrôle',
    result: 'Résultat',
    note: 'Explication',
    verdictClean: 'Le contrôle n’a trouvé aucun moyen de calculer un groupe plus petit.',
    verdictNot: 'Le contrôle n’a pas réussi. C’est pourquoi rien n’a été publié.',
    counts: 'Ce qui est montré et caché',
    cells: 'Groupes et ventilations',
    shown: 'montré',
    hidden: 'caché',
    reasons: {
      'too-few': 'trop peu de réponses',
      'protects-another': 'protège un autre groupe',
      protected: 'protégé',
      empty: 'personne n’a répondu',
      turnover: 'arrivées et départs depuis la mesure précédente',
    },
    rules: 'Règles de cette mesure',
    level: {
      'half-range':
        'Pour chaque groupe trop petit pour être montré, au moins la moitié des résultats possibles reste ouverte. Pour chaque personne, chaque réponse reste possible.',
      'both-extremes':
        'Pour chaque groupe trop petit pour être montré, les deux extrêmes restent ouverts : personne et tout le monde. Pour chaque personne, chaque réponse reste possible.',
    },
    technical: 'Description technique',
    hash: 'Empreinte de ce rapport',
    hashHint: 'La même empreinte signifie : exactement les mêmes chiffres.',
    limit: 'Ce que nous ne promettons pas',
    limitLead: 'Aucune méthode n’exclut tout. Voici ce que nous ne promettons pas :',
    limits: [
      'Une probabilité peut changer : un chiffre peut rendre une réponse plus probable, mais jamais certaine.',
      'Des personnes qui se disent leurs réponses peuvent calculer ensemble ce qu’une dernière collègue ou un dernier collègue a répondu.',
      'En comparant deux mesures et en sachant qui est arrivé ou parti, on peut parfois déduire quelque chose sur ces personnes. Pour les questions sensibles, et là où presque tout le monde a répondu deux fois, nous excluons cela aussi.',
      'Qui écrit une remarque peut être reconnu à ses mots.',
      'Qui gère le serveur et lit aussi le trafic réseau au moment de l’envoi peut voir qu’un appareil envoie quelque chose. Les données enregistrées ne le contiennent pas.',
    ],
    read: 'Vous avez trouvé quelque chose ?',
    readText:
      'Un chiffre vous semble trop précis ? Signalez-le à la personne qui gère Werkpeil chez vous. Nous l’examinons tout de suite.',
  },
};
