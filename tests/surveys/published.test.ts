import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { surveyFolders } from './library.ts';

const published: Record<string, string> = JSON.parse(readFileSync('surveys/published.json', 'utf8'));

/** SHA-256 over names and contents of all files of a version, in order of name. */
function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()) {
    hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

const versions = surveyFolders().flatMap(({ name, instrument }) => {
  const earlier = join('surveys', name, 'versions');
  return [
    { key: `${name}@${instrument.version}`, folder: join('surveys', name) },
    ...(existsSync(earlier) ? readdirSync(earlier) : []).map((version) => ({
      key: `${name}@${version}`,
      folder: join(earlier, version),
    })),
  ];
});

const unlisted = versions.filter(({ key }) => published[key] === undefined);

/**
 * A version that was published never changes: answers keep the version that they were given to. If this test fails, give the
 * instrument a new version and keep the old files in `versions/`. A folder that is not listed is one that nobody has used yet:
 * it may still change, and gets its line when it is published.
 */
test('every published version is still what was published', () => {
  const present = versions.filter((version) => !unlisted.includes(version));
  expect(Object.fromEntries(present.map(({ key, folder }) => [key, fingerprint(folder)]))).toEqual(published);
  for (const { key, folder } of unlisted) console.log(`not published yet: "${key}": "${fingerprint(folder)}"`);
});
