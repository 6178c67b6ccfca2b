/**
 * One of the three servers of `submissions.ts`, in a process of its own: `bare` (a Hono route that parses JSON), `validated`
 * (the whole application, but the box only says "stored") or `real` (the whole application on its database).
 */
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { listen } from '../../src/listen.ts';
import { openContext } from '../../src/open-context.ts';
import type { Context } from '../../src/usecases/context.ts';

/** Every request comes from an address of its own: the quota of one address is not what is measured. */
const clientAddressHeader = 'x-bench-client';

const [kind, dataFolder] = process.argv.slice(2) as [string, string];

async function makeFetch(): Promise<(request: Request) => Response | Promise<Response>> {
  if (kind === 'bare') {
    const app = new Hono();
    app.post('/api/v1/responses', async (c) => {
      await c.req.json();
      return c.json({ status: 'stored' }, 201);
    });
    return app.fetch;
  }
  const config = readConfig({ WERKPEIL_DATA: dataFolder }, { demo: false });
  const log: Context['log'] = { info: () => {}, warn: () => {}, error: console.error };
  const { ctx } = await openContext(config, { baseUrl: 'http://localhost', log, joinRunning: true });
  const box: Context['box'] = kind === 'real' ? ctx.box : { ...ctx.box, receive: async () => 'stored' };
  // A context is made of getters too: it keeps its own ones, only the box is another.
  const served: Context = Object.create(ctx, { box: { value: box } });
  const assets = { url: () => '', file: () => null };
  return createApp(served, { assets, demo: null, clientAddressHeader }).fetch as (
    request: Request,
  ) => Response | Promise<Response>;
}

const fetch = await makeFetch();
const server = createAdaptorServer({ fetch }) as Parameters<typeof listen>[0];
console.log(await listen(server, { host: '127.0.0.1', port: 0, portIsFixed: true }));
