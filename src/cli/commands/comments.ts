import { decisionsSchema } from '../../http/contract/comments.ts';
import { type CommentReview, getCommentReview } from '../../usecases/get-comment-review.ts';
import { getPublishedComments } from '../../usecases/get-published-comments.ts';
import { publishCommentReview } from '../../usecases/publish-comment-review.ts';
import { reviewComments } from '../../usecases/review-comments.ts';
import { actAs, actAsHelp, actAsOptions } from '../act-as.ts';
import { type Command, UsageError } from '../command.types.ts';
import { findNamedWave, system } from '../find-by-name.ts';
import { readFileOrInput } from '../read-file.ts';

export const commentsShow: Command = {
  name: 'comments show',
  summary: 'Shows the published comments of a wave, each at the unit where it stands.',
  usage: 'comments show ORG WAVE',
  optionsHelp: '',
  example: 'comments show "Voorbeeld nv" latest',
  args: [2, 2],
  async run({ args, context }) {
    const { ctx, organisation, wave } = await findNamedWave({ args, context });
    const found = await getPublishedComments(ctx, system, organisation.id, wave.id);
    const places = found?.content.places ?? [];
    const text = places.map(({ unitLabel, n, comments }) =>
      [`${unitLabel} (${n})`, ...comments.map((comment) => `- ${comment}`)].join('\n'),
    );
    return { text: text.join('\n\n') || 'No comments are published.', json: found };
  },
};

export const commentsReview: Command = {
  name: 'comments review',
  summary: 'Lists the comments that wait to be read, as the prevention adviser; likely names stand between < and >.',
  usage: 'comments review ORG WAVE --as ADDRESS [--password-file FILE]',
  optionsHelp: actAsHelp,
  example: 'comments review "Voorbeeld nv" latest --as prevention@example.be --password-file password.txt',
  options: actAsOptions,
  args: [2, 2],
  async run(invocation) {
    const { ctx, organisation, wave } = await findNamedWave(invocation);
    const review = await actAs(invocation, ctx, (actor) => getCommentReview(ctx, actor, organisation.id, wave.id));
    return { text: reviewText(review), json: review };
  },
};

function reviewText({ places, read, total }: CommentReview): string {
  const lines = places.flatMap(({ unitLabel, comments }) => [
    `${unitLabel} (${comments.length})`,
    ...comments.map(({ id, words, review }) =>
      [id, review?.decision ?? 'unread', words.map(({ word, hint }) => (hint ? `<${word}>` : word)).join(' ')].join(
        '  ',
      ),
    ),
  ]);
  return [...lines, `${read} of ${total} read`].join('\n');
}

export const commentsDecide: Command = {
  name: 'comments decide',
  summary: 'Decides about comments, as the prevention adviser: all of a file or none.',
  usage: 'comments decide ORG WAVE FILE --as ADDRESS --password-file FILE',
  optionsHelp: `FILE: {"decisions":[{"commentId":"…","review":{"decision":"accept","blanked":[0]}}]}, "leave-out", or review null to undo; ${actAsHelp}`,
  example:
    'comments decide "Voorbeeld nv" latest decisions.json --as prevention@example.be --password-file password.txt',
  options: actAsOptions,
  args: [3, 3],
  async run(invocation) {
    const { ctx, organisation, wave } = await findNamedWave(invocation);
    const file = await readFileOrInput(invocation.args[2] ?? '', invocation);
    const decisions = readDecisions(new TextDecoder().decode(file));
    await actAs(invocation, ctx, (actor) => reviewComments(ctx, actor, organisation.id, wave.id, decisions));
    return { text: `${decisions.length} decided.`, json: { decided: decisions.length } };
  },
};

function readDecisions(text: string) {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UsageError('The file with decisions is no JSON.');
  }
  const read = decisionsSchema.safeParse(json);
  if (read.success) return read.data.decisions;
  const [issue] = read.error.issues;
  throw new UsageError(`The file with decisions: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

export const commentsPublish: Command = {
  name: 'comments publish',
  summary: 'Publishes the comments that were read, once and for all, as the prevention adviser.',
  usage: 'comments publish ORG WAVE --as ADDRESS [--password-file FILE]',
  optionsHelp: `the texts as they were written are deleted; ${actAsHelp}`,
  example: 'comments publish "Voorbeeld nv" latest --as prevention@example.be --password-file password.txt',
  options: actAsOptions,
  args: [2, 2],
  async run(invocation) {
    const { ctx, organisation, wave } = await findNamedWave(invocation);
    const content = await actAs(invocation, ctx, (actor) => publishCommentReview(ctx, actor, organisation.id, wave.id));
    const shown = content.places.reduce((sum, { n }) => sum + n, 0);
    return { text: `${shown} comments are published.`, json: content };
  },
};
