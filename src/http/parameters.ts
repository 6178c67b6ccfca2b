import type { Context } from 'hono';
import { type ErrorCode, WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, SignalId, WaveId } from '../domain/ids.ts';
import type { AppEnv } from './environment.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An id from the address. A malformed one is treated as an unknown one: it reaches no query. */
function ensureUuid(value: string | undefined, code: ErrorCode): string {
  if (!value || !uuid.test(value)) throw new WerkpeilError(code);
  return value;
}

type WithParameters = Pick<Context<AppEnv>, 'req'>;

/** Throws `organisation-not-found`. */
export const organisationIdOf = (c: WithParameters): OrganisationId =>
  ensureUuid(c.req.param('organisationId'), 'organisation-not-found') as OrganisationId;

/** Throws `wave-not-found`. */
export const waveIdOf = (c: WithParameters): WaveId => ensureUuid(c.req.param('waveId'), 'wave-not-found') as WaveId;

/** Throws `not-found`. */
export const signalIdOf = (c: WithParameters): SignalId => ensureUuid(c.req.param('signalId'), 'not-found') as SignalId;
