import type { Pause } from '../pause.ts';
import type { Crew, Job } from './job.types.ts';

/** A job that is made when its turn comes, because all of them at once would fill the memory, and what to do with its answer. */
export interface Task {
  job(): Job;
  /** Reads the answer; throws when it is not one. */
  done(answer: unknown): void;
}

/**
 * Hands tasks to the crew, a few more at a time than it has hands. The first that fails ends it: nothing is published then.
 *
 * @throws whatever made a task fail.
 */
export async function workOff(
  tasks: readonly Task[],
  crew: Crew,
  tools: { readonly pause: Pause; readonly onDone: () => void },
): Promise<void> {
  let next = 0;
  let isStopped = false;
  const turn = async (): Promise<void> => {
    for (let task = tasks[next++]; task !== undefined && !isStopped; task = tasks[next++]) {
      await tools.pause();
      task.done(await crew.run(task.job()));
      tools.onDone();
    }
  };
  const turns = Array.from({ length: crew.size + 1 }, async () => {
    try {
      await turn();
    } catch (error) {
      isStopped = true;
      throw error;
    }
  });
  await Promise.all(turns);
}
