import type { OrganisationId } from '../domain/ids.ts';
import { type AuditEntry, findAuditEntries } from '../storage/audit-log.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';

/** What staff did, newest first: in one organisation, or outside any (`organisationId` null). Operator only. Holds no answer, code or name. */
export async function listActs(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId | null,
): Promise<readonly AuditEntry[]> {
  ensureAccess(actor, 'log.read', organisationId);
  return findAuditEntries(ctx.db, organisationId);
}
