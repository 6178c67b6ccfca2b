import type { Language } from '../../src/domain/language.ts';
import { common as commonDe } from './de/common.ts';
import { disclosure as disclosureDe } from './de/disclosure.ts';
import { report as reportDe } from './de/report.ts';
import { staff as staffDe } from './de/staff.ts';
import { common as commonEn } from './en/common.ts';
import { disclosure as disclosureEn } from './en/disclosure.ts';
import { report as reportEn } from './en/report.ts';
import { staff as staffEn } from './en/staff.ts';
import { common as commonFr } from './fr/common.ts';
import { disclosure as disclosureFr } from './fr/disclosure.ts';
import { report as reportFr } from './fr/report.ts';
import { staff as staffFr } from './fr/staff.ts';
import { common as commonNl } from './nl/common.ts';
import { disclosure as disclosureNl } from './nl/disclosure.ts';
import { report as reportNl } from './nl/report.ts';
import { staff as staffNl } from './nl/staff.ts';

/** Words of the pages for staff and of the report. Apart from `index.ts`: respondents never load them. */
export interface StaffTexts {
  readonly common: typeof commonNl;
  readonly staff: typeof staffNl;
  readonly report: typeof reportNl;
  readonly disclosure: typeof disclosureNl;
}

const byLanguage: Record<Language, StaffTexts> = {
  nl: { common: commonNl, staff: staffNl, report: reportNl, disclosure: disclosureNl },
  fr: { common: commonFr, staff: staffFr, report: reportFr, disclosure: disclosureFr },
  de: { common: commonDe, staff: staffDe, report: reportDe, disclosure: disclosureDe },
  en: { common: commonEn, staff: staffEn, report: reportEn, disclosure: disclosureEn },
};

/** All words for staff in one language. */
export const staffTexts = (language: Language): StaffTexts => byLanguage[language];
