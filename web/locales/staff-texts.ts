import type { Language } from '../../src/domain/language.ts';
import { comments as commentsDe } from './de/comments.ts';
import { common as commonDe } from './de/common.ts';
import { disclosure as disclosureDe } from './de/disclosure.ts';
import { mail as mailDe } from './de/mail.ts';
import { organisation as organisationDe } from './de/organisation.ts';
import { protection as protectionDe } from './de/protection.ts';
import { report as reportDe } from './de/report.ts';
import { serviceKey as serviceKeyDe } from './de/service-key.ts';
import { signals as signalsDe } from './de/signals.ts';
import { staff as staffDe } from './de/staff.ts';
import { wave as waveDe } from './de/wave.ts';
import { comments as commentsEn } from './en/comments.ts';
import { common as commonEn } from './en/common.ts';
import { disclosure as disclosureEn } from './en/disclosure.ts';
import { mail as mailEn } from './en/mail.ts';
import { organisation as organisationEn } from './en/organisation.ts';
import { protection as protectionEn } from './en/protection.ts';
import { report as reportEn } from './en/report.ts';
import { serviceKey as serviceKeyEn } from './en/service-key.ts';
import { signals as signalsEn } from './en/signals.ts';
import { staff as staffEn } from './en/staff.ts';
import { wave as waveEn } from './en/wave.ts';
import { comments as commentsFr } from './fr/comments.ts';
import { common as commonFr } from './fr/common.ts';
import { disclosure as disclosureFr } from './fr/disclosure.ts';
import { mail as mailFr } from './fr/mail.ts';
import { organisation as organisationFr } from './fr/organisation.ts';
import { protection as protectionFr } from './fr/protection.ts';
import { report as reportFr } from './fr/report.ts';
import { serviceKey as serviceKeyFr } from './fr/service-key.ts';
import { signals as signalsFr } from './fr/signals.ts';
import { staff as staffFr } from './fr/staff.ts';
import { wave as waveFr } from './fr/wave.ts';
import { comments as commentsNl } from './nl/comments.ts';
import { common as commonNl } from './nl/common.ts';
import { disclosure as disclosureNl } from './nl/disclosure.ts';
import { mail as mailNl } from './nl/mail.ts';
import { organisation as organisationNl } from './nl/organisation.ts';
import { protection as protectionNl } from './nl/protection.ts';
import { report as reportNl } from './nl/report.ts';
import { serviceKey as serviceKeyNl } from './nl/service-key.ts';
import { signals as signalsNl } from './nl/signals.ts';
import { staff as staffNl } from './nl/staff.ts';
import { wave as waveNl } from './nl/wave.ts';

/** Words of the pages for staff and of the report. Apart from `index.ts`: respondents never load them. */
export interface StaffTexts {
  readonly common: typeof commonNl;
  readonly staff: typeof staffNl &
    typeof organisationNl &
    typeof waveNl &
    typeof mailNl &
    typeof protectionNl &
    typeof signalsNl &
    typeof serviceKeyNl &
    typeof commentsNl;
  readonly report: typeof reportNl;
  readonly disclosure: typeof disclosureNl;
}

const byLanguage: Record<Language, StaffTexts> = {
  nl: {
    common: commonNl,
    staff: {
      ...staffNl,
      ...organisationNl,
      ...waveNl,
      ...mailNl,
      ...protectionNl,
      ...signalsNl,
      ...serviceKeyNl,
      ...commentsNl,
    },
    report: reportNl,
    disclosure: disclosureNl,
  },
  fr: {
    common: commonFr,
    staff: {
      ...staffFr,
      ...organisationFr,
      ...waveFr,
      ...mailFr,
      ...protectionFr,
      ...signalsFr,
      ...serviceKeyFr,
      ...commentsFr,
    },
    report: reportFr,
    disclosure: disclosureFr,
  },
  de: {
    common: commonDe,
    staff: {
      ...staffDe,
      ...organisationDe,
      ...waveDe,
      ...mailDe,
      ...protectionDe,
      ...signalsDe,
      ...serviceKeyDe,
      ...commentsDe,
    },
    report: reportDe,
    disclosure: disclosureDe,
  },
  en: {
    common: commonEn,
    staff: {
      ...staffEn,
      ...organisationEn,
      ...waveEn,
      ...mailEn,
      ...protectionEn,
      ...signalsEn,
      ...serviceKeyEn,
      ...commentsEn,
    },
    report: reportEn,
    disclosure: disclosureEn,
  },
};

/** All words for staff in one language. */
export const staffTexts = (language: Language): StaffTexts => byLanguage[language];
