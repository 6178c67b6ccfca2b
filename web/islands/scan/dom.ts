/** The one element that a page of ours must have here. Throws when it is missing: page and island then do not belong together. */
export function need<Kind extends Element = HTMLElement>(selector: string, within: ParentNode = document): Kind {
  const found = within.querySelector<Kind>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** Data that the server wrote into the page. */
export const readData = <Data>(id: string): Data => JSON.parse(need(`#${id}`).textContent ?? '') as Data;

/** Puts escaped markup of our own templates into an element. */
export function draw(element: Element, markup: unknown): void {
  element.innerHTML = String(markup);
}
