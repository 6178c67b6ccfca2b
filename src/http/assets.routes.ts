import { WerkpeilError } from '../domain/errors.ts';
import type { App } from './environment.ts';

/** Built files under `/assets/<hashed name>`: kept by the browser for a year, because another content has another name. */
export function registerAssetRoutes(app: App): void {
  app.get('/assets/:name', (c) => {
    const file = c.var.options.assets.file(c.req.param('name'));
    if (!file) throw new WerkpeilError('not-found');
    return c.body(file.body, 200, {
      'Content-Type': file.mediaType,
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });
}
