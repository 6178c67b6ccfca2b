import { type Demo, fillDemo } from '../../src/cli/demo.ts';
import { cloneDatabase } from './clone-database.ts';
import { type ContextOptions, contextOn, type TestContext } from './context-on.ts';
import { demoDatabase } from './database-host.ts';
import { demoKey } from './demo-seed.ts';

/** A filled demo of one's own: a clone of the one that is filled once in a run. `seed` makes what is added to it. */
export async function demoContext(
  options: ContextOptions & { readonly seed: string },
): Promise<{ readonly ctx: TestContext; readonly demo: Demo }> {
  const ctx = await contextOn(await cloneDatabase(demoDatabase), { ...options, key: demoKey() });
  return { ctx, demo: await fillDemo(ctx) };
}
