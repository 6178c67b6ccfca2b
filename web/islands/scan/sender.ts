import { html } from 'hono/html';
import type { DeviceWords } from '../../pages/scan/device-words.ts';
import type { Consignment, Delivery } from './deliver.ts';
import { draw, need } from './dom.ts';
import { tryLater } from './retry.ts';

type Refusal = Extract<Delivery, { kind: 'refused' }>;

/** How answers leave this device: with a credential, or sealed for a physician. */
export type Deliver = (consignment: Consignment) => Promise<Delivery>;

/** Sends until it is stored or refused; one attempt at a time, however often the button is pressed. */
export interface Sender {
  send(): void;
}

interface SenderInput {
  readonly place: HTMLElement;
  readonly words: DeviceWords;
  /** What is to be sent; asked again for every attempt. */
  readonly request: () => Consignment;
  /** One attempt. */
  readonly deliver: Deliver;
  readonly onBusy: (isBusy: boolean) => void;
  readonly onStored: () => void;
  readonly onRefused: (refusal: Refusal) => void;
}

/** The sending part of the last step: says in words what is going on, and tries again by itself after a lost connection. */
export function createSender(input: SenderInput): Sender {
  const { place, words } = input;
  let isRunning = false;
  let attempt = 0;

  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    input.onBusy(true);
    if (attempt === 0) draw(place, html`<p class="sending">${words.send.sending}</p>`);
    const delivery = await input.deliver(input.request());
    isRunning = false;
    if (delivery.kind === 'stored') return input.onStored();
    if (delivery.kind === 'refused') {
      attempt = 0;
      input.onBusy(false);
      draw(place, '');
      return input.onRefused(delivery);
    }
    wait(delivery.kind);
  };

  const wait = (kind: 'offline' | 'busy'): void => {
    const [title, text] =
      kind === 'offline'
        ? [words.send.offlineTitle, words.send.offlineText]
        : [words.send.busyTitle, words.send.busyText];
    // The same words stay where they are: a screen reader hears them once and not at every attempt.
    if (place.dataset['waiting'] !== kind || place.childElementCount === 0)
      draw(
        place,
        html`<div class="notice notice-warn"><h3>${title}</h3><p>${text}</p>
          <button class="button button-quiet" type="button" data-retry>${words.send.retryNow}</button></div>`,
      );
    place.dataset['waiting'] = kind;
    const again = () => {
      run().catch(() => undefined);
    };
    const stop = tryLater(attempt, again);
    attempt += 1;
    need('[data-retry]', place).onclick = () => {
      stop();
      again();
    };
  };

  return {
    send() {
      run().catch(() => undefined);
    },
  };
}
