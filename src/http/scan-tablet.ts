import { html } from 'hono/html';
import { followingTexts } from '../../web/locales/following.ts';
import { tabletTexts } from '../../web/locales/tablet.ts';
import { jsonData } from '../../web/pages/scan/json-data.ts';
import { questionnairePage, sendStep } from '../../web/pages/scan/questionnaire.ts';
import { tabletPage } from '../../web/pages/scan/tablet.ts';
import type { ScanDoor } from '../usecases/open-scan.ts';
import {
  emptyDrawing,
  followWords,
  type ScanContext,
  scanDataOf,
  scanLanguage,
  showScanPage,
  versionsOf,
} from './scan-page.ts';

/**
 * The screen of a shared tablet. The same questions and the same requests as on a phone: what comes from a tablet cannot be
 * told from the rest. Only the words about what is kept differ, because a tablet keeps nothing.
 */
export function showTablet(c: ScanContext, door: ScanDoor): Promise<Response> {
  const language = scanLanguage(c, door);
  const words = tabletTexts(language);
  const { steps, count } = emptyDrawing(c, door.instruments, language);
  const data = scanDataOf(c, door);
  const { offlineText, busyText, kept } = words;
  const following = followingTexts(language);
  const questions = questionnairePage({
    language,
    link: door.link,
    about: data.about,
    steps,
    send: sendStep({
      language,
      steps: count,
      ask: { code: null, consent: null },
      following: data.following,
      inCare: false,
      says: words.send,
    }),
    // The device makes its own; a tablet never sends this form.
    hidden: { responseId: '', secret: '', versions: versionsOf(door.instruments), code: null, consent: false },
    errors: [],
    needed: [],
    notice: null,
    data: html`${jsonData('scan-data', {
      ...data,
      words: { ...data.words, send: { ...data.words.send, offlineText, busyText, kept } },
    })}${followWords(c, door, { ...following, key: { ...following.key, keep: words.followKey } })}`,
  });
  return showScanPage(c, {
    title: data.about,
    language,
    path: `/w/${door.link}/tablet`,
    main: tabletPage({ language, door, questions }),
    islands: ['islands/scan-tablet.ts'],
    languages: door.languages,
  });
}
