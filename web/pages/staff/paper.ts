import { html } from 'hono/html';
import type { WaveSummary } from '../../../src/http/contract/wave.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { notice, textField } from '../parts.ts';
import { problemList } from './people-import.ts';
import { at, waveSubpage, wordsOf } from './staff-page.ts';

export interface PaperInput {
  readonly wave: WaveSummary;
  readonly organisationName: string;
  readonly error: string | null;
  readonly problems: readonly { readonly message: string; readonly line?: number | undefined }[];
  readonly message: string | null;
}

/** Paper questionnaires as a CSV file, by reporting group and without names. */
export function paperPage(reader: PageReader, input: PaperInput): Html {
  const words = wordsOf(reader).staff.paper;
  const { wave } = input;
  const here = at.wave(wave.organisationId, wave.id);
  return waveSubpage(reader, input, {
    title: words.title,
    lead: words.lead,
    main: html`${input.message && notice('good', null, input.message)}
    ${input.error && notice('error', input.error, input.problems.length > 0 && problemList(reader, input.problems))}
    <div class="columns">
      <form class="card form-card" method="post" action="${here}/paper" enctype="multipart/form-data">
        ${textField({ name: 'file', label: words.file, type: 'file', accept: '.csv,.txt,text/csv,text/plain', required: true, hint: words.allOrNothing })}
        <div class="actions"><button class="button" type="submit">${words.submit}</button></div>
      </form>
      <section class="card"><h2 class="small-title">${words.template}</h2><p class="small">${words.templateHint}</p>
        <p><a class="button button-quiet button-small" href="${here}/paper/template.csv">${words.template}</a></p><p class="small soft">${words.mix}</p></section>
    </div>`,
  });
}
