/**
 * The path of the first object key that stands twice in a JSON text, null without one. `JSON.parse` keeps the last of the two
 * without a word: a text, a source or a border that an author wrote would be lost. The text must be valid JSON.
 */
export function findRepeatedKey(json: string): string | null {
  const open: { readonly keys: Set<string> | null; at: string }[] = [];
  let isKey = false;
  // Strings, and the five characters that give JSON its shape; everything else says nothing about keys.
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]/g)) {
    const inner = open.at(-1);
    if (token === '{' || token === '[') {
      open.push({ keys: token === '{' ? new Set() : null, at: token === '{' ? '' : '0' });
      isKey = token === '{';
    } else if (token === '}' || token === ']') {
      open.pop();
      isKey = false;
    } else if (token === ',') {
      isKey = inner?.keys !== null;
      if (inner?.keys === null) inner.at = String(Number(inner.at) + 1);
    } else if (isKey && inner?.keys) {
      isKey = false;
      inner.at = JSON.parse(token) as string;
      if (inner.keys.has(inner.at)) return open.map(({ at }) => at).join('.');
      inner.keys.add(inner.at);
    }
  }
  return null;
}
