import {
  ArrayOperand,
  BinaryOperand,
  ConditionsParser,
  Const,
  type PageModel,
  SurveyModel,
  type Question as SurveyQuestion,
  UnaryOperand,
  Variable,
} from 'survey-core';
import type { Language } from '../language.ts';
import type { ConditionTree } from './conditions.ts';
import type { Instrument, Item } from './instrument.types.ts';
import type { Question, QuestionLayout, QuestionnairePage } from './questionnaire.types.ts';

/**
 * The only file that knows survey-core: it reads the definition, its languages and its conditions, and hands out plain data.
 * It is not asked to check submissions (`parse-answers.ts` does, a thousand times faster and stricter).
 */
const drawn = new WeakMap<Instrument, Map<Language, readonly QuestionnairePage[]>>();

/**
 * The pages of an instrument in one language, ready to draw. Building the model takes 16 to 30 ms, so it is done once per
 * instrument version and language. The language must be one of `instrument.languages`.
 */
export function questionnairePages(instrument: Instrument, language: Language): readonly QuestionnairePage[] {
  const byLanguage = drawn.get(instrument) ?? new Map<Language, readonly QuestionnairePage[]>();
  drawn.set(instrument, byLanguage);
  let pages = byLanguage.get(language);
  if (pages === undefined) {
    if (instrument.languages[language] === undefined) throw new Error(`${instrument.id} has no text in ${language}`);
    pages = drawPages(instrument, language);
    byLanguage.set(language, pages);
  }
  return pages;
}

function drawPages(instrument: Instrument, language: Language): readonly QuestionnairePage[] {
  const model = new SurveyModel(instrument.survey);
  model.locale = language;
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  const pages = model.pages.map((page: PageModel) => ({
    id: page.name,
    title: page.title,
    intro: page.description || null,
    questions: page.questions.map((question) => drawQuestion(question, items.get(question.name)!, language)),
  }));
  model.dispose();
  return pages;
}

function drawQuestion(question: SurveyQuestion, item: Item, language: Language): Question {
  const choices = item.choices.map(({ value, text }) => ({ value, text: text[language]! }));
  return {
    id: item.id,
    kind: item.kind,
    title: question.title,
    help: question.description || null,
    required: question.isRequired,
    sensitive: item.sensitive,
    choices,
    exclusive: item.exclusive ?? [],
    min: item.min ?? null,
    max: item.max ?? null,
    maxLength: item.maxLength ?? null,
    condition: item.condition ?? null,
    layout: layoutOf(item),
    ends: item.ends === undefined ? null : { low: item.ends.low[language]!, high: item.ends.high[language]! },
    group: item.kind === 'single' && item.choiceSet !== undefined && choices.length <= 5 ? item.choiceSet : null,
  };
}

function layoutOf(item: Item): QuestionLayout {
  if (item.kind === 'number' || item.kind === 'text') return item.kind;
  if (item.kind === 'multiple') return 'ticks';
  if (item.ends !== undefined) return 'scale';
  return item.choices.length === 2 ? 'yes-no' : 'choices';
}

/**
 * What survey-core itself finds wrong in a definition (unknown class or property), as sentences. Empty = fine. For tests: the
 * schema of `parse-definition.ts` allows only what survey-core knows, so that the start need not build every model.
 */
export function surveyErrors(survey: Readonly<Record<string, unknown>>): readonly string[] {
  const model = new SurveyModel(survey);
  const errors = (model.jsonErrors ?? []).map((error) => error.message);
  model.dispose();
  return errors;
}

/**
 * A SurveyJS expression as a tree that `evaluateCondition` follows. Throws an `Error` with a sentence for a syntax error and
 * for anything outside the known list (functions, arithmetic, comparing two items): better no start than a question that
 * shows up for the wrong people.
 */
export function parseCondition(expression: string): ConditionTree {
  const operand = new ConditionsParser().parseExpression(expression);
  if (!operand) throw new Error(`cannot be read: ${expression}`);
  return toTree(operand);
}

const comparisons = ['equal', 'notequal', 'greater', 'greaterorequal', 'less', 'lessorequal'] as const;
const memberships = ['contains', 'notcontains'] as const;
const listOperators = ['anyof', 'noneof'] as const;

function toTree(operand: unknown): ConditionTree {
  if (operand instanceof UnaryOperand) {
    if (operand.operator === 'negate') return { op: 'not', of: toTree(operand.expression) };
    if (operand.operator === 'empty' || operand.operator === 'notempty') {
      return { op: operand.operator, item: itemOf(operand.expression) };
    }
    throw new Error(`operator not known: ${operand.operator}`);
  }
  if (!(operand instanceof BinaryOperand)) throw new Error(`not a condition: ${String(operand)}`);
  const { operator, leftOperand, rightOperand } = operand;
  if (operator === 'and' || operator === 'or') return { op: operator, of: [toTree(leftOperand), toTree(rightOperand)] };
  const comparison = comparisons.find((known) => known === operator);
  if (comparison) return { op: comparison, item: itemOf(leftOperand), value: constantOf(rightOperand) };
  const membership = memberships.find((known) => known === operator);
  if (membership) return { op: membership, item: itemOf(leftOperand), value: constantOf(rightOperand) };
  const list = listOperators.find((known) => known === operator);
  if (list && rightOperand instanceof ArrayOperand) {
    return { op: list, item: itemOf(leftOperand), values: rightOperand.values.map(constantOf) };
  }
  throw new Error(`operator not known: ${operator}`);
}

function itemOf(operand: unknown): string {
  if (operand instanceof Variable) return operand.variable;
  throw new Error('an item in braces must stand on the left');
}

function constantOf(operand: unknown): number | string {
  if (operand instanceof Const && !(operand instanceof Variable)) {
    const value: unknown = operand.correctValue;
    if (typeof value === 'number' || typeof value === 'string') return value;
  }
  throw new Error('a number or a text in quotes must stand on the right');
}
