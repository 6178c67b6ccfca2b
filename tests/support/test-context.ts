import { cloneDatabase } from './clone-database.ts';
import { type ContextOptions, contextOn, type TestContext } from './context-on.ts';

export type { TestContext } from './context-on.ts';

/** A context on an empty database; two contexts in one file need two seeds only when they share a database. */
export async function testContext(options: ContextOptions = {}): Promise<TestContext> {
  return contextOn(await cloneDatabase(), options);
}
