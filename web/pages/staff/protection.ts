import { html } from 'hono/html';
import type { PublishableTable, PublishedCell } from '../../../src/domain/disclosure/publishable.types.ts';
import type { LedgerView } from '../../../src/http/contract/ledger.ts';
import type { AuditView } from '../../../src/http/contract/release.ts';
import type { ShownGroupView } from '../../../src/http/contract/wave.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { facts, notice, pageHead, scrollTable } from '../parts.ts';
import { joinedCard } from '../report/joined-units.ts';
import { ledgerCard } from './ledger-card.ts';
import { at, staffPage, wordsOf } from './staff-page.ts';

export interface ProtectionInput {
  readonly organisationName: string;
  readonly waveTitle: string;
  readonly release: {
    readonly table: PublishableTable;
    readonly audit: AuditView;
    readonly hash: string;
  };
  readonly ledger: LedgerView;
  /** The groups as the report has them. */
  readonly shownGroups: readonly ShownGroupView[];
}

/** How the figures are protected and what the auditor found, for a works council that wants to check. */
export function protectionPage(reader: PageReader, input: ProtectionInput): Html {
  const { staff, common } = wordsOf(reader);
  const words = staff.protection;
  const { table, audit, hash } = input.release;
  const { rules } = table;
  return staffPage(reader, {
    title: words.title,
    current: 'organisations',
    crumbs: [
      { label: common.organisations, href: '/' },
      { label: input.organisationName, href: at.organisation(table.organisationId) },
      { label: input.waveTitle, href: at.wave(table.organisationId, table.waveId) },
    ],
    main: html`${pageHead({ kicker: `${input.organisationName} · ${input.waveTitle}`, title: words.title, lead: words.lead })}
    ${notice(audit.clean ? 'good' : 'warn', null, html`<p><strong>${audit.clean ? words.verdictClean : words.verdictNot}</strong></p>`)}
    <div class="columns">
      <div>
        <section class="card prose"><h2>${words.inShort}</h2><ul>
          <li>${words.rule1(rules.k)}${rules.kSensitive > rules.k && html` ${words.rule1Sensitive(rules.kSensitive)}`}</li>
          <li>${words.rule2}</li><li>${words.rule3}</li><li>${words.rule4}</li><li>${words.rule5}</li>${table.onPaper !== undefined && html`<li>${words.rulePaper}</li>`}</ul></section>
        <section class="card"><h2>${words.checks}</h2>${scrollTable(
          words.checks,
          html`<table class="checks"><thead><tr><th scope="col">${words.check}</th><th scope="col">${words.note}</th><th scope="col">${words.result}</th></tr></thead>
          <tbody>${audit.checks.map((check) => checkRow(reader, check))}</tbody></table>`,
        )}<details><summary>${words.technical}</summary><p class="small" lang="en">${audit.method}</p><ul class="small" lang="en">${audit.checks.map(({ id, note }) => html`<li><span class="mono">${id}</span>: ${note}</li>`)}</ul></details></section>
        <section class="card prose"><h2>${words.limit}</h2><p>${words.limitLead}</p><ul>${words.limits.map((limit) => html`<li>${limit}</li>`)}</ul><h3 class="small-title">${words.read}</h3><p>${words.readText}</p></section>
      </div>
      <div>
        ${joinedCard(reader.language, input.shownGroups)}
        ${ledgerCard(reader, input.ledger)}
        ${countsCard(reader, table.cells)}
        <section class="card"><h2>${words.rules}</h2><p>${words.level[rules.protectionLevel]}</p>${facts([
          [words.hash, html`<span class="mono hash">${hash}</span>`],
        ])}<p class="small soft">${words.hashHint}</p></section>
      </div>
    </div>`,
  });
}

function countsCard(reader: PageReader, cells: readonly PublishedCell[]): Html {
  const words = wordsOf(reader).staff.protection;
  const hidden = Map.groupBy(
    cells.filter((cell) => cell.status === 'hidden'),
    (cell) => cell.reason ?? 'protected',
  );
  return html`<section class="card"><h2>${words.counts}</h2>${facts([
    [words.cells, cells.length],
    [words.shown, cells.filter((cell) => cell.status === 'shown').length],
    ...[...hidden].map(([reason, group]) => [`${words.hidden}: ${words.reasons[reason]}`, group.length] as const),
  ])}</section>`;
}

/** A check in plain words; one that has none here keeps the auditor's own. */
function checkRow(reader: PageReader, check: AuditView['checks'][number]): Html {
  const words = wordsOf(reader).staff.protection;
  const named = words.checkNames[check.id];
  const outcome = html`<td><span class="outcome outcome-${check.outcome}">${words.outcome[check.outcome]}</span></td>`;
  return named && check.outcome === 'clean'
    ? html`<tr><th scope="row">${named[0]}</th><td>${named[1]}</td>${outcome}</tr>`
    : html`<tr><th scope="row">${named?.[0] ?? check.id}</th><td lang="en">${check.note}</td>${outcome}</tr>`;
}
