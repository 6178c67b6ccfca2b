/*
 * The planning form. Keeps the risk meter up to date while one chooses. The page that the button would give is asked for, and
 * its meter is taken over: without this island, or without a connection, the button does the same.
 */
const button = document.querySelector<HTMLButtonElement>('[data-plan-risk]');
const form = button?.form;
/** Long enough for a few ticks in a row to be one question. */
const pauseMs = 400;

let timer: ReturnType<typeof setTimeout> | undefined;
let running: AbortController | undefined;

async function refresh(address: string, fields: HTMLFormElement): Promise<void> {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  const body = new URLSearchParams([...new FormData(fields)].map(([name, value]) => [name, String(value)]));
  const response = await fetch(address, { method: 'POST', body, signal });
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const meter = page.getElementById('plan-risk');
  if (meter && !signal.aborted) document.getElementById('plan-risk')?.replaceChildren(...meter.childNodes);
}

/** Hides what no chosen questionnaire asks; without this island the hint beside each choice says where it belongs. */
function showWhatBelongs(fields: HTMLFormElement): void {
  const chosen = new FormData(fields).getAll('instrumentIds').map(String);
  for (const choice of fields.querySelectorAll<HTMLElement>('[data-only-for]')) {
    const belongs = choice.dataset['onlyFor']?.split(' ').some((id) => chosen.includes(id)) ?? true;
    const box = choice.querySelector('input');
    if (!belongs && box) box.checked = false;
    choice.hidden = !belongs;
  }
  for (const more of fields.querySelectorAll<HTMLElement>('.more-options'))
    more.hidden = more.querySelector('[data-only-for]:not([hidden])') === null;
}

if (form) {
  showWhatBelongs(form);
  form.addEventListener('change', () => showWhatBelongs(form));
}

if (button && form) {
  button.hidden = true;
  form.addEventListener('change', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      refresh(button.formAction, form).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) button.hidden = false;
      });
    }, pauseMs);
  });
}
