import type { staff as nl } from '../nl/staff.ts';

export const staff: typeof nl = {
  roles: {
    operator: 'Operator',
    contact: 'Company contact',
    'team-lead': 'Team lead',
    consultant: 'Sector consultant',
    prevention: 'Prevention adviser or occupational physician',
  },
  roleTasks: {
    operator: 'Sets Werkpeil up, gives people access and takes care of backups. Sees no answers.',
    contact: 'Has the scan run in the own organisation and reads the report.',
    'team-lead': 'Reads the report of the own team, or of the smallest group that may be shown.',
    consultant: 'Runs scans for several organisations and reads their reports.',
    prevention: 'Sees early signals about groups, follows them up and reads the reports.',
  },
  status: { planned: 'Planned', open: 'Open', closed: 'Closed' },
  kinds: { company: 'Company or institution', network: 'Network of self-employed people' },
  populations: { employee: 'for employees', 'self-employed': 'for the self-employed', any: 'for everyone' },
  participation: { invited: 'Only who received a code', open: 'Everybody with the link' },
  fields: {
    name: 'Name',
    email: 'E-mail address',
    password: 'Password',
    passwordHint: 'At least 12 characters. A few ordinary words in a row are strong and easy to remember.',
  },
  firstRun: {
    title: 'Welcome to Werkpeil',
    lead: 'Make the first account. With it you set Werkpeil up and give others access.',
    promise: 'Whoever runs it sees no answers. Neither do you: there is no screen and no file that shows them.',
    submit: 'Make the account',
    waiting: 'Werkpeil is ready for its first account',
    waitingHow:
      'Open the start link that appeared in the window in which Werkpeil was started. It lets you make the first account.',
  },
  signIn: {
    title: 'Sign in',
    lead: 'For those who run scans, read reports or follow up signals.',
    submit: 'Sign in',
    respondent: 'Did you get a letter or code to fill in a scan?',
    respondentLink: 'Fill in the scan without signing in',
    forgotten: 'Forgot your password? Ask whoever runs Werkpeil for you.',
    demo: 'Example: look around as',
    demoNote: 'This is an invented company. Nothing here is about real people.',
  },
  home: {
    title: 'Your organisations',
    greeting: (name: string) => `Hello ${name}`,
    add: 'Add an organisation',
    emptyTitle: 'No organisations yet',
    emptyLead: 'Add a company or a network of self-employed people. Then import the people and plan a wave.',
    emptyOther: 'No organisation is linked to your account yet. Whoever runs Werkpeil can do that for you.',
    next: {
      people: 'First import the list of people',
      plan: 'Plan a first wave',
      open: 'Check what will be fixed and open the wave',
      follow: 'Follow the response',
      report: 'Read the report',
      refused: 'The report is not published yet: see why',
      wait: 'See waves and reports',
    },
    signalsTitle: 'Early signals',
    signalsLead: (n: number) =>
      n === 0
        ? 'There are no signals now.'
        : n === 1
          ? 'There is 1 group to whom you can offer a talk.'
          : `There are ${n} groups to whom you can offer a talk.`,
    signalsLink: 'See the signals',
  },
  access: {
    title: 'Who has access',
    lead: 'Everybody sees only what belongs to their role. Nobody sees single answers.',
    account: 'Account',
    role: 'Role',
    where: 'Organisation',
    everywhere: 'Werkpeil itself',
    add: 'Give somebody access',
    organisations: 'For which organisation(s)?',
    organisationsHint: 'Only a sector consultant or prevention adviser can have more than one organisation.',
    unit: 'Team',
    unitHint: 'Only for a team lead: choose the team.',
    noUnit: 'Not applicable',
    passwordHint: 'Hand this password over in person, not by e-mail. At least 12 characters.',
    submit: 'Give access',
    done: (name: string) => `${name} now has access.`,
    noOrganisations: 'Add an organisation first.',
  },
  api: {
    title: 'Data and API',
    lead: 'Everything that you do in the browser can also be done by a program. The same roles, the same rules.',
    openapi: 'OpenAPI document',
    how: 'How to begin',
    howText:
      'Sign in with POST /api/v1/sessions and send the cookie along. Every request with a body is application/json, or text/csv for a list.',
    none: 'There is no address that gives one person’s answers. Not for any role.',
    errors: 'Every error has a code, a status and a sentence in the language of your request (Accept-Language).',
    method: 'Method',
    path: 'Address',
    what: 'What it does',
  },
};
