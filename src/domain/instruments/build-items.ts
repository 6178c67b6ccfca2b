import { type ConditionTree, conditionItems } from './conditions.ts';
import type { Item } from './instrument.types.ts';
import type { ProblemList } from './instrument-problems.ts';
import { choiceValues, localise, type TextsByLanguage } from './merge-texts.ts';
import type { Definition, SurveyElement } from './parse-definition.ts';
import { parseCondition } from './survey-model.ts';

const file = 'instrument.json';

/** Makes the items in the order in which they are asked, and checks them against `items` and against each other. */
export function buildItems(definition: Definition, texts: TextsByLanguage, found: ProblemList): readonly Item[] {
  const items = new Map<string, Item>();
  const pages = new Set<string>();
  for (const page of definition.survey.pages) {
    if (pages.has(page.name)) found.add('item-twice', file, `survey.pages.${page.name}`);
    pages.add(page.name);
    for (const element of page.elements) {
      const field = `survey.pages.${page.name}.${element.name}`;
      if (items.has(element.name)) found.add('item-twice', file, field);
      const condition = readCondition(element, items, field, found);
      const item = buildItem(definition, texts, element, condition, found);
      if (item !== null) items.set(item.id, item);
    }
  }
  for (const id of Object.keys(definition.items)) {
    if (!items.has(id)) found.add('item-unknown', file, `items.${id}`, { expected: 'an element of survey' });
  }
  return [...items.values()];
}

function buildItem(
  definition: Definition,
  texts: TextsByLanguage,
  element: SurveyElement,
  condition: ConditionTree | undefined,
  found: ProblemList,
): Item | null {
  const meta = definition.items[element.name];
  if (meta === undefined) {
    found.add('item-unused', file, `items.${element.name}`, { expected: 'a role' });
    return null;
  }
  const needsSet = element.type === 'radiogroup' || element.type === 'checkbox';
  if (needsSet !== (meta.choices !== undefined)) {
    const expected = needsSet ? 'the name of the answer texts' : 'no choices';
    found.add('choices-mismatch', file, `items.${element.name}.choices`, { expected });
  }
  const values = choiceValues(element);
  if (new Set(values.map(String)).size !== values.length || (element.type === 'rating' && values.length < 2)) {
    found.add('choices-mismatch', file, `survey.${element.name}.choices`, { expected: 'different values' });
  }
  if (element.type === 'text' && element.min > element.max) {
    found.add('choices-mismatch', file, `survey.${element.name}.min`, { expected: 'min up to max' });
  }
  const set = meta.choices;
  return {
    id: element.name,
    kind: kindOf(element),
    role: meta.role,
    sensitive: meta.sensitive,
    required: element.isRequired ?? false,
    choices: values.map((value) => ({
      value,
      text: localise(texts, (text) => (set === undefined ? String(value) : text.choices[set]?.[value])),
    })),
    ...limitsOf(element),
    ...(element.visibleIf === undefined ? {} : { visibleIf: element.visibleIf }),
    ...(condition === undefined ? {} : { condition }),
    ...(set === undefined ? {} : { choiceSet: set }),
    ...(element.type === 'rating'
      ? {
          ends: {
            low: localise(texts, (text) => text.items[element.name]?.low),
            high: localise(texts, (text) => text.items[element.name]?.high),
          },
        }
      : {}),
    title: localise(texts, (text) => text.items[element.name]?.title),
    ...(Object.values(texts).some((text) => text.items[element.name]?.help !== undefined)
      ? { help: localise(texts, (text) => text.items[element.name]?.help) }
      : {}),
  };
}

function kindOf(element: SurveyElement): Item['kind'] {
  if (element.type === 'checkbox') return 'multiple';
  if (element.type === 'text') return 'number';
  return element.type === 'comment' ? 'text' : 'single';
}

function limitsOf(element: SurveyElement): Pick<Item, 'min' | 'max' | 'maxLength' | 'exclusive'> {
  if (element.type === 'text') return { min: element.min, max: element.max };
  if (element.type === 'comment') return { maxLength: element.maxLength };
  if (element.type !== 'checkbox') return {};
  return { exclusive: element.choices.flatMap((choice) => (typeof choice === 'object' ? [choice.value] : [])) };
}

/** A condition may look only at items that stand before it, and only at answers that they can have. */
function readCondition(
  element: SurveyElement,
  earlier: ReadonlyMap<string, Item>,
  field: string,
  found: ProblemList,
): ConditionTree | undefined {
  if (element.visibleIf === undefined) return undefined;
  try {
    const tree = parseCondition(element.visibleIf);
    for (const id of conditionItems(tree)) {
      if (!earlier.has(id)) throw new Error(`${id} does not stand before this item`);
    }
    checkValues(tree, earlier);
    return tree;
  } catch (error) {
    const expected = error instanceof Error ? error.message : String(error);
    found.add('condition-unknown', file, `${field}.visibleIf`, { found: element.visibleIf, expected });
    return undefined;
  }
}

function checkValues(tree: ConditionTree, items: ReadonlyMap<string, Item>): void {
  if (tree.op === 'and' || tree.op === 'or') for (const part of tree.of) checkValues(part, items);
  if (tree.op === 'not') checkValues(tree.of, items);
  if (!('item' in tree) || tree.op === 'empty' || tree.op === 'notempty') return;
  const item = items.get(tree.item)!;
  const list = tree.op === 'contains' || tree.op === 'notcontains';
  if (list && item.kind !== 'multiple') throw new Error(`${item.id} has one answer: use = or anyof`);
  const values = 'values' in tree ? tree.values : 'value' in tree ? [tree.value] : [];
  const isSet = list || 'values' in tree;
  if (item.kind === 'multiple' && !isSet) throw new Error(`${item.id} has several answers: use contains or anyof`);
  if (item.kind === 'number' || item.kind === 'text') return;
  for (const value of values) {
    if (!item.choices.some((choice) => choice.value === value)) throw new Error(`${item.id} has no choice ${value}`);
  }
}
