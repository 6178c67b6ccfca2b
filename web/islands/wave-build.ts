/*
 * A wave whose release is being built. Asks for the page again every few seconds and takes over how far it is; when it is no
 * longer being built the page is loaded anew. Without this island, or without a connection, the link does the same.
 */
const betweenLooksMs = 3000;
const card = document.querySelector<HTMLElement>('[data-build]');
const link = card?.querySelector<HTMLElement>('[data-build-reload]');

/** A status line that says the same is not said again. */
function takeOver(from: Element, selector: string): void {
  const [here, there] = [card?.querySelector(selector), from.querySelector(selector)];
  if (here && there && here.textContent !== there.textContent) here.replaceChildren(...there.childNodes);
}

async function look(): Promise<void> {
  const response = await fetch(location.href);
  if (!response.ok) throw new Error(`${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const now = page.querySelector('[data-build]');
  if (now === null) {
    location.reload();
    return;
  }
  takeOver(now, '[data-build-step]');
  takeOver(now, '[data-build-numbers]');
  lookLater();
}

function lookLater(): void {
  setTimeout(() => {
    look().catch(() => {
      if (link) link.hidden = false;
      lookLater();
    });
  }, betweenLooksMs);
}

if (card && link) {
  link.hidden = true;
  lookLater();
}
