import type { Unproven } from './judge-view.ts';
import type { World } from './view.ts';

/**
 * Parts that can give a part room: those in which the cells that hold it still are not shown exactly, so that one can have
 * more where the other has less. Most of such cells first, then parts that wait themselves, then near ones.
 */
export function nearestParts(
  home: number,
  reasons: readonly Unproven[],
  waiting: ReadonlySet<number>,
  world: World,
): readonly number[] {
  const score = new Map<number, number>();
  for (const key of new Set(reasons.flatMap(holding))) {
    const [question = 0, cell = 0] = key.split(':').map(Number);
    for (const part of world.pieces.of(cell).keys()) {
      const twin = world.pieces.twin(cell, part);
      const figure = twin === null ? undefined : world.figures[question]?.get(twin);
      if (figure === undefined || figure.lo !== figure.hi) score.set(part, (score.get(part) ?? 0) + 1);
    }
  }
  const others = score.size > 1 ? [...score.keys()] : world.division.parts.map((_, part) => part);
  return others
    .filter((part) => part !== home)
    .sort(
      (a, b) =>
        (score.get(b) ?? 0) - (score.get(a) ?? 0) ||
        Number(waiting.has(b)) - Number(waiting.has(a)) ||
        Math.abs(a - home) - Math.abs(b - home) ||
        a - b,
    );
}

function holding({ target, certificate }: Unproven): readonly string[] {
  const question = target.kind === 'isolation' ? 0 : target.question;
  return certificate.map((cell) => `${question}:${cell}`);
}
