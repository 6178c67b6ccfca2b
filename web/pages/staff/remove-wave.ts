import { html } from 'hono/html';
import type { WaveView } from '../../../src/http/contract/wave.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { pageHead } from '../parts.ts';
import { at, staffPage, wordsOf } from './staff-page.ts';

/** Asks once more before a planned wave is removed. */
export function removeWavePage(
  reader: PageReader,
  { wave, organisationName }: Pick<WaveView, 'wave' | 'organisationName'>,
): Html {
  const { staff, common } = wordsOf(reader);
  const words = staff.remove;
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
    <form class="card form-card decision" method="post" action="${here}/remove">
      <ul><li>${words.point1}</li><li>${words.point2}</li></ul>
      <div class="actions"><button class="button" type="submit">${words.confirm}</button><a class="button button-quiet" href="${here}">${words.keep}</a></div>
    </form>`,
  });
}
