import type { PublishedFigure } from '../publishable.types.ts';
import type { Draft } from '../publishable-of.ts';

/**
 * Whether one release says nothing that another one of the same answers does not say: of every figure the same or a wider range, or
 * what the units below say together. Then each promise that was proven for the other holds for it too, without a second proof: fewer
 * rows isolate nobody whom more did not, and wider ranges leave every world that narrower ones left. (What follows from the units
 * below is proven by the auditor of the waves, who looks at those figures.)
 */
export function saysNoMore(after: Draft, before: Draft): boolean {
  const said = new Map(before.cells.map((cell) => [cell.id, cell]));
  return after.cells.every((cell) => {
    if (cell.status === 'hidden') return true;
    const figures = new Map(said.get(cell.id)?.figures.map((figure) => [figure.measureId, figure]));
    return cell.figures.every((figure) => {
      if (figure.form === 'hidden' || figure.turnover === 'from-below') return true;
      const [ends, then] = [endsOf(figure), endsOf(figures.get(figure.measureId))];
      return ends !== null && then !== null && ends[0] <= then[0] && then[1] <= ends[1];
    });
  });
}

function endsOf(figure: PublishedFigure | undefined): readonly [number, number] | null {
  if (figure === undefined || figure.form === 'hidden') return null;
  return figure.form === 'exact' ? [figure.value, figure.value] : [figure.lo, figure.hi];
}
