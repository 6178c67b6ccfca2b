import { type ApiOperation, apiPage } from '../../web/pages/staff/api.ts';
import type { App } from './environment.ts';
import { contractOf } from './openapi.routes.ts';
import { readerOf } from './reader.ts';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The contract as a page. */
export function registerApiPage(app: App): void {
  app.get('/api', async (c) => {
    const operations = Object.entries(contractOf(app).paths ?? {}).flatMap(([path, item]) =>
      methods.flatMap((method): ApiOperation[] => {
        const operation = item[method];
        if (!operation) return [];
        return [{ method, path, summary: operation.summary ?? '', tag: operation.tags?.[0] ?? '' }];
      }),
    );
    return c.html(await apiPage(readerOf(c), operations));
  });
}
