import type { signals as nl } from '../nl/signals.ts';

export const signals: typeof nl = {
  signals: {
    title: 'Signaux précoces',
    lead: 'Un signal est une raison de proposer un entretien, pas un jugement. Il concerne toujours un groupe, jamais une seule personne.',
    emptyTitle: 'Pas de signal',
    empty:
      'Aucun groupe ne se distingue clairement. C’est une bonne nouvelle, mais pas une preuve que tout va bien : dans de petits groupes, une différence reste souvent incertaine.',
    strength: { strong: 'Signal fort', attention: 'Attention' },
    watch: {
      'above-benchmark': (measure: string) => `${measure} : clairement plus souvent un problème qu’en Flandre`,
      'worse-than-previous': (measure: string) => `${measure} : clairement moins bien qu’à la mesure précédente`,
      other: (measure: string) => measure,
    },
    sentence: (share: string, n: number, from: string, to: string, banded: boolean) =>
      `${banded ? 'Au moins ' : ''}${share} des ${n} personnes qui ont répondu y ont un problème. En tenant compte de l’incertitude de ce groupe, cela se situe entre ${from} et ${to}.`,
    compared: (label: string, share: string) => `À titre de comparaison : ${label}, ${share}.`,
    difference: (difference: string, from: string, to: string) =>
      `Différence : ${difference} (entre ${from} et ${to}).`,
    points: (value: string) => `${value} points de pourcentage`,
    chance: (q: string, looks: number) =>
      looks === 1
        ? `Probabilité que ce signal soit une fausse alerte : ${q} au maximum.`
        : `Nous avons examiné ${looks} groupes. Parmi de tels signaux, ${q} au maximum devraient être de fausses alertes.`,
    evidence: 'Preuves et méthode',
    method: 'Méthode',
    /** Rules and their parameters by id. One without words stands as it is. */
    methods: {
      'above-benchmark': 'test par rapport au chiffre d’une grande enquête',
      'worse-than-previous': 'test par rapport à la mesure précédente',
    },
    parameter: {
      attention: (value: string) => `attention si q ≤ ${value}`,
      strong: (value: string) => `fort si q ≤ ${value}`,
      scope: (value: string) => `comparé à : ${value}`,
    },
    scopes: { flanders: 'la Flandre' },
    source: 'Source',
    parameters: 'Réglages',
    respondents: 'Réponses dans ce groupe',
    looks: 'Groupes examinés',
    pValue: 'Valeur p (unilatérale)',
    qValue: 'Valeur q (Benjamini-Hochberg)',
    report: 'Rapport de ce groupe',
    followUp: 'Suivi',
    followUpStatus: {
      new: 'Rien n’a encore été fait',
      offered: 'Entretien proposé',
      running: 'Suivi en cours',
      done: 'Terminé',
    },
    note: 'Note',
    noteHint: 'Sur le groupe et les accords. N’écrivez ni noms ni données de santé.',
    save: 'Enregistrer le suivi',
    saved: 'Le suivi est enregistré.',
    notForManagers: 'Les responsables et la personne de contact ne voient pas cette liste.',
  },
};
