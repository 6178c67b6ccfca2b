import { findMemberships } from '../storage/membership.repository.ts';
import type { Actor, Context } from './context.ts';

/** Who belongs to this session cookie; null when nobody does. */
export async function findActor(ctx: Context, cookieHeader: string | null): Promise<Actor | null> {
  const session = await ctx.staffAuth.findSession(cookieHeader);
  if (!session) return null;
  return { kind: 'staff', ...session, memberships: await findMemberships(ctx.db, session.staffId) };
}
