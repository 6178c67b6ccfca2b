// Makes a fresh clone ready: packages, Node 24, built web files and, with --tests, a Chromium. Runs before `npm start`,
// `npm test` and `npm run werkpeil`, on whatever Node the machine has (18 or newer); quiet and quick when nothing is to do.
// Everything that it says goes to standard error: standard output belongs to the command that follows.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setupTexts } from './setup-texts.mjs';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(project, 'node_modules');
const stampFile = join(modules, '.werkpeil-setup');
const say = (text) => process.stderr.write(`${text}\n`);
const { env } = process;
const texts = setupTexts(env.LC_ALL || env.LC_MESSAGES || env.LANG);

function fail(text) {
  say(text);
  process.exit(1);
}

const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: project, stdio: ['ignore', 2, 2], ...options });

/** Whether npm's own note in node_modules agrees with the lock file; somebody may have run `npm ci` by hand. */
function isInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')).packages;
    const found = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
    return (
      Object.entries(found).every(([path, { version }]) => wanted[path]?.version === version) &&
      Object.entries(wanted).every(([path, { optional }]) => path === '' || optional || path in found)
    );
  } catch {
    return false;
  }
}

function install() {
  say(texts.installing);
  // npm tells its scripts where it is; outside npm it is found on the path.
  const npm = env.npm_execpath;
  const node = env.npm_node_execpath ?? process.execPath;
  // Errors only: that the Node on the path is older than ours is why ours comes along, and nobody's worry.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = npm?.endsWith('.js') ? run(node, [npm, ...args]) : run('npm', args);
  if (result.status !== 0) fail(texts.installFailed);
}

/** The project brings its own Node on Linux; elsewhere the one on the path has to be new enough. */
function ensureNode() {
  const own = join(modules, '.bin', 'node');
  const result = spawnSync(existsSync(own) ? own : 'node', ['-p', 'process.versions.node'], { encoding: 'utf8' });
  const version = result.status === 0 ? result.stdout.trim() : 'none';
  if (Number(version.split('.')[0]) >= 24) return;
  fail(texts.nodeTooOld(version));
}

function ensurePackages() {
  const stamp = createHash('sha256')
    .update(readFileSync(join(project, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!isInstalled()) install();
  ensureNode();
  writeFileSync(stampFile, stamp);
}

function ensureChromium() {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const find = () => [env.CHROMIUM, ...places].find((place) => place && existsSync(place));
  if (find()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say(texts.installingChromium);
    const quiet = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
    run('apt-get', ['update', '-qq'], quiet);
    const add = (name) => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], quiet);
    add('chromium');
    // Opens pages for most tests in a third of the time; where Debian has none, the whole one does.
    if (find()) add('chromium-headless-shell');
    if (find()) return;
  }
  fail(texts.chromiumMissing);
}

ensurePackages();
const { buildWeb } = await import(pathToFileURL(join(project, 'web', 'build.mjs')).href);
if (await buildWeb()) say(texts.built);
if (process.argv.includes('--tests')) ensureChromium();
