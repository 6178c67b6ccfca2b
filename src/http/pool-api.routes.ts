import { buildPool } from '../usecases/build-pool.ts';
import { listPools } from '../usecases/list-pools.ts';
import { verifyPools } from '../usecases/verify-pools.ts';
import { poolPlanSchema, poolSchema, poolsVerdictSchema } from './contract/pool.ts';
import { answer, body, list } from './contract/shared.ts';
import type { App } from './environment.ts';
import { ensureSignedIn } from './reader.ts';
import { staffRoute } from './staff-route.ts';

const tags = ['Sector pools'];
const path = '/api/v1/pools';

/** Pooled benchmarks over at least five companies. */
export function registerPoolApi(app: App): void {
  app.openapi(
    staffRoute({
      method: 'get',
      path,
      tags,
      summary: 'Every pooled benchmark, newest first',
      responses: { 200: answer('Pools', list(poolSchema)) },
    }),
    async (c) => c.json(await listPools(c.var.ctx, ensureSignedIn(c)), 200),
  );

  app.openapi(
    staffRoute({
      method: 'post',
      path,
      tags,
      summary: 'Publish a pooled benchmark from the newest releases of your companies; consultant only',
      request: { body: body(poolPlanSchema) },
      responses: { 201: answer('Published', poolSchema) },
    }),
    async (c) => c.json(await buildPool(c.var.ctx, ensureSignedIn(c), c.req.valid('json')), 201),
  );

  app.openapi(
    staffRoute({
      method: 'post',
      path: `${path}/verification`,
      tags,
      summary: 'Check every pool that was ever published, and audit them again; operator only',
      responses: { 200: answer('A verdict over all pools together', poolsVerdictSchema) },
    }),
    async (c) => c.json(await verifyPools(c.var.ctx, ensureSignedIn(c)), 200),
  );
}
