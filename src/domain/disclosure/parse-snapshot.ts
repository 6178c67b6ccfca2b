import { z } from 'zod';
import type { Snapshot } from './snapshot.ts';

const count = z.int().min(0);

const snapshotShape = z.object({
  cells: z.array(z.string()),
  measures: z.array(z.string()),
  atoms: z.array(z.object({ cells: z.array(count), people: z.int().min(1), without: z.record(z.string(), count) })),
});

/** Reads a stored snapshot. @throws ZodError when it is not one. */
export function parseSnapshot(json: unknown): Snapshot {
  return snapshotShape.parse(json);
}
