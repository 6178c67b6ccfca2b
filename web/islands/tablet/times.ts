/**
 * How long a shared tablet shows what, in seconds. Provisional, our own choice: long enough to read the longest question or a
 * result, short enough that the next one in line does not meet open answers. The warning stays longer than the 20 seconds of
 * WCAG 2.2, criterion 2.2.1.
 */
export const quietSeconds = 90;
export const warningSeconds = 30;
export const thanksSeconds = 20;
/** With a receipt or a result on the screen, and for who asks for more time. */
export const readingSeconds = 120;
