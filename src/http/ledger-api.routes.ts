import { getLedger } from '../usecases/get-ledger.ts';
import { tightenRules } from '../usecases/tighten-rules.ts';
import { verifyLedger } from '../usecases/verify-ledger.ts';
import { frozenRulesSchema, ledgerSchema, ledgerVerdictsSchema, stricterRulesSchema } from './contract/ledger.ts';
import { answer, body, organisationParameters, waveParameters } from './contract/shared.ts';
import type { App } from './environment.ts';
import { organisationIdOf, waveIdOf } from './parameters.ts';
import { ensureSignedIn } from './reader.ts';
import { staffRoute } from './staff-route.ts';

const tags = ['Releases and reports'];
const path = '/api/v1/organisations/{organisationId}';

/** The ledger of what was published, and rules that become stricter. */
export function registerLedgerApi(app: App): void {
  app.openapi(
    staffRoute({
      method: 'get',
      path: `${path}/waves/{waveId}/ledger`,
      tags,
      summary: 'Every release and refusal of a wave, with its place in the chain',
      request: { params: waveParameters },
      responses: { 200: answer('The ledger, the first entry first', ledgerSchema) },
    }),
    async (c) => c.json(await getLedger(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c)), 200),
  );

  app.openapi(
    staffRoute({
      method: 'post',
      path: `${path}/verification`,
      tags,
      summary: 'Check everything that was ever published about an organisation, and audit it again',
      request: { params: organisationParameters },
      responses: { 200: answer('A verdict per wave', ledgerVerdictsSchema) },
    }),
    async (c) => c.json(await verifyLedger(c.var.ctx, ensureSignedIn(c), organisationIdOf(c)), 200),
  );

  app.openapi(
    staffRoute({
      method: 'post',
      path: `${path}/waves/{waveId}/rules`,
      tags,
      summary: 'Make the frozen rules of a wave stricter; they never become laxer',
      request: { params: waveParameters, body: body(stricterRulesSchema) },
      responses: { 200: answer('The rules in force', frozenRulesSchema) },
    }),
    async (c) => {
      const { k, breakdowns, reminders, following, compare } = c.req.valid('json');
      const change = {
        ...(k !== undefined && { k }),
        ...(breakdowns && { breakdowns }),
        ...(reminders && { reminders }),
        ...(following && { following }),
        ...(compare && { compare }),
      };
      return c.json(await tightenRules(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c), change), 200);
    },
  );
}
