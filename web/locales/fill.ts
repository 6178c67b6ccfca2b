/** Puts values into the `{name}` places of a sentence. A place without a value is a defect and throws. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`fill requires a value for {${name}} in "${sentence}"`);
    return String(value);
  });
}

/** A share 0..1 as a percentage with at most one decimal: `36,1 %` in Dutch. */
export const percent = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);

/** A calendar day, `2026-11-22`, in words: `22 november 2026`; what is no day stays as it is. */
export function dayInWords(day: string | undefined, language: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day ?? '';
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
