import { staffTexts } from '../../locales/staff-texts.ts';
import type { Html } from '../html.ts';
import { type PageInput, type PageReader, page } from '../layout.ts';

type StaffPage = Pick<PageInput, 'title' | 'main' | 'current' | 'crumbs' | 'islands' | 'styles' | 'wide'>;

/** The frame of a page for staff. */
export const staffPage = (reader: PageReader, content: StaffPage): Html =>
  page({ ...reader, audience: 'staff', ...content });

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
