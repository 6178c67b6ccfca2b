import { z } from 'zod';

const answer = z.union([z.int(), z.string(), z.array(z.union([z.int(), z.string()]))]);

/**
 * `scoring-cases.json`: answers worked out by hand, with the scores that must come of them. Answers that a case does not need
 * are left out. `source` names where a case was published, when it was.
 */
export const casesSchema = z.strictObject({
  cases: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        source: z.string().min(1).exactOptional(),
        /** Optional rules that this case asks for. */
        rules: z.array(z.string()).default([]),
        answers: z.record(z.string(), answer),
        scores: z.record(
          z.string(),
          z.union([
            z.strictObject({ raw: z.number(), value: z.number().exactOptional(), tier: z.string().nullable() }),
            z.strictObject({ reason: z.string() }),
          ]),
        ),
        workable: z.boolean().nullable().exactOptional(),
      }),
    )
    .min(1),
});

export type WorkedCases = z.output<typeof casesSchema>;
export type WorkedCase = WorkedCases['cases'][number];
