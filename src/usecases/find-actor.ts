import type { Actor, Context } from './context.ts';

/** Who belongs to this session cookie; null when nobody does. */
export async function findActor(_ctx: Context, _cookieHeader: string | null): Promise<Actor | null> {
  throw new Error('find-actor: not built yet');
}
