import { type Problem, WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, ResponseId, WaveId } from '../domain/ids.ts';
import type { Answers, Instrument } from '../domain/instruments/instrument.types.ts';
import { parseAnswers } from '../domain/instruments/parse-answers.ts';
import { type PaperLine, parsePaperBatch } from '../domain/participation/paper-batch.ts';
import { beyondInvited } from '../domain/participation/paper-room.ts';
import { unitPaths } from '../domain/participation/unit-paths.ts';
import { findUnits } from '../storage/people.repository.ts';
import { findReportingGroups } from '../storage/reporting-group.repository.ts';
import { countPaperByGroup, insertPaperBatch, insertResponses } from '../storage/response.repository.ts';
import { sha256 } from './code-secrets.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { lockWaveOrThrow } from './find-or-throw.ts';
import { placeOfGroup } from './group-place.ts';
import { instrumentsOf } from './instrument-library.ts';
import { answersOfLine, type PaperColumn, paperColumns } from './paper-columns.ts';
import { recordAct } from './record-act.ts';
import { ensureOpen } from './wave-doors.ts';

/** Paper questionnaires as CSV: one line each, by reporting group, no names, the same checks but for questions left blank, which make their scale not scorable, and no more questionnaires in a group than people who were invited; all or nothing. Throws `paper-batch-refused` with all problems, `paper-batch-repeated` for a file that was entered before, `scan-closed`, `scan-not-open-yet`. */
export async function enterPaperBatch(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
  file: Uint8Array<ArrayBuffer>,
): Promise<{ readonly stored: number }> {
  ensureAccess(actor, 'paper.enter', organisationId);
  return ctx.db.transaction().execute(async (trx) => {
    const wave = await lockWaveOrThrow(trx, organisationId, waveId);
    ensureOpen(wave);
    // Paper could be read by whoever types it over.
    if (wave.rules.care) throw new WerkpeilError('care-no-paper');
    const groups = await findReportingGroups(trx, organisationId, waveId);
    const instruments = await instrumentsOf(ctx, wave, trx);
    const columns = paperColumns(instruments);
    const paths = unitPaths(await findUnits(trx, organisationId));
    const batch = parsePaperBatch(
      file,
      groups.map((group) => ({ id: group.id, label: group.label, place: placeOfGroup(group, paths) })),
      columns.map((column) => column.name),
    );
    const checked = batch.lines.map((line) => ({ line, ...checkLine(line, instruments, columns) }));
    const beyond =
      wave.rules.participation === 'invited'
        ? beyondInvited(batch.lines, groups, await countPaperByGroup(trx, organisationId, waveId))
        : [];
    const problems = [...batch.problems, ...checked.flatMap((line) => line.problems), ...beyond];
    if (problems.length > 0)
      throw new WerkpeilError(
        'paper-batch-refused',
        {},
        problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
      );

    const stored = checked.length;
    const fileHash = await sha256(file);
    if (!(await insertPaperBatch(trx, { organisationId, waveId, fileHash, responses: stored })))
      throw new WerkpeilError('paper-batch-repeated');
    const responses = checked.map(({ line, answers }) => ({
      id: ctx.random.uuid() as ResponseId,
      groupId: line.groupId,
      language: wave.languages[0] ?? ('nl' as const),
      answers,
    }));
    await insertResponses(trx, organisationId, waveId, responses);
    const details = { responses: stored };
    await recordAct(ctx, trx, actor, { organisationId, action: 'paper.enter', subject: waveId, details });
    return { stored };
  });
}

/** A line with nothing on it but the group is a mistake; single blanks are what paper looks like. */
function checkLine(
  line: PaperLine,
  instruments: readonly Instrument[],
  columns: readonly PaperColumn[],
): { readonly answers: readonly Answers[]; readonly problems: readonly Problem[] } {
  if (Object.values(line.fields).every((value) => value === ''))
    return { answers: [], problems: [{ code: 'no-answers', line: line.line }] };
  const sheets = instruments.map((instrument) => {
    const parsed = parseAnswers(instrument, answersOfLine(columns, instrument, line.fields), { blanks: 'allow' });
    return parsed.ok ? { answers: [parsed.answers], problems: [] } : { answers: [], problems: parsed.problems };
  });
  return {
    answers: sheets.flatMap((sheet) => sheet.answers),
    problems: sheets.flatMap((sheet) => sheet.problems.map((problem) => ({ ...problem, line: line.line }))),
  };
}
