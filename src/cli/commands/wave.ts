import { closeWave } from '../../usecases/close-wave.ts';
import { getOrganisation } from '../../usecases/get-organisation.ts';
import { getWave } from '../../usecases/get-wave.ts';
import { openWave } from '../../usecases/open-wave.ts';
import { previewWaveOpening } from '../../usecases/preview-wave-opening.ts';
import type { Command } from '../command.types.ts';
import { findNamedWave, findOrganisation, system } from '../find-by-name.ts';
import { buildText, progressLine } from '../progress-line.ts';
import { releaseResult } from '../release-result.ts';
import { tableText } from '../table-text.ts';

export const waveOpen: Command = {
  name: 'wave open',
  summary: 'Opens a wave: freezes its rules, forms the reporting groups, makes the invitations.',
  usage: 'wave open ORG WAVE [--dry-run] [--accept-singled-out]',
  optionsHelp:
    '--dry-run shows the reporting groups and changes nothing; --accept-singled-out: although nearly everybody is unique',
  example: 'wave open "Voorbeeld nv" "Meting 2026" --dry-run',
  options: { 'dry-run': { type: 'boolean' }, 'accept-singled-out': { type: 'boolean' } },
  args: [2, 2],
  async run({ args, flag, context }) {
    const { ctx, organisation, wave } = await findNamedWave({ args, context });
    if (!flag('dry-run')) {
      const accept = flag('accept-singled-out') ? 'singles-out' : null;
      const opened = await openWave(ctx, system, organisation.id, wave.id, accept);
      const text = `Open. ${opened.invitations} invitations; the scan is at ${ctx.baseUrl}/w/${opened.link}`;
      return { text, json: opened };
    }
    const preview = await previewWaveOpening(ctx, system, organisation.id, wave.id);
    const rows = preview.grouping.groups.map(({ label, headCount, merged }) => [
      label,
      headCount,
      merged ? `joined because fewer than ${merged.k}` : '',
    ]);
    const { risk, singlesOut } = preview;
    const groups = tableText(['reporting group', 'invited', ''], rows);
    const text = risk && singlesOut ? `${groups}\n${singledOut(risk)}` : groups;
    const unsafe = `${text}\nNot safe: fewer than ${wave.rules.k} people in all.`;
    if (!preview.grouping.safe) return { text: unsafe, json: preview, outcome: 'failed' };
    if (preview.untrue.length === 0) return { text, json: preview };
    const broken = preview.untrue.map(
      ({ promise, ground }) => `The promise "${promise}" would not be true: ${ground}.`,
    );
    return { text: [text, ...broken].join('\n'), json: preview, outcome: 'failed' };
  },
};

const singledOut = ({ unique, people }: { readonly unique: number; readonly people: number }): string =>
  `The background questions would make ${unique} of ${people} people unique. Opening needs --accept-singled-out.`;

export const waveClose: Command = {
  name: 'wave close',
  summary: 'Closes a wave for good and builds its release.',
  usage: 'wave close ORG WAVE',
  optionsHelp: '',
  example: 'wave close "Voorbeeld nv" latest',
  args: [2, 2],
  async run({ args, context, terminal }) {
    const { ctx, organisation, wave } = await findNamedWave({ args, context });
    const line = progressLine(terminal);
    const options = { onStep: line.tell };
    const closed = await closeWave(ctx, system, organisation.id, wave.id, options).finally(line.end);
    const { text, outcome } = releaseResult(closed.release);
    return {
      text: `Closed${closed.responded === null ? '' : ` with at least ${closed.responded} responses`}. ${text}`,
      json: closed,
      outcome,
    };
  },
};

export const waveShow: Command = {
  name: 'wave show',
  summary: 'Shows a wave: rules, reporting groups, how far it is.',
  usage: 'wave show ORG WAVE',
  optionsHelp: '',
  example: 'wave show "Voorbeeld nv" latest',
  args: [2, 2],
  async run({ args, context }) {
    const { ctx, organisation, wave } = await findNamedWave({ args, context });
    const view = await getWave(ctx, system, organisation.id, wave.id);
    const { responded, share, onPaper } = view.progress;
    const groups = view.shownGroups.map(({ place, label, headCount, because, k, parts }, index) => [
      // The number is how paper names a group; after a release there is none.
      view.release.status === 'published' ? '' : index + 1,
      place === '' ? label : `${place} / ${label}`,
      headCount,
      because === null
        ? ''
        : `${parts.join(', ')}: fewer than ${k} ${because === 'too-small' ? 'invited' : 'answers'} in one of them`,
    ]);
    const text = [
      `${wave.title} (${wave.status}), ${wave.instruments.map(({ id, version }) => `${id} ${version}`).join(', ')}`,
      `k = ${wave.rules.k}, sensitive ${wave.rules.kSensitive}, ${wave.rules.participation}, ${ctx.baseUrl}/w/${wave.link}`,
      `invited ${view.invited}, answers ${responded === null ? 'too few to say' : `at least ${responded}`}${share ? ` (${share})` : ''}${onPaper ? `, on paper at least ${onPaper}` : ''}, release: ${view.release.status}${view.release.progress ? ` (${buildText(view.release.progress)}, ${view.release.progress.seconds} s)` : ''}`,
      tableText(['nr', 'reporting group', 'invited', 'put together from'], groups),
    ];
    return { text: text.filter((line) => line !== '').join('\n'), json: view };
  },
};

export const waveList: Command = {
  name: 'wave list',
  summary: 'Lists the waves of an organisation, newest first.',
  usage: 'wave list ORG',
  optionsHelp: '',
  example: 'wave list "Voorbeeld nv"',
  args: [1, 1],
  async run({ args, context }) {
    const ctx = await context();
    const { id } = await findOrganisation(ctx, args[0] ?? '');
    const { waves } = await getOrganisation(ctx, system, id);
    const rows = waves.map((wave) => [wave.title, wave.status, wave.openedOn, wave.hasRelease ? 'yes' : 'no', wave.id]);
    return { text: tableText(['title', 'status', 'opened', 'release', 'id'], rows) || 'No waves yet.', json: waves };
  },
};
