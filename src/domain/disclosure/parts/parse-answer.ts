import { z } from 'zod';
import { ladder } from '../coding.ts';
import type { AuditAnswer, AuditJob, DerivedAnswer, DerivedJob, SuppressAnswer, SuppressJob } from './job.types.ts';

const reason = z.enum(['too-few', 'protects-another', 'protected', 'empty']);

/** An index of one of so many things. */
const below = (count: number) =>
  z
    .int()
    .min(0)
    .max(Math.max(0, count - 1));

/**
 * Reads what came back from whoever did a job. Anything but a whole answer to exactly what was asked is an error, and an
 * error refuses the release.
 *
 * @throws ZodError
 */
export function parseSuppressAnswer(answer: unknown, { tables }: SuppressJob): SuppressAnswer {
  const cell = below(tables.cells.length);
  return z
    .strictObject({
      hidden: z.array(z.tuple([cell, reason])),
      figures: z.array(z.array(z.tuple([cell, z.enum(ladder), reason.nullable()]))).length(tables.questions.length),
      ranges: z.array(z.array(z.strictObject({ cell, lo: z.int(), hi: z.int() }))).length(tables.questions.length),
    })
    .parse(answer);
}

/** As `parseSuppressAnswer`. A missing list would be taken for "nothing found", so each one has to be there. */
export function parseAuditAnswer(answer: unknown, job: AuditJob): AuditAnswer {
  const finding = z.strictObject({
    check: z.enum(['isolation', 'range']),
    outcome: z.enum(['leak', 'unknown']),
    question: below(job.tables.questions.length).nullable(),
    certificate: z.array(below(job.tables.cells.length)),
    about: z.array(below(job.tables.atoms.length)).optional(),
    note: z.string().max(300),
  });
  return z
    .strictObject({
      isolation: z.array(z.array(finding)).length(job.isolation.length),
      ranges: z.array(z.array(finding)).length(job.ranges.length),
    })
    .parse(answer) as AuditAnswer;
}

/** As `parseSuppressAnswer`. */
export function parseDerivedAnswer(answer: unknown, { tables }: DerivedJob): DerivedAnswer {
  return z
    .strictObject({
      certificates: z.array(z.array(z.array(below(tables.cells.length)))).length(tables.questions.length),
    })
    .parse(answer);
}
