import { html } from 'hono/html';
import type { WaveSummary } from '../../../src/http/contract/wave.ts';
import { staffTexts } from '../../locales/staff-texts.ts';
import type { Html, HtmlPart } from '../html.ts';
import { type PageInput, type PageReader, page } from '../layout.ts';
import { pageHead } from '../parts.ts';

type StaffPage = Pick<PageInput, 'title' | 'main' | 'current' | 'crumbs' | 'islands' | 'styles' | 'wide'>;

/** The frame of a page for staff. */
export const staffPage = (reader: PageReader, content: StaffPage): Html =>
  page({ ...reader, audience: 'staff', ...content });

interface OfWave {
  readonly wave: Pick<WaveSummary, 'organisationId' | 'id' | 'title'>;
  readonly organisationName: string;
}

/** A page below that of a wave: under it and its organisation, with the wave's name above the title. */
export function waveSubpage(
  reader: PageReader,
  { wave, organisationName }: OfWave,
  content: Omit<StaffPage, 'crumbs' | 'current'> & { readonly lead: HtmlPart },
): Html {
  const { lead, main, ...rest } = content;
  return staffPage(reader, {
    ...rest,
    current: 'organisations',
    crumbs: [
      { label: wordsOf(reader).common.organisations, href: '/' },
      { label: organisationName, href: at.organisation(wave.organisationId) },
      { label: wave.title, href: at.wave(wave.organisationId, wave.id) },
    ],
    main: html`${pageHead({ kicker: wave.title, title: content.title, lead })}
    ${main}`,
  });
}

/** Asks once more before something that cannot be undone: what it does in points, and the way back. `act`: last part of the address. */
export function decisionPage(
  reader: PageReader,
  of: OfWave,
  words: {
    readonly act: string;
    readonly title: string;
    readonly lead: string;
    readonly points: readonly string[];
    readonly confirm: string;
    readonly keep: string;
  },
): Html {
  const here = at.wave(of.wave.organisationId, of.wave.id);
  return waveSubpage(reader, of, {
    title: words.title,
    lead: words.lead,
    main: html`<form class="card form-card decision" method="post" action="${here}/${words.act}">
      <ul>${words.points.map((point) => html`<li>${point}</li>`)}</ul>
      <div class="actions"><button class="button" type="submit">${words.confirm}</button><a class="button button-quiet" href="${here}">${words.keep}</a></div>
    </form>`,
  });
}

/** All words of staff pages in the reader's language. */
export const wordsOf = (reader: PageReader) => staffTexts(reader.language);

/** Addresses of staff pages; the one place that knows how they are built. */
export const at = {
  organisation: (organisationId: string) => `/organisations/${organisationId}`,
  people: (organisationId: string) => `/organisations/${organisationId}/import`,
  newWave: (organisationId: string) => `/organisations/${organisationId}/waves/new`,
  wave: (organisationId: string, waveId: string) => `/organisations/${organisationId}/waves/${waveId}`,
  comments: (organisationId: string, waveId: string, commentId?: string) =>
    `/organisations/${organisationId}/waves/${waveId}/comments${commentId ? `/${commentId}` : ''}`,
  report: (organisationId: string, waveId: string, unitId?: string) =>
    `/organisations/${organisationId}/waves/${waveId}/report${unitId ? `?unit=${encodeURIComponent(unitId)}` : ''}`,
};
