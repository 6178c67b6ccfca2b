/** Randomness of the device. */
export const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };

/** Says what is wrong with a field in the line above it, or takes it away. */
export function sayAt(input: HTMLInputElement, sentence: string | null): void {
  const line = document.getElementById(`${input.id}-error`);
  if (!line) return;
  line.textContent = sentence ?? '';
  line.hidden = sentence === null;
  if (sentence === null) input.removeAttribute('aria-invalid');
  else input.setAttribute('aria-invalid', 'true');
}
