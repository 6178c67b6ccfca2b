// Bundles the islands (web/islands/*.ts) and styles (web/style/*.css) into web/dist with hashed names, so that a browser may
// keep them for ever. Plain JavaScript for an old Node: `src/setup.mjs` runs it before anything else of the project can run.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const web = dirname(fileURLToPath(import.meta.url));
const project = dirname(web);
const dist = join(web, 'dist');
const stampFile = join(dist, '.stamp');

/** Everything that can end up in a bundle. */
const sources = [
  'web/build.mjs',
  'web/islands',
  'web/style',
  'web/charts',
  'web/locales',
  'web/pages',
  'src/domain',
  'package-lock.json',
];

function listFiles(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const file = join(path, entry.name);
    if (entry.isDirectory()) return listFiles(file);
    return /\.(ts|css|mjs|json)$/.test(entry.name) ? [file] : [];
  });
}

/** A hash over names and contents; times of change say nothing after a checkout. */
function stampOfSources() {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(project, source);
    for (const file of /\.(mjs|json)$/.test(source) ? [path] : listFiles(path)) {
      hash
        .update(`${relative(project, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** Builds when something changed. Returns whether it built. */
export async function buildWeb() {
  const stamp = stampOfSources();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  const { build } = await import('esbuild');
  const entryPoints = ['islands', 'style'].flatMap((folder) =>
    readdirSync(join(web, folder))
      .filter((name) => /\.(ts|css)$/.test(name))
      .map((name) => join(web, folder, name)),
  );
  const unfinished = mkdtempSync(join(web, '.dist-'));
  chmodSync(unfinished, 0o755);
  try {
    const result = await build({
      entryPoints,
      outdir: unfinished,
      entryNames: '[name]-[hash]',
      bundle: true,
      minify: true,
      format: 'esm',
      target: ['chrome109', 'firefox115', 'safari16'],
      charset: 'utf8',
      legalComments: 'none',
      metafile: true,
      logLevel: 'warning',
      absWorkingDir: project,
    });
    const manifest = {};
    for (const [output, { entryPoint }] of Object.entries(result.metafile.outputs)) {
      if (!entryPoint) continue;
      manifest[entryPoint.replace(/^web\//, '')] = basename(output);
      const file = join(unfinished, basename(output));
      writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
    }
    writeFileSync(join(unfinished, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    writeFileSync(join(unfinished, '.stamp'), stamp);
    rmSync(dist, { recursive: true, force: true });
    renameSync(unfinished, dist);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return true;
}
