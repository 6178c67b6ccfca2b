import { getCommentReview } from '../usecases/get-comment-review.ts';
import { publishCommentReview } from '../usecases/publish-comment-review.ts';
import { reviewComments } from '../usecases/review-comments.ts';
import { commentPublicationSchema, commentReviewSchema, decisionsSchema } from './contract/comments.ts';
import { answer, body, waveParameters } from './contract/shared.ts';
import type { App } from './environment.ts';
import { organisationIdOf, waveIdOf } from './parameters.ts';
import { ensureSignedIn } from './reader.ts';
import { staffRoute } from './staff-route.ts';

const tags = ['Comments'];

/** Reading comments before anybody else does: the prevention adviser. Published ones are in the report of their unit. */
export function registerCommentApi(app: App): void {
  const path = '/api/v1/organisations/{organisationId}/waves/{waveId}/comments';

  app.openapi(
    staffRoute({
      method: 'get',
      path: `${path}/review`,
      tags,
      summary: 'Comments of a closed wave that wait to be read, at the unit where they would stand',
      request: { params: waveParameters },
      responses: { 200: answer('Comments, word by word', commentReviewSchema) },
    }),
    async (c) => c.json(await getCommentReview(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c)), 200),
  );

  app.openapi(
    staffRoute({
      method: 'post',
      path: `${path}/review`,
      tags,
      summary: 'Decide about comments; all of these or none, and again until they are published',
      request: { params: waveParameters, body: body(decisionsSchema) },
      responses: { 204: { description: 'Saved' } },
    }),
    async (c) => {
      const { decisions } = c.req.valid('json');
      await reviewComments(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c), decisions);
      return c.body(null, 204);
    },
  );

  app.openapi(
    staffRoute({
      method: 'post',
      path: `${path}/publication`,
      tags,
      summary: 'Publish what was read, once and for all; the texts as they were written are deleted',
      request: { params: waveParameters },
      responses: { 201: answer('What was published', commentPublicationSchema) },
    }),
    async (c) =>
      c.json(await publishCommentReview(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c)), 201),
  );
}
