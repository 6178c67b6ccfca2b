import { html } from 'hono/html';
import type { Report, ReportMeasure } from '../../../src/domain/report/report.types.ts';
import type { ReportComments } from '../../../src/http/contract/report.ts';
import { pickText } from '../../locales/index.ts';
import { instrumentTexts } from '../../locales/instruments.ts';
import { staffTexts } from '../../locales/staff-texts.ts';
import { day, decimal, inWords, percent } from '../format.ts';
import type { Html, HtmlPart } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { facts, notice, pageHead } from '../parts.ts';
import { at, staffPage } from '../staff/staff-page.ts';
import { breakdowns } from './breakdowns.ts';
import { commentsSection } from './comments.ts';
import { followed } from './followed.ts';
import { readingGuide } from './guide.ts';
import { joinedUnits } from './joined-units.ts';
import { measureFigure, measureTable } from './measure-figure.ts';
import { overview } from './overview.ts';
import { type ReportRights, type ReportScope, reportWords, shareInWords } from './share-cell.ts';
import { summary } from './summary.ts';
import { unitNavigation } from './unit-nav.ts';

/**
 * The report of one unit: a few sentences first, then figures with their tables, then how to read them.
 *
 * @param ledWithin names of the reader's own units that are only a part of this one.
 * @param comments what people wrote, where it was asked.
 */
export function reportPage(
  reader: PageReader,
  report: Report,
  may: ReportRights,
  ledWithin: readonly string[] = [],
  comments: ReportComments | null = null,
): Html {
  const { common, report: words } = staffTexts(reader.language);
  const scope: ReportScope = { reader, report, may };
  const { organisation, wave, unit } = report;
  const opened = wave.openedOn ? words.waveOf(wave.title, day(wave.openedOn, reader.language)) : wave.title;
  return staffPage(reader, {
    title: `${unit.label} · ${words.title}`,
    current: 'organisations',
    wide: true,
    islands: ['islands/report.ts', 'islands/print.ts'],
    styles: ['style/report.css'],
    crumbs: [
      { label: common.organisations, href: '/' },
      { label: organisation.name, href: at.organisation(organisation.id) },
      ...(may.readWave ? [{ label: wave.title, href: at.wave(organisation.id, wave.id) }] : []),
    ],
    main: html`<div class="report-layout">
      ${unitNavigation(scope)}
      <article class="report">
        ${pageHead({
          kicker: `${organisation.name} · ${opened}`,
          title: unit.label,
          actions: html`<button class="button button-quiet button-small" type="button" data-print hidden>${common.print}</button>`,
        })}
        ${
          ledWithin.length > 0 &&
          notice(
            'plain',
            null,
            html`<p>${words.ledWithin(
              inWords(
                ledWithin.map((name) => `«${name}»`),
                reader.language,
              ),
              unit.label,
              wave.k,
            )}</p>`,
          )
        }
        ${joinedUnits(reader.language, unit.joinedFrom, report.wave.k)}
        ${unit.status === 'hidden' ? hiddenUnit(scope) : content(scope)}
        ${comments && commentsSection(scope, comments)}
      </article>
    </div>`,
  });
}

function content(scope: ReportScope): HtmlPart {
  const words = reportWords(scope);
  const ofRole = (...roles: readonly ReportMeasure['role'][]) =>
    scope.report.measures.filter((measure) => roles.includes(measure.role));
  const section = (id: string, title: string, lead: string, measures: readonly ReportMeasure[]): HtmlPart =>
    measures.length > 0 &&
    html`<section class="card" aria-labelledby="${id}"><h2 id="${id}">${title}</h2><p class="soft">${lead}</p>${measureFigure(scope, id, title, measures)}</section>`;
  if (scope.report.measures.length === 0) return html`<p>${words.none}</p>`;
  return html`${keyFigures(scope)}
    ${summary(scope)}
    ${section('workable', words.workabilityRate, pickText(ofRole('workable')[0]?.explanation ?? {}, scope.reader.language), ofRole('workable'))}
    ${section('indicators', words.indicators, words.indicatorsLead, ofRole('indicator'))}
    ${section('risks', words.risks, words.risksLead, ofRole('risk'))}
    ${withMeans(scope, 'index', words.index, words.indexLead, ofRole('index', 'single'))}
    ${standingAlone(scope, ofRole('context'))}
    ${sensitive(scope, ofRole('context'))}
    ${followed(scope)}
    ${overview(scope)}
    ${breakdowns(scope)}
    <section class="card next-talk"><h2>${words.next}</h2><p>${words.nextText}</p></section>
    ${readingGuide(scope)}`;
}

/** Response and workability rate as two large figures. */
function keyFigures(scope: ReportScope): Html {
  const words = reportWords(scope);
  const { report, reader } = scope;
  const workable = report.measures.find(({ role }) => role === 'workable');
  const { onPaper, identical, compared } = report;
  const number = new Intl.NumberFormat(reader.language);
  return html`<div class="key-figures">
    ${
      workable &&
      (workable.share.status === 'exact' || workable.share.status === 'band') &&
      html`<div class="card key-figure colour-${workable.colour}"><h2>${words.workabilityRate}</h2><p class="big-figure">${shareInWords(scope, workable.share)}</p>
        <p class="soft">${words.intervalText(percent(workable.share.interval[0], reader.language), percent(workable.share.interval[1], reader.language))}</p></div>`
    }
    <div class="card key-figure"><h2>${words.response}</h2>${responseFigure(scope)}
      ${onPaper !== null && html`<p class="soft">${onPaper === 0 ? words.someOnPaper : words.onPaper(number.format(onPaper))}</p>`}
      ${identical !== null && html`<p class="soft">${words.identical(number.format(identical))}</p>`}
      ${compared && html`<p class="soft">${compared.because === 'nameable' ? words.besideWaves.nameable(inWords(compared.units, reader.language)) : words.besideWaves[compared.because]} ${words.besideWaves.explain}</p>`}</div>
  </div>`;
}

/** How answers came in, said as it is: a rate, or a number where there is nobody to divide by. */
function responseFigure(scope: ReportScope): Html {
  const words = reportWords(scope);
  const { reader } = scope;
  const { response } = scope.report;
  if (response === null) return html`<p>${words.responseHidden}</p>`;
  const number = new Intl.NumberFormat(reader.language);
  const responded = number.format(response.responded);
  if (response.invited === null)
    return html`<p class="big-figure">${responded}</p><p class="soft">${words.responseOpen}</p>`;
  const invited = number.format(response.invited);
  if (response.rate === null)
    return html`<p class="big-figure">${responded}</p><p class="soft">${words.responseBeyond(invited)}</p>`;
  return html`<p class="big-figure">${percent(response.rate, reader.language)}</p><p class="soft">${words.responseText(responded, invited)}</p>`;
}

/** Scales of their own, such as a pulse or a burnout signal: apart from the four indicators, which they do not belong to. */
function standingAlone(scope: ReportScope, measures: readonly ReportMeasure[]): HtmlPart {
  const words = instrumentTexts(scope.reader.language);
  const own = measures.filter(({ sensitiveK }) => sensitiveK === undefined);
  return withMeans(scope, 'own', words.standingAlone, words.standingAloneLead, own);
}

/** Measures with means, which have no interval here because a release holds sums only. */
function withMeans(
  scope: ReportScope,
  id: string,
  title: string,
  lead: string,
  measures: readonly ReportMeasure[],
): HtmlPart {
  const words = reportWords(scope);
  const { language } = scope.reader;
  if (measures.length === 0) return null;
  const counted = measures.filter(({ share }) => share.status !== 'absent');
  const means = measures.flatMap(({ name, mean }) => (mean ? [{ name, mean }] : []));
  return html`<section class="card" aria-labelledby="${id}"><h2 id="${id}">${title}</h2><p class="soft">${lead}</p>
    ${
      means.length > 0 &&
      facts(
        means.map(({ name, mean }) => [
          `${words.mean}: ${pickText(name, language)}`,
          mean.min === mean.max
            ? `${decimal(mean.mean, language)} (n = ${mean.n})`
            : `${words.meanRange(decimal(mean.min, language), decimal(mean.max, language))} (n = ${mean.n})`,
        ]),
      )
    }
    ${counted.length > 0 && measureFigure(scope, id, title, counted)}</section>`;
}

/** Unwanted behaviour and the like: own threshold, no breakdowns, own note. */
function sensitive(scope: ReportScope, measures: readonly ReportMeasure[]): HtmlPart {
  const words = staffTexts(scope.reader.language).disclosure;
  const own = measures.filter(({ sensitiveK }) => sensitiveK !== undefined);
  const k = own[0]?.sensitiveK;
  if (k === undefined) return null;
  const scales = own.filter(({ itemId }) => itemId === undefined);
  const questions = own.filter(({ itemId }) => itemId !== undefined);
  return html`<section class="card" aria-labelledby="sensitive"><h2 id="sensitive">${words.sensitiveTitle}</h2><p class="soft">${words.sensitiveLead(k)}</p>
    ${measureFigure(scope, 'sensitive', words.sensitiveTitle, scales)}
    ${questions.length > 0 && html`<h3>${words.sensitiveItems}</h3>${measureTable(scope, words.sensitiveItems, questions)}`}</section>`;
}

/** A unit without figures of its own still gets an answer: why, and where its people are counted. */
function hiddenUnit(scope: ReportScope): Html {
  const words = reportWords(scope);
  const { report } = scope;
  const { unit } = report;
  return html`<section class="card"><h2>${words.hiddenTitle}</h2><p><strong>${words.hidden[unit.reason ?? 'protected'](report.wave.k)}.</strong> ${unit.reason !== 'empty' && words.hiddenText}${unit.coveredBy && html` ${words.hiddenCounts}`}</p>
    ${unit.coveredBy && html`<p class="actions"><a class="button" href="${at.report(report.organisation.id, report.wave.id, unit.coveredBy.id)}">${words.hiddenGo(unit.coveredBy.label)}</a></p>`}</section>`;
}
