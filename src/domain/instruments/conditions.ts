/** What a condition looks at: the answers given so far, by item id. */
export type ConditionValues = Readonly<Record<string, unknown>>;

type Simple = number | string;

/**
 * A SurveyJS condition as plain data: small enough to travel with a page and to be followed on a phone. `survey-model.ts`
 * makes it from the expression and refuses what is not in this list.
 */
export type ConditionTree =
  | { readonly op: 'and' | 'or'; readonly of: readonly ConditionTree[] }
  | { readonly op: 'not'; readonly of: ConditionTree }
  | { readonly op: 'empty' | 'notempty'; readonly item: string }
  | {
      readonly op: 'equal' | 'notequal' | 'greater' | 'greaterorequal' | 'less' | 'lessorequal';
      readonly item: string;
      readonly value: Simple;
    }
  | { readonly op: 'contains' | 'notcontains'; readonly item: string; readonly value: Simple }
  | { readonly op: 'anyof' | 'noneof'; readonly item: string; readonly values: readonly Simple[] };

/** Nothing was answered: absent, null, empty text or no tick at all. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/**
 * Whether a condition holds. Pure, without imports: the same lines run on the server and in the browser.
 * A blank answer equals nothing and is neither greater nor less than anything, as in survey-core (a test compares the two).
 */
export function evaluateCondition(tree: ConditionTree, values: ConditionValues): boolean {
  switch (tree.op) {
    case 'and':
      return tree.of.every((part) => evaluateCondition(part, values));
    case 'or':
      return tree.of.some((part) => evaluateCondition(part, values));
    case 'not':
      return !evaluateCondition(tree.of, values);
    default:
      return compare(tree, values[tree.item]);
  }
}

function compare(tree: Extract<ConditionTree, { item: string }>, answer: unknown): boolean {
  const blank = isBlank(answer);
  switch (tree.op) {
    case 'empty':
      return blank;
    case 'notempty':
      return !blank;
    case 'equal':
      return answer === tree.value;
    case 'notequal':
      return answer !== tree.value;
    case 'greater':
      return !blank && (answer as Simple) > tree.value;
    case 'greaterorequal':
      return !blank && (answer as Simple) >= tree.value;
    case 'less':
      return !blank && (answer as Simple) < tree.value;
    case 'lessorequal':
      return !blank && (answer as Simple) <= tree.value;
    case 'contains':
      return ticked(answer, tree.value);
    case 'notcontains':
      return !ticked(answer, tree.value);
    case 'anyof':
      return tree.values.some((value) => answer === value || ticked(answer, value));
    case 'noneof':
      return !tree.values.some((value) => answer === value || ticked(answer, value));
  }
}

const ticked = (answer: unknown, value: Simple): boolean => Array.isArray(answer) && answer.includes(value);

/** Item ids that a condition looks at. */
export function conditionItems(tree: ConditionTree): readonly string[] {
  if ('item' in tree) return [tree.item];
  return tree.op === 'not' ? conditionItems(tree.of) : tree.of.flatMap(conditionItems);
}
