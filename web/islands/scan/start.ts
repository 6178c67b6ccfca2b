import type { ScanData } from '../../pages/scan/scan-data.ts';
import { enableWiping, forgetScan } from './device.ts';
import { need, readData } from './dom.ts';
import { keepForOffline } from './offline-files.ts';
import { runQuestionnaire } from './questionnaire.ts';
import { showKeptResult, showResult } from './result-view.ts';
import type { Deliver } from './sender.ts';
import { openSession } from './session.ts';

/** The questionnaire on the respondent's device, and the personal result in its place. */
export function startScan(deliver: Deliver): void {
  const data = readData<ScanData>('scan-data');
  const form = need<HTMLFormElement>('[data-scan-form]');
  if (!showKeptResult(data)) {
    const session = openSession(data, form);
    if (session) {
      need('[data-device]').hidden = false;
      enableWiping(form, data.link, data.language);
      runQuestionnaire(data, form, session, {
        deliver,
        finished(answers, receipt, followKey) {
          forgetScan(data.link);
          showResult(data, answers, receipt, followKey);
        },
      });
      keepForOffline();
    } else location.replace(`/w/${data.link}?lang=${data.language}`);
  }
}
