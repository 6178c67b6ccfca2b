import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The doors of CONTRIBUTING.md, as data. A room is a path prefix; the longest prefix that fits is the file's room. */
const project = resolve(dirname(fileURLToPath(import.meta.url)), '..');

interface Door {
  /** Rooms that may be imported, besides the own one. */
  readonly rooms: readonly string[];
  /** Packages that may be imported; `*` = any. */
  readonly packages: readonly string[];
}

/** Kernel files of the domain that everyone in the domain may use. */
const kernel = ['src/domain/ids.ts', 'src/domain/language.ts', 'src/domain/errors.ts', 'src/domain/effects.ts'];
const domain = 'src/domain/';
const everywhere: Door = { rooms: ['src/', 'web/', 'migrations/'], packages: ['*'] };

const doors: Record<string, Door> = {
  'src/': everywhere,
  'src/cli/': everywhere,
  'src/http/': {
    rooms: ['src/usecases/', domain, 'web/pages/', 'web/locales/', 'web/charts/'],
    packages: ['hono', '@hono/zod-openapi', 'zod', '@hono/node-server', 'uqr'],
  },
  'src/threads/': { rooms: ['src/usecases/', domain], packages: ['node:'] },
  'src/jobs/': { rooms: ['src/usecases/'], packages: ['croner'] },
  'src/usecases/': { rooms: [domain, 'src/storage/', 'src/publish/'], packages: ['kysely'] },
  'src/publish/': { rooms: [domain], packages: ['csv-stringify'] },
  'src/storage/': { rooms: [domain], packages: ['kysely', 'kysely-postgres-js', 'postgres', 'better-auth', 'node:'] },
  'migrations/': { rooms: [], packages: ['kysely'] },
  'web/': { rooms: [domain, 'src/http/contract/'], packages: ['hono', 'chart.js', 'uqr'] },
  // the domain, in the order of the map
  'src/domain/ids.ts': { rooms: [], packages: [] },
  'src/domain/language.ts': { rooms: [], packages: [] },
  'src/domain/errors.ts': { rooms: [], packages: [] },
  'src/domain/effects.ts': { rooms: [], packages: [] },
  'src/domain/instruments/': { rooms: kernel, packages: [] },
  'src/domain/scoring/': { rooms: [...kernel, 'src/domain/instruments/'], packages: [] },
  'src/domain/personal-result/': {
    rooms: [...kernel, 'src/domain/instruments/', 'src/domain/scoring/', 'src/domain/benchmark/'],
    packages: [],
  },
  'src/domain/participation/': { rooms: kernel, packages: [] },
  'src/domain/credential/': { rooms: kernel, packages: [] },
  'src/domain/following/': { rooms: [...kernel, 'src/domain/participation/'], packages: [] },
  'src/domain/sealing/': { rooms: [...kernel, 'src/domain/instruments/'], packages: [] },
  'src/domain/service-key/': {
    rooms: [...kernel, 'src/domain/credential/', 'src/domain/instruments/', 'src/domain/sealing/'],
    packages: [],
  },
  'src/domain/statistics/': { rooms: kernel, packages: [] },
  'src/domain/benchmark/': { rooms: [...kernel, 'src/domain/instruments/', 'src/domain/statistics/'], packages: [] },
  'src/domain/tabulation/': {
    rooms: [
      ...kernel,
      'src/domain/instruments/',
      'src/domain/scoring/',
      'src/domain/participation/',
      'src/domain/statistics/',
    ],
    packages: [],
  },
  'src/domain/disclosure/': {
    rooms: [
      ...kernel,
      'src/domain/instruments/',
      'src/domain/participation/',
      'src/domain/tabulation/',
      'src/domain/statistics/',
    ],
    packages: [],
  },
  'src/domain/early-warning/': {
    rooms: [
      ...kernel,
      'src/domain/instruments/',
      'src/domain/participation/',
      'src/domain/tabulation/',
      'src/domain/disclosure/',
      'src/domain/statistics/',
      'src/domain/benchmark/',
    ],
    packages: [],
  },
  'src/domain/report/': {
    rooms: [
      ...kernel,
      'src/domain/instruments/',
      'src/domain/scoring/',
      'src/domain/participation/',
      'src/domain/tabulation/',
      'src/domain/disclosure/',
      'src/domain/statistics/',
      'src/domain/benchmark/',
    ],
    packages: [],
  },
};

/** Packages that one file wraps for its whole room: no other file may name them. */
const wrappers: Record<string, readonly string[]> = {
  esbuild: ['web/build.mjs'],
  fflate: ['src/storage/zip-files.ts'],
  'survey-core': ['src/domain/instruments/survey-model.ts'],
  highs: ['src/domain/disclosure/solver.ts'],
  'csv-parse': ['src/domain/participation/parse-csv.ts', 'src/cli/'],
  'better-auth': ['src/storage/staff-auth.ts'],
  nodemailer: ['src/storage/post-office.ts'],
  '@hpke/core': ['src/domain/service-key/hpke.ts'],
};

interface Import {
  readonly from: string;
  /** A project path, or a package name. */
  readonly to: string;
  readonly isFile: boolean;
}

/** Every static, type-only, side-effect, re-exporting and dynamic import of one source text. */
function readImports(file: string, source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found: Import[] = [];
  const patterns = [
    /\b(?:import|export)\s+(?:type\s+)?(?:[\w*\s{},$]+?\s+from\s+)?'([^'\n]+)'/g,
    /\bimport\(\s*'([^'\n]+)'/g,
  ];
  for (const pattern of patterns) {
    for (const match of code.matchAll(pattern)) {
      const to = match[1] as string;
      if (to.startsWith('.'))
        found.push({ from: file, to: relative(project, resolve(project, dirname(file), to)), isFile: true });
      else found.push({ from: file, to, isFile: false });
    }
  }
  return found;
}

function roomOf(file: string): string | undefined {
  return Object.keys(doors)
    .filter((room) => file === room || (room.endsWith('/') && file.startsWith(room)))
    .sort((a, b) => b.length - a.length)[0];
}

const covers = (prefix: string, path: string) =>
  path === prefix || (prefix.endsWith('/') && path.startsWith(prefix)) || path.startsWith(`${prefix}/`);

/** Null when the import goes through an open door, else a sentence that says which door is closed. */
function judge({ from, to, isFile }: Import): string | null {
  const room = roomOf(from);
  if (room === undefined) return `${from} stands in no room`;
  const door = doors[room] as Door;
  if (isFile) {
    if (to.endsWith('.json')) return `${from} imports data (${to}); data is read by storage`;
    if (roomOf(to) === room) return null;
    if (door.rooms.some((allowed) => covers(allowed, to))) return null;
    return `${from} (${room}) may not import ${to}`;
  }
  const wrapped = Object.entries(wrappers).find(([name]) => covers(name, to));
  if (wrapped)
    return wrapped[1].some((place) => covers(place, from)) || room === 'src/'
      ? null
      : `${from}: only ${wrapped[1].join(', ')} may import ${to}`;
  if (door.packages.includes('*')) return null;
  if (to === 'zod' && from.startsWith(domain) && /\/parse-[\w-]+\.ts$/.test(from)) return null;
  if (door.packages.some((allowed) => covers(allowed, to) || (allowed === 'node:' && to.startsWith('node:'))))
    return null;
  return `${from} (${room}) may not import the package ${to}`;
}

/** First cycle between files, as a path that ends where it began; null when there is none. */
function findCycle(imports: readonly Import[]): string[] | null {
  const next = new Map<string, string[]>();
  for (const { from, to, isFile } of imports) if (isFile) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const walk = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const target of next.get(file) ?? []) {
      const cycle = walk(target, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of next.keys()) {
    const cycle = walk(file, []);
    if (cycle) return cycle;
  }
  return null;
}

const files = globSync(['src/**/*.ts', 'src/*.mjs', 'web/**/*.ts', 'web/*.mjs', 'migrations/**/*.ts'], {
  cwd: project,
}).filter((file) => !file.startsWith('web/dist/'));
const imports = files.flatMap((file) => readImports(file, readFileSync(join(project, file), 'utf8')));

describe('the house', () => {
  it('has files and imports to look at in every room', () => {
    expect(imports.length).toBeGreaterThan(100);
    for (const room of [
      'src/http/',
      'src/usecases/',
      'src/storage/',
      'src/publish/',
      'src/jobs/',
      'web/',
      'migrations/',
    ]) {
      expect(
        files.some((file) => file.startsWith(room)),
        room,
      ).toBe(true);
    }
  });

  it('imports through open doors only', () => {
    expect(imports.map(judge).filter((sentence) => sentence !== null)).toEqual([]);
  });

  it('has no import cycle between files, type-only imports included', () => {
    expect(findCycle(imports)).toBeNull();
  });

  it('has no import that the reader cannot follow', () => {
    const hidden = files.filter(
      (file) => /\bimport\(\s*[^'\s]/.test(readFileSync(join(project, file), 'utf8')) && !file.endsWith('.mjs'),
    );
    expect(hidden).toEqual([]);
  });

  it('makes a PublishableTable in one place only', () => {
    const makers = files.filter((file) =>
      /as (unknown as )?PublishableTable\b/.test(readFileSync(join(project, file), 'utf8')),
    );
    expect(makers.filter((file) => !file.startsWith('src/domain/disclosure/'))).toEqual([]);
  });

  it('hands out clock and randomness instead of reaching for them in the domain', () => {
    const reaching = files.filter(
      (file) =>
        (file.startsWith('src/domain/') || file.startsWith('src/publish/')) &&
        /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|crypto\.|process\./.test(
          readFileSync(join(project, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
        ),
    );
    expect(reaching).toEqual([]);
  });

  it('keeps the top level to the rooms that the owner drew', () => {
    const top = new Set(globSync('*', { cwd: project }).filter((name) => !['node_modules'].includes(name)));
    const allowed = [
      'src',
      'surveys',
      'migrations',
      'web',
      'tests',
      'package.json',
      'package-lock.json',
      'README.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'LICENSE',
      'tsconfig.json',
      'biome.json',
      'vitest.config.ts',
    ];
    expect([...top].filter((name) => !allowed.includes(name))).toEqual([]);
  });
});

describe('the judge of the doors', () => {
  const closed: [string, string][] = [
    ['src/http/scan.routes.ts', "import { db } from '../storage/connect.ts';"],
    ['src/domain/scoring/score-answers.ts', "import type { Table } from '../tabulation/table.types.ts';"],
    ['src/domain/scoring/score-answers.ts', "import { readFileSync } from 'node:fs';"],
    ['src/domain/scoring/score-answers.ts', "const z = await import('zod');"],
    ['src/publish/release-csv.ts', "export { find } from '../storage/release.repository.ts';"],
    ['src/usecases/open-wave.ts', "import '../http/error-handler.ts';"],
    ['web/pages/report.ts', "import type { Report } from '../../src/usecases/get-report.ts';"],
    ['migrations/0001_schemas.ts', "import type { Role } from '../src/usecases/context.ts';"],
    ['src/jobs/timers.ts', "import { sql } from 'kysely';"],
    ['src/domain/disclosure/audit.ts', "import highs from 'highs';"],
  ];

  it.each(closed)('%s may not say %s', (file, source) => {
    expect(
      readImports(file, source)
        .map(judge)
        .filter((sentence) => sentence !== null),
    ).toHaveLength(1);
  });

  it('sees a cycle of type-only imports', () => {
    const pair = [
      ...readImports('src/domain/a.ts', "import type { B } from './b.ts';"),
      ...readImports('src/domain/b.ts', "import type { A } from './a.ts';"),
    ];
    expect(findCycle(pair)).toEqual(['src/domain/a.ts', 'src/domain/b.ts', 'src/domain/a.ts']);
  });
});
