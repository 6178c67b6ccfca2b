import type { App } from './environment.ts';

/** Head of the one contract. */
export const openApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Werkpeil',
    version: '1',
    description:
      'Everything that staff can do in the browser, and what a scan sends. There is no endpoint that gives one person’s answers.',
    license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
  },
};

/** The contract itself, from the schemas that validate. */
export function registerOpenApiRoutes(app: App): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'werkpeil.session_token',
    description: 'The session cookie that POST /api/v1/sessions sets.',
  });
  app.doc31('/openapi.json', openApiDocument);
}
