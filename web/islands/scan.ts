import type { ScanData } from '../pages/scan/scan-data.ts';
import { enableWiping, forgetScan } from './scan/device.ts';
import { need, readData } from './scan/dom.ts';
import { keepForOffline } from './scan/offline-files.ts';
import { runQuestionnaire } from './scan/questionnaire.ts';
import { showKeptResult, showResult } from './scan/result-view.ts';
import { openSession } from './scan/session.ts';

/**
 * The questionnaire on the respondent's device, and the personal result in its place. Without this island, the form works as
 * one long page.
 */
const data = readData<ScanData>('scan-data');
const form = need<HTMLFormElement>('[data-scan-form]');
if (!showKeptResult(data)) {
  const session = openSession(data, form);
  if (session) {
    need('[data-device]').hidden = false;
    enableWiping(form, data.link, data.language);
    runQuestionnaire(data, form, session, (answers, receipt, followKey) => {
      forgetScan(data.link);
      showResult(data, answers, receipt, followKey);
    });
    keepForOffline();
  } else location.replace(`/w/${data.link}?lang=${data.language}`);
}
