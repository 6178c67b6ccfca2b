import type { OrganisationId } from '../domain/ids.ts';
import { type AuditEntry, insertAuditEntry } from '../storage/audit-log.repository.ts';
import type { Connection } from '../storage/connection.repository.ts';
import type { Actor, Context } from './context.ts';

/** Writes who did what into the insert-only audit log, in the transaction of the act itself. Never an answer, a code or a name. */
export function recordAct(
  ctx: Context,
  trx: Connection,
  actor: Actor,
  act: {
    readonly organisationId: OrganisationId | null;
    readonly action: string;
    readonly subject: string;
    readonly details?: AuditEntry['details'];
  },
): Promise<void> {
  return insertAuditEntry(trx, {
    id: ctx.random.uuid(),
    at: ctx.clock(),
    actor: actor.kind === 'system' ? 'system' : actor.staffId,
    details: {},
    ...act,
  });
}
