import { unzipSync } from 'fflate';
import { type Problem, WerkpeilError } from '../domain/errors.ts';
import type { InstrumentFiles } from '../domain/instruments/parse-instrument.ts';

/**
 * The largest of our own instruments is 40 kB zipped and 170 kB unpacked. These leave room, and stop a zip bomb: at the
 * thousandfold that the format can reach, a zip that lies about its sizes still costs less than a second.
 */
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
 * in the zip, nothing may lie deeper. Sizes are refused on what the zip says before a byte is unpacked, and no more is ever
 * written than it says.
 *
 * Throws `file-empty`, `file-too-large`, and `pack-refused` with the problems: `zip-broken`, `zip-too-many`, `zip-too-large`,
 * `zip-path` (a name that leads elsewhere), `zip-twice`, `zip-not-json` (anything but JSON, another zip among them),
 * `zip-not-text`.
 */
export function readZipFiles(bytes: Uint8Array): InstrumentFiles {
  if (bytes.length === 0) throw new WerkpeilError('file-empty');
  if (bytes.length > zipLimits.zipBytes) throw refused([{ code: 'zip-too-large', expected: size(zipLimits.zipBytes) }]);
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
    const text = decode(content);
    if (text === null) problems.push({ code: 'zip-not-text', where: name });
    else files[name] = text;
  }
  if (names.length === 0 && problems.length === 0) problems.push({ code: 'zip-broken' });
  if (problems.length > 0) throw refused(problems);
  return files;
}

function unpack(bytes: Uint8Array, problems: Problem[]): ReadonlyMap<string, Uint8Array> {
  const seen: string[] = [];
  let total = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (name.endsWith('/') || leftByPrograms.test(name)) return false;
        if (seen.includes(name)) problems.push({ code: 'zip-twice', where: name });
        seen.push(name);
        total += originalSize;
        if (seen.length > zipLimits.files) throw tooMuch('zip-too-many', String(zipLimits.files));
        if (originalSize > zipLimits.fileBytes) throw tooMuch('zip-too-large', size(zipLimits.fileBytes), name);
        if (total > zipLimits.totalBytes) throw tooMuch('zip-too-large', size(zipLimits.totalBytes));
        return true;
      },
    });
  } catch (error) {
    if (error instanceof WerkpeilError) throw error;
    // fflate throws an error of its own, or whatever reading outside the bytes gives.
    throw refused([{ code: 'zip-broken' }]);
  }
  // A plain object loses a file that is called like one of its own properties.
  for (const name of seen) if (!Object.hasOwn(unpacked, name)) problems.push({ code: 'zip-path', where: name });
  return new Map(Object.entries(unpacked));
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

function decode(content: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

const size = (bytes: number): string => (bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024} MB` : `${bytes / 1024} kB`);

const tooMuch = (code: string, expected: string, where?: string): WerkpeilError =>
  refused([{ code, expected, ...(where === undefined ? {} : { where }) }]);

const refused = (problems: readonly Problem[]): WerkpeilError =>
  new WerkpeilError('pack-refused', { problem: problems[0]?.code ?? '', where: problems[0]?.where ?? '' }, problems);
