import type { ConditionTree } from './conditions.ts';

/** How a question is best drawn; `scale` has its ends in `ends`. */
export type QuestionLayout = 'yes-no' | 'scale' | 'choices' | 'ticks' | 'number' | 'text';

/** One question in one language, ready to draw. Plain JSON. */
export interface Question {
  readonly id: string;
  /** Name and shape of the answer: `single` one choice, `multiple` several, `number` whole number, `text` free text. */
  readonly kind: 'single' | 'multiple' | 'number' | 'text';
  readonly title: string;
  readonly help: string | null;
  readonly required: boolean;
  readonly sensitive: boolean;
  readonly choices: readonly { readonly value: number | string; readonly text: string }[];
  /** `multiple`: choices that stand alone; ticking one unticks the rest. */
  readonly exclusive: readonly (number | string)[];
  readonly min: number | null;
  readonly max: number | null;
  readonly maxLength: number | null;
  /** Asked only when this holds; null = always. */
  readonly condition: ConditionTree | null;
  readonly layout: QuestionLayout;
  /** Words at both ends of a `scale`. */
  readonly ends: { readonly low: string; readonly high: string } | null;
  /** Neighbours with the same group have the same choices and can be drawn as rows of one compact block; null = stands alone. */
  readonly group: string | null;
}

export interface QuestionnairePage {
  readonly id: string;
  readonly title: string;
  readonly intro: string | null;
  readonly questions: readonly Question[];
}
