import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { choiceField } from '../parts.ts';
import { wordsOf } from './staff-page.ts';

/** Whether the wave counts strictly beside earlier ones for every question, with its price. */
export function compareField(reader: PageReader, checked: boolean): Html {
  const words = wordsOf(reader).staff.wave.compare;
  return choiceField({
    name: 'compare',
    kind: 'checkbox',
    label: words.label,
    options: [{ value: 'strict', label: words.strict, hint: words.hint, checked }],
  });
}
