import { staffTexts } from '../../web/locales/staff-texts.ts';
import { commentPage } from '../../web/pages/staff/comment.ts';
import { commentsPage } from '../../web/pages/staff/comments.ts';
import type { Review } from '../domain/disclosure/comments/comment.types.ts';
import { WerkpeilError } from '../domain/errors.ts';
import { getCommentReview } from '../usecases/get-comment-review.ts';
import { publishCommentReview } from '../usecases/publish-comment-review.ts';
import { reviewComments } from '../usecases/review-comments.ts';
import type { App } from './environment.ts';
import { flash, takeFlash } from './flash.ts';
import { type Form, readForm } from './form.ts';
import { organisationIdOf, waveIdOf } from './parameters.ts';
import { ensureSignedIn, readerOf } from './reader.ts';

/** Reading comments for names: a list, one by one, and publishing. For the prevention adviser only. */
export function registerCommentRoutes(app: App): void {
  const path = '/organisations/:organisationId/waves/:waveId/comments';

  app.get(path, async (c) => {
    const [organisationId, waveId] = [organisationIdOf(c), waveIdOf(c)];
    const review = await getCommentReview(c.var.ctx, ensureSignedIn(c), organisationId, waveId);
    return c.html(await commentsPage(readerOf(c), { organisationId, waveId, review, message: takeFlash(c) }));
  });

  app.post(`${path}/publication`, async (c) => {
    const [organisationId, waveId] = [organisationIdOf(c), waveIdOf(c)];
    await publishCommentReview(c.var.ctx, ensureSignedIn(c), organisationId, waveId);
    flash(c, staffTexts(c.var.language).staff.comments.finished);
    return c.redirect(`/organisations/${organisationId}/waves/${waveId}`, 303);
  });

  app.get(`${path}/:commentId`, async (c) => {
    const [organisationId, waveId] = [organisationIdOf(c), waveIdOf(c)];
    const review = await getCommentReview(c.var.ctx, ensureSignedIn(c), organisationId, waveId);
    const commentId = c.req.param('commentId');
    if (!review.places.some(({ comments }) => comments.some(({ id }) => id === commentId)))
      throw new WerkpeilError('comment-not-found');
    return c.html(await commentPage(readerOf(c), { organisationId, waveId, review, commentId, message: takeFlash(c) }));
  });

  app.post(`${path}/:commentId`, async (c) => {
    const actor = ensureSignedIn(c);
    const ids = [organisationIdOf(c), waveIdOf(c)] as const;
    const form = await readForm(c);
    const commentId = c.req.param('commentId');
    const review = reviewFrom(form);
    await reviewComments(c.var.ctx, actor, ...ids, [{ commentId, review }]);
    const words = staffTexts(c.var.language).staff.comments;
    flash(c, review ? words.saved : words.undone);
    const list = `/organisations/${ids[0]}/waves/${ids[1]}/comments`;
    if (form.text('then') !== 'next') return c.redirect(`${list}#comment-${commentId}`, 303);
    const { places } = await getCommentReview(c.var.ctx, actor, ...ids);
    const next = places.flatMap(({ comments }) => comments).find((comment) => comment.review === null);
    return c.redirect(next ? `${list}/${next.id}` : list, 303);
  });
}

/** What a button says. Throws `bad-request` for anything else. */
function reviewFrom(form: Form): Review | null {
  const decision = form.text('decision');
  if (decision === 'undo') return null;
  if (decision === 'leave-out') return { decision };
  if (decision === 'accept') return { decision, blanked: form.all('blank').map(Number) };
  throw new WerkpeilError('bad-request', { field: 'decision' });
}
