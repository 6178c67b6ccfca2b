import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, UnitId } from '../domain/ids.ts';
import type { Actor, Role } from './context.ts';

/**
 * Who may do what; the only place that says so. `operator` runs the installation and sees no figure of an organisation;
 * all other roles hold for the organisations of which one is a member. `system` (the operator's command line, and jobs) may
 * do everything but read comments that nobody read before.
 */
const permissions = {
  'organisation.create': ['operator', 'consultant'],
  'organisation.read': ['operator', 'contact', 'consultant', 'prevention', 'team-lead', 'works-council'],
  'people.import': ['operator', 'contact', 'consultant'],
  'wave.read': ['operator', 'contact', 'consultant', 'prevention', 'works-council'],
  'wave.plan': ['operator', 'contact', 'consultant'],
  'wave.open': ['operator', 'contact', 'consultant'],
  'wave.close': ['operator', 'contact', 'consultant'],
  'mail.send': ['operator', 'contact', 'consultant'],
  'mail.check': ['operator'],
  'codes.read': ['operator', 'contact', 'consultant'],
  'pack.read': ['operator', 'contact', 'consultant', 'prevention', 'works-council'],
  'pack.import': ['operator', 'contact', 'consultant'],
  // Not the employer: who types lists of one's own making could lift a single real answer over k and subtract the rest.
  'paper.enter': ['operator', 'consultant'],
  'release.build': ['operator', 'contact', 'consultant'],
  'ledger.verify': ['operator', 'consultant', 'prevention', 'works-council'],
  // How a release was protected, with the auditor's report: no figure of the release.
  'audit.read': ['operator', 'contact', 'consultant', 'prevention', 'works-council'],
  'release.read': ['contact', 'consultant', 'prevention'],
  'report.read': ['contact', 'consultant', 'prevention', 'team-lead', 'works-council'],
  // Words as they were written: a person whose profession it is to keep them to himself, and neither the employer nor a job.
  'comments.review': ['prevention'],
  'pool.build': ['consultant'],
  'pool.read': ['contact', 'consultant', 'prevention', 'team-lead', 'works-council'],
  // Not the operator, who reads no report either: a signal is about a group of people, and who runs the machine needs none of it.
  'signals.read': ['prevention'],
  'signals.follow-up': ['prevention'],
  'service-key.read': ['operator', 'contact', 'consultant', 'prevention', 'works-council'],
  'service-key.make': ['prevention'],
  'talk.read': ['prevention'],
  'care.read': ['prevention'],
  'staff.manage': ['operator'],
  'log.read': ['operator'],
} satisfies Record<string, readonly Role[]>;

export type Act = keyof typeof permissions;

/** Only for a person who is known by name. */
const needsPerson: readonly Act[] = ['comments.review'];

/** True when this actor may do this. `organisationId` null: anywhere, for acts that concern no organisation. */
export function mayDo(actor: Actor, act: Act, organisationId: OrganisationId | null): boolean {
  if (actor.kind === 'system') return !needsPerson.includes(act);
  const allowed: readonly Role[] = permissions[act];
  return actor.memberships.some(
    (membership) =>
      allowed.includes(membership.role) &&
      (membership.organisationId === null || organisationId === null || membership.organisationId === organisationId),
  );
}

/** Throws `not-allowed`, the same for a closed door and for an organisation that does not exist. */
export function ensureAccess(actor: Actor, act: Act, organisationId: OrganisationId | null): void {
  if (!mayDo(actor, act, organisationId)) throw new WerkpeilError('not-allowed');
}

/** Organisations for which this actor may do something; null = all of them. */
export function organisationsFor(actor: Actor, act: Act): readonly OrganisationId[] | null {
  if (actor.kind === 'system') return null;
  const allowed: readonly Role[] = permissions[act];
  const memberships = actor.memberships.filter((membership) => allowed.includes(membership.role));
  if (memberships.some((membership) => membership.organisationId === null)) return null;
  return [...new Set(memberships.map((membership) => membership.organisationId as OrganisationId))];
}

/** For somebody who is here only as a team lead: the units that he or she leads. Null = sees the whole organisation. */
export function ledUnits(actor: Actor, organisationId: OrganisationId): readonly UnitId[] | null {
  if (actor.kind === 'system') return null;
  const here = actor.memberships.filter(
    (membership) => membership.organisationId === null || membership.organisationId === organisationId,
  );
  if (here.some((membership) => membership.role !== 'team-lead')) return null;
  return here.map((membership) => membership.unitId).filter((unitId) => unitId !== null);
}

/** For somebody who is here only for the works council or the committee: reads the whole organisation and no team. */
export function readsTheWholeOnly(actor: Actor, organisationId: OrganisationId): boolean {
  if (actor.kind === 'system') return false;
  const here = actor.memberships.filter((membership) => membership.organisationId === organisationId);
  return here.length > 0 && here.every((membership) => membership.role === 'works-council');
}
