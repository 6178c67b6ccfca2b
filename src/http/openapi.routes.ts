import type { App } from './environment.ts';

/** Head of the one contract. */
const head = {
  openapi: '3.1.0',
  info: {
    title: 'Werkpeil',
    version: '1',
    description:
      'Everything that staff can do in the browser, and what a scan sends. There is no endpoint that gives one person’s answers.',
    license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
  },
};

type Contract = ReturnType<App['getOpenAPI31Document']>;

const contracts = new WeakMap<App, Contract>();

/** The contract of an application whose routes all stand: made at the first question, because it takes many milliseconds. */
export function contractOf(app: App): Contract {
  const known = contracts.get(app) ?? app.getOpenAPI31Document(head);
  contracts.set(app, known);
  return known;
}

/** The contract itself, from the schemas that validate. */
export function registerOpenApiRoutes(app: App): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'werkpeil.session_token',
    description: 'The session cookie that POST /api/v1/sessions sets.',
  });
  app.get('/openapi.json', (c) => c.json(contractOf(app)));
}
