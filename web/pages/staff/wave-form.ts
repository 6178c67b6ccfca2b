import { html } from 'hono/html';
import { type Language, languages } from '../../../src/domain/language.ts';
import { followingWays } from '../../../src/domain/participation/participation.types.ts';
import { largestK, smallestK } from '../../../src/domain/participation/safe-rules.ts';
import { longestTitle } from '../../../src/domain/participation/title-length.ts';
import type { InstrumentSummary } from '../../../src/http/contract/instrument.ts';
import type { OpeningPreview } from '../../../src/http/contract/wave.ts';
import { pickText } from '../../locales/index.ts';
import { instrumentTexts } from '../../locales/instruments.ts';
import { inWords } from '../format.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { choiceField, errorSummary, pageHead, textField } from '../parts.ts';
import { compareField } from './compare-field.ts';
import { type MailFormValues, mailFields } from './mail-fields.ts';
import { riskReading } from './risk-card.ts';
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
  /** Absent: not chosen yet, which is `none`. */
  readonly following?: string;
  readonly talk?: string;
  /** Undefined where no mail server is set up, and none was when the wave was planned. */
  readonly mail?: MailFormValues | undefined;
  readonly comments?: 'on';
  readonly compare?: 'strict' | 'separate';
}

export interface WaveFormInput {
  readonly organisationId: string;
  readonly organisationName: string;
  /** Null for a new wave. */
  readonly waveId: string | null;
  readonly plan: WaveFormValues;
  readonly instruments: readonly InstrumentSummary[];
  /** First day that can be chosen, ISO. */
  readonly today: string;
  /** How many people the chosen questions would single out; null when nobody is known. */
  readonly risk: OpeningPreview['risk'];
  /** What is wrong with the plan, a sentence at each field. */
  readonly errors: readonly { readonly field: string; readonly sentence: string }[];
}

/** Plans a wave, or changes one that has not been opened. Everything has a sensible default. */
export function waveFormPage(reader: PageReader, input: WaveFormInput): Html {
  const { staff, common } = wordsOf(reader);
  const words = staff.wave;
  const { organisationId, waveId, plan } = input;
  const error = errorAt(input);
  const title = waveId ? words.editTitle : words.newTitle;
  const action = waveId ? `${at.wave(organisationId, waveId)}/edit` : `${at.organisation(organisationId)}/waves`;
  return staffPage(reader, {
    title,
    current: 'organisations',
    islands: ['islands/wave-plan.ts'],
    crumbs: [
      { label: common.organisations, href: '/' },
      { label: input.organisationName, href: at.organisation(organisationId) },
    ],
    main: html`${pageHead({ title, lead: words.lead })}
    ${input.errors.length > 0 && errorSummary(words.refusedTitle, input.errors)}
    <form class="form-stack" method="post" action="${action}" novalidate>
      <div class="card form-card">
        ${textField({ name: 'title', label: words.title, hint: words.titleHint, required: true, maxLength: longestTitle, value: plan.title, error: error('title') })}
        ${instrumentsField(reader, input)}
        ${languagesField(reader, input)}
      </div>
      <div class="card form-card">
        ${choiceField({
          name: 'participation',
          kind: 'radio',
          label: words.participation,
          error: error('participation'),
          required: true,
          options: [
            {
              value: 'invited',
              label: staff.participation.invited,
              hint: words.invitedHint,
              checked: plan.participation === 'invited',
            },
            {
              value: 'drawn',
              label: staff.participation.drawn,
              hint: words.drawnHint,
              checked: plan.participation === 'drawn',
            },
            {
              value: 'confidential',
              label: staff.serviceKey.plan.confidential,
              hint: staff.serviceKey.plan.confidentialHint,
              checked: plan.participation === 'confidential',
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
          ${textField({ name: 'opensOn', label: words.opensOn, type: 'date', min: input.today, value: plan.opensOn, optional: common.optional, error: error('opensOn') })}
          ${textField({ name: 'closesOn', label: words.closesOn, type: 'date', min: input.today, value: plan.closesOn, optional: common.optional, error: error('closesOn') })}
        </div></fieldset>
      </div>
      <div class="card form-card">
        ${textField({ name: 'k', label: words.k, type: 'number', min: smallestK, max: largestK, required: true, value: plan.k, hint: words.kHint, narrow: true, error: error('k') })}
        ${breakdownsField(reader, input)}
        <div id="plan-risk" class="plan-risk" role="status">${riskReading(reader, input.risk)}</div>
        <p><button class="button button-quiet button-small" type="submit" formaction="${action.replace(/\/edit$/, '')}/risk" data-plan-risk>${words.riskButton}</button></p>
      </div>
      ${moreChoices(reader, input)}
      ${plan.mail && mailFields(reader, plan.mail, error)}
      <div class="actions"><button class="button" type="submit">${waveId ? words.save : words.submit}</button>
      <a class="button button-plain" href="${waveId ? at.wave(organisationId, waveId) : at.organisation(organisationId)}">${common.cancel}</a></div>
    </form>
    ${waveId && html`<p class="after-form"><a class="link-danger" href="${at.wave(organisationId, waveId)}/remove">${words.remove}</a></p>`}`,
  });
}

/** What most plans leave as it is, folded away; open where something was chosen or is wrong. */
function moreChoices(reader: PageReader, input: WaveFormInput): Html {
  const { staff } = wordsOf(reader);
  const { plan } = input;
  const chosen = [plan.scoring?.length, plan.compare === 'strict', plan.comments === 'on'];
  const isOpen =
    chosen.some(Boolean) ||
    (plan.following ?? 'none') !== 'none' ||
    input.errors.some(({ field }) => field === 'following' || field === 'scoring');
  return html`<details class="card form-card form-more"${isOpen ? html` open` : ''}><summary><span>${staff.wave.moreTitle} <span class="soft small">${staff.wave.moreHint}</span></span></summary>
    ${followingField(reader, input)}
    ${talkField(reader, input)}
    ${choiceField({
      name: 'comments',
      kind: 'checkbox',
      label: staff.comments.field,
      options: [
        { value: 'on', label: staff.comments.on, hint: staff.comments.onHint, checked: plan.comments === 'on' },
      ],
    })}
    ${compareField(reader, plan.compare === 'strict')}
    ${scoringRulesField(reader, input)}
  </details>`;
}

const errorAt =
  ({ errors }: WaveFormInput) =>
  (name: string): string | null =>
    errors.find(({ field }) => field === name)?.sentence ?? null;

function instrumentsField(reader: PageReader, input: WaveFormInput): Html {
  const { staff, common } = wordsOf(reader);
  const words = staff.wave;
  const { instruments, plan } = input;
  return choiceField({
    name: 'instrumentIds',
    kind: 'checkbox',
    error: errorAt(input)('instrumentIds'),
    label: words.instruments,
    hint: words.instrumentsHint,
    options: instruments.map((instrument) => ({
      value: instrument.id,
      label: pickText(instrument.name, reader.language),
      checked: plan.instrumentIds.includes(instrument.id),
      hint: html`${pickText(instrument.summary, reader.language)}
        <span class="tags"><span class="tag">${common.minutes(instrument.minutes)}</span><span class="tag">${staff.populations[instrument.population]}</span><span class="tag">${instrument.languages.join(' ')}</span><span class="tag">${instrumentTexts(reader.language).comparability[instrument.comparability.status]}</span><span class="tag">${words.licence}: ${instrument.licence.id}</span></span>`,
    })),
  });
}

/** Languages in which at least one instrument is served; a wave in another one could not be filled in. */
function languagesField(reader: PageReader, input: WaveFormInput): Html {
  const { instruments, plan } = input;
  const words = wordsOf(reader).staff.wave;
  const served = languages.filter((code) => instruments.some((instrument) => instrument.languages.includes(code)));
  return choiceField({
    name: 'languages',
    kind: 'checkbox',
    error: errorAt(input)('languages'),
    label: words.languages,
    hint: words.languagesHint,
    options: served.map((code: Language) => ({
      value: code,
      label: words.languageNames[code],
      checked: plan.languages.includes(code),
    })),
  });
}

/** Whether people may let themselves be found again in a later wave, and how. */
function followingField(reader: PageReader, input: WaveFormInput): Html {
  const words = wordsOf(reader).staff.wave.following;
  return choiceField({
    name: 'following',
    kind: 'radio',
    error: errorAt(input)('following'),
    label: words.label,
    hint: words.hint,
    options: (['none', ...followingWays] as const).map((way) => ({
      value: way,
      label: words.ways[way],
      hint: words.wayHints[way],
      checked: (input.plan.following ?? 'none') === way,
    })),
  });
}

/** Whether people may ask the prevention service for a talk. */
function talkField(reader: PageReader, input: WaveFormInput): Html {
  const words = wordsOf(reader).staff.serviceKey.plan;
  return choiceField({
    name: 'talk',
    kind: 'checkbox',
    label: words.talk,
    options: [
      { value: 'offered', label: words.talkOffered, hint: words.talkHint, checked: input.plan.talk === 'offered' },
    ],
  });
}

function breakdownsField(reader: PageReader, input: WaveFormInput): Html {
  const { instruments, plan } = input;
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
    error: errorAt(input)('breakdowns'),
    label: staff.wave.breakdowns,
    optional: common.optional,
    hint: staff.wave.breakdownsHint,
    options: [...titles].map(([value, label]) => ({
      value,
      label,
      hint: askedIn(value),
      onlyFor: instruments.filter((one) => one.breakdowns.some(({ id }) => id === value)).map(({ id }) => id),
      checked: plan.breakdowns.includes(value),
    })),
  });
}
