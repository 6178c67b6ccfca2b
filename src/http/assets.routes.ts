import { accepts } from 'hono/accepts';
import { WerkpeilError } from '../domain/errors.ts';
import type { App } from './environment.ts';

/** Built files under `/assets/<hashed name>`: kept by the browser for a year, because another content has another name. */
export function registerAssetRoutes(app: App): void {
  app.get('/assets/:name', (c) => {
    const file = c.var.options.assets.file(c.req.param('name'));
    if (!file) throw new WerkpeilError('not-found');
    const headers = {
      'Content-Type': file.mediaType,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    };
    // Packed once at building, a sixth smaller than gzip on the fly; whoever does not take it is packed for by `compress`.
    const takesBrotli = accepts(c, { header: 'Accept-Encoding', supports: ['br'], default: 'identity' }) === 'br';
    return takesBrotli
      ? c.body(file.brotli, 200, { ...headers, 'Content-Encoding': 'br' })
      : c.body(file.body, 200, headers);
  });
}
