import { Unzip, UnzipInflate } from 'fflate';
import { type Problem, WerkpeilError } from '../domain/errors.ts';
import type { InstrumentFiles } from '../domain/instruments/parse-instrument.ts';

/** The largest of our own instruments is 40 kB zipped and 170 kB unpacked. These leave room, and stop a zip bomb. */
export const zipLimits = {
  zipBytes: 256 * 1024,
  files: 20,
  fileBytes: 512 * 1024,
  totalBytes: 2 * 1024 * 1024,
} as const;

/** What programs put into a zip without being asked. */
const leftByPrograms = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * The files of a zipped instrument folder or wording pack, by name; the only file that knows `fflate`. The folder itself may be
 * in the zip, nothing may lie deeper. Sizes are refused on what the zip says, and again on what comes out.
 *
 * Throws `file-empty`, `file-too-large`, and `pack-refused` with the problems: `zip-broken`, `zip-too-many`, `zip-too-large`,
 * `zip-path` (a name that leads elsewhere), `zip-twice`, `zip-not-json` (anything but JSON, another zip among them),
 * `zip-not-text`.
 */
export function readZipFiles(bytes: Uint8Array): InstrumentFiles {
  if (bytes.length === 0) throw new WerkpeilError('file-empty');
  if (bytes.length > zipLimits.zipBytes) throw tooLarge(zipLimits.zipBytes);
  const problems: Problem[] = [];
  const entries = unpack(bytes, problems);
  const names = [...entries.keys()];
  const folder = commonFolder(names);
  const files: Record<string, string> = {};
  for (const [path, content] of entries) {
    const name = path.slice(folder.length);
    const problem = judgeName(path, name, files);
    if (problem) {
      problems.push(problem);
      continue;
    }
    const text = textOf(content);
    if (text === null) problems.push({ code: 'zip-not-text', where: name });
    else files[name] = text;
  }
  if (names.length === 0 && problems.length === 0) problems.push({ code: 'zip-broken' });
  if (problems.length > 0) throw refused(problems);
  return files;
}

/** The zip is fed in small pieces, so that one that lies about its sizes is stopped after a few megabytes at most. */
const pieceBytes = 4096;

function unpack(bytes: Uint8Array, problems: Problem[]): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  let entries = 0;
  let seen = 0;
  let finished = 0;
  let total = 0;
  const zip = new Unzip((file) => {
    entries += 1;
    if (file.name.endsWith('/') || leftByPrograms.test(file.name)) return;
    seen += 1;
    if (seen > zipLimits.files) throw refused([{ code: 'zip-too-many', expected: String(zipLimits.files) }]);
    if (parts.has(file.name)) problems.push({ code: 'zip-twice', where: file.name });
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    let own = 0;
    const judge = (more: number): void => {
      if (own + more > zipLimits.fileBytes) throw tooLarge(zipLimits.fileBytes, file.name);
      if (total + more > zipLimits.totalBytes) throw tooLarge(zipLimits.totalBytes);
    };
    judge(file.originalSize ?? 0);
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      judge(chunk.length);
      own += chunk.length;
      total += chunk.length;
      chunks.push(chunk.slice());
      if (isLast) finished += 1;
    };
    file.start();
  });
  zip.register(UnzipInflate);
  try {
    for (let start = 0; start < bytes.length; start += pieceBytes) {
      zip.push(bytes.subarray(start, start + pieceBytes), start + pieceBytes >= bytes.length);
    }
  } catch (error) {
    if (error instanceof WerkpeilError) throw error;
    // fflate throws an error of its own, or whatever reading outside the bytes gives.
    throw refused([{ code: 'zip-broken' }]);
  }
  if (finished < seen || entries !== statedEntries(bytes)) throw refused([{ code: 'zip-broken' }]);
  return new Map([...parts].map(([name, chunks]) => [name, join(chunks)]));
}

/** The number of files that the zip says it has, in the record at its end; null without one: the zip was cut off. */
function statedEntries(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 22; at >= 0; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint16(at + 10, true);
  return null;
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** `my-instrument/` when every file lies in that one folder. */
function commonFolder(names: readonly string[]): string {
  const folder = /^[^/\\]+\//.exec(names[0] ?? '')?.[0] ?? '';
  return folder !== '../' && folder !== './' && names.every((name) => name.startsWith(folder)) ? folder : '';
}

function judgeName(path: string, name: string, files: InstrumentFiles): Problem | null {
  if (/[/\\\0:]|^\.|^$/.test(name)) return { code: 'zip-path', where: path };
  if (!/^[\w.-]{1,60}\.json$/.test(name)) return { code: 'zip-not-json', where: path };
  return Object.hasOwn(files, name) ? { code: 'zip-twice', where: path } : null;
}

/** UTF-8, without its byte order mark; null for anything else, because a guess could put wrong letters into a question. */
export function textOf(content: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

const size = (bytes: number): string => (bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024} MB` : `${bytes / 1024} kB`);

const tooLarge = (limit: number, where?: string): WerkpeilError =>
  refused([{ code: 'zip-too-large', expected: size(limit), ...(where === undefined ? {} : { where }) }]);

const refused = (problems: readonly Problem[]): WerkpeilError =>
  new WerkpeilError('pack-refused', { problem: problems[0]?.code ?? '', where: problems[0]?.where ?? '' }, problems);
