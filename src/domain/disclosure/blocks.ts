/**
 * Splits rows into blocks that share no atom, by union-find: each can be judged alone.
 *
 * @returns indexes of the rows of each block, in the order of their first row. Empty rows belong to no block.
 */
export function connectedBlocks(rowAtoms: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const parent = new Map<number, number>();
  const find = (atom: number): number => {
    let root = atom;
    for (let up = parent.get(root) ?? root; up !== root; up = parent.get(root) ?? root) root = up;
    parent.set(atom, root);
    return root;
  };
  for (const atoms of rowAtoms) {
    const first = atoms[0];
    if (first === undefined) continue;
    for (const atom of atoms) parent.set(find(atom), find(first));
  }
  const blocks = new Map<number, number[]>();
  rowAtoms.forEach((atoms, index) => {
    const first = atoms[0];
    if (first === undefined) return;
    const root = find(first);
    const block = blocks.get(root);
    if (block === undefined) blocks.set(root, [index]);
    else block.push(index);
  });
  return [...blocks.values()];
}
