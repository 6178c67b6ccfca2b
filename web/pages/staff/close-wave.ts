import { html } from 'hono/html';
import type { WaveView } from '../../../src/http/contract/wave.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { pageHead } from '../parts.ts';
import { at, staffPage, wordsOf } from './staff-page.ts';

/** Asks once more before something that cannot be undone. */
export function closeWavePage(reader: PageReader, { wave, organisationName }: WaveView): Html {
  const { staff, common } = wordsOf(reader);
  const words = staff.close;
  const here = at.wave(wave.organisationId, wave.id);
  return staffPage(reader, {
    title: words.title,
    current: 'organisations',
    crumbs: [
      { label: common.organisations, href: '/' },
      { label: organisationName, href: at.organisation(wave.organisationId) },
      { label: wave.title, href: here },
    ],
    main: html`${pageHead({ kicker: wave.title, title: words.title, lead: words.lead })}
    <form class="card form-card decision" method="post" action="${here}/close">
      <ul><li>${words.point1}</li><li>${words.point2}</li><li>${words.point3}</li></ul>
      <div class="actions"><button class="button" type="submit">${words.confirm}</button><a class="button button-quiet" href="${here}">${words.keepOpen}</a></div>
    </form>`,
  });
}
