import { html } from 'hono/html';
import { type Language, languages } from '../../../src/domain/language.ts';
import type { InstrumentSummary } from '../../../src/http/contract/instrument.ts';
import { pickText } from '../../locales/index.ts';
import { inWords } from '../format.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { choiceField, notice, pageHead, textField } from '../parts.ts';
import { scoringRulesField } from './scoring-rules-field.ts';
import { at, staffPage, wordsOf } from './staff-page.ts';

/** The form as it was filled in, right or wrong. */
export interface WaveFormValues {
  readonly title: string;
  readonly instrumentIds: readonly string[];
  readonly languages: readonly string[];
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly breakdowns: readonly string[];
  readonly k: number | null;
  readonly participation: string;
  readonly scoring?: readonly string[];
}

export interface WaveFormInput {
  readonly organisationId: string;
  readonly organisationName: string;
  /** Null for a new wave. */
  readonly waveId: string | null;
  readonly plan: WaveFormValues;
  readonly instruments: readonly InstrumentSummary[];
  readonly error: string | null;
}

/** Plans a wave, or changes one that has not been opened. Everything has a sensible default. */
export function waveFormPage(reader: PageReader, input: WaveFormInput): Html {
  const { staff, common } = wordsOf(reader);
  const words = staff.wave;
  const { organisationId, waveId, plan } = input;
  const title = waveId ? words.editTitle : words.newTitle;
  const action = waveId ? `${at.wave(organisationId, waveId)}/edit` : `${at.organisation(organisationId)}/waves`;
  return staffPage(reader, {
    title,
    current: 'organisations',
    crumbs: [
      { label: common.organisations, href: '/' },
      { label: input.organisationName, href: at.organisation(organisationId) },
    ],
    main: html`${pageHead({ title, lead: words.lead })}
    ${input.error && notice('error', null, input.error)}
    <form class="form-stack" method="post" action="${action}">
      <div class="card form-card">
        ${textField({ name: 'title', label: words.title, hint: words.titleHint, required: true, maxLength: 120, value: plan.title })}
        ${instrumentsField(reader, input)}
        ${languagesField(reader, input)}
      </div>
      <div class="card form-card">
        ${choiceField({
          name: 'participation',
          kind: 'radio',
          label: words.participation,
          required: true,
          options: [
            {
              value: 'invited',
              label: staff.participation.invited,
              hint: words.invitedHint,
              checked: plan.participation === 'invited',
            },
            {
              value: 'open',
              label: staff.participation.open,
              hint: words.openHint,
              checked: plan.participation === 'open',
            },
          ],
        })}
        <fieldset><legend>${words.dates}</legend><span class="hint">${words.datesHint}</span><div class="side-by-side">
          ${textField({ name: 'opensOn', label: words.opensOn, type: 'date', value: plan.opensOn, optional: common.optional })}
          ${textField({ name: 'closesOn', label: words.closesOn, type: 'date', value: plan.closesOn, optional: common.optional })}
        </div></fieldset>
      </div>
      <div class="card form-card">
        ${textField({ name: 'k', label: words.k, type: 'number', min: 5, max: 100, required: true, value: plan.k, hint: words.kHint, narrow: true })}
        ${breakdownsField(reader, input)}
        ${scoringRulesField(reader, input)}
      </div>
      <div class="actions"><button class="button" type="submit">${waveId ? words.save : words.submit}</button>
      <a class="button button-plain" href="${waveId ? at.wave(organisationId, waveId) : at.organisation(organisationId)}">${common.cancel}</a></div>
    </form>
    ${
      waveId &&
      html`<form class="after-form" method="post" action="${at.wave(organisationId, waveId)}/remove"><button class="link-button link-danger" type="submit">${words.remove}</button></form>`
    }`,
  });
}

function instrumentsField(reader: PageReader, { instruments, plan }: WaveFormInput): Html {
  const { staff, common } = wordsOf(reader);
  const words = staff.wave;
  return choiceField({
    name: 'instrumentIds',
    kind: 'checkbox',
    label: words.instruments,
    hint: words.instrumentsHint,
    options: instruments.map((instrument) => ({
      value: instrument.id,
      label: pickText(instrument.name, reader.language),
      checked: plan.instrumentIds.includes(instrument.id),
      hint: html`${pickText(instrument.summary, reader.language)}
        <span class="tags"><span class="tag">${common.minutes(instrument.minutes)}</span><span class="tag">${staff.populations[instrument.population]}</span><span class="tag">${instrument.languages.join(' ')}</span><span class="tag">${words.comparability[instrument.comparability.status]}</span><span class="tag">${words.licence}: ${instrument.licence.id}</span></span>`,
    })),
  });
}

/** Languages in which at least one instrument is served; a wave in another one could not be filled in. */
function languagesField(reader: PageReader, { instruments, plan }: WaveFormInput): Html {
  const words = wordsOf(reader).staff.wave;
  const served = languages.filter((code) => instruments.some((instrument) => instrument.languages.includes(code)));
  return choiceField({
    name: 'languages',
    kind: 'checkbox',
    label: words.languages,
    hint: words.languagesHint,
    options: served.map((code: Language) => ({
      value: code,
      label: words.languageNames[code],
      checked: plan.languages.includes(code),
    })),
  });
}

function breakdownsField(reader: PageReader, { instruments, plan }: WaveFormInput): Html {
  const { staff, common } = wordsOf(reader);
  const titles = new Map(
    instruments.flatMap(({ breakdowns }) => breakdowns.map(({ id, title }) => [id, pickText(title, reader.language)])),
  );
  // A question that not every list asks names the lists that do.
  const askedIn = (id: string) => {
    const asking = instruments.filter((instrument) => instrument.breakdowns.some((item) => item.id === id));
    const lists = asking.map(({ name }) => pickText(name, reader.language));
    const offering = instruments.filter((instrument) => instrument.breakdowns.length > 0);
    return asking.length < offering.length ? staff.wave.askedIn(inWords(lists, reader.language)) : null;
  };
  return choiceField({
    name: 'breakdowns',
    kind: 'checkbox',
    label: staff.wave.breakdowns,
    optional: common.optional,
    hint: staff.wave.breakdownsHint,
    options: [...titles].map(([value, label]) => ({
      value,
      label,
      hint: askedIn(value),
      checked: plan.breakdowns.includes(value),
    })),
  });
}
