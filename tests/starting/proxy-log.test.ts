import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The configurations of a reverse proxy that the README gives: people copy them, so they must not undo a promise. */
const readme = readFileSync('README.md', 'utf8');

function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1];
  if (!found) throw new Error(`the README has no block of ${language}`);
  return found;
}

interface Directive {
  readonly words: readonly string[];
  readonly inside: readonly Directive[] | null;
}

/** nginx: words, then `;` or a block; a word may be quoted. */
function parseNginx(text: string): readonly Directive[] {
  const tokens = [
    ...text.replaceAll(/#.*$/gm, '').matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([{};])|([^\s{};"']+)/g),
  ];
  let at = 0;
  const parse = (): Directive[] => {
    const directives: Directive[] = [];
    let words: string[] = [];
    while (at < tokens.length) {
      const [, double, single, sign, bare] = tokens[at] as RegExpMatchArray;
      at += 1;
      if (sign === '}') return directives;
      if (sign === undefined) words.push(double ?? single ?? bare ?? '');
      else {
        directives.push({ words, inside: sign === '{' ? parse() : null });
        words = [];
      }
    }
    return directives;
  };
  return parse();
}

const all = (directives: readonly Directive[]): Directive[] =>
  directives.flatMap((directive) => [directive, ...all(directive.inside ?? [])]);

describe('the nginx configuration of the README', () => {
  const config = parseNginx(block('nginx'));
  const every = all(config);
  const named = (name: string, within = every) => within.filter(({ words }) => words[0] === name);
  const servers = named('server').filter(({ inside }) => inside !== null);

  test('logs nothing but the minute and the kind of outcome', () => {
    const formats = named('log_format');
    expect(formats.map(({ words }) => words[1])).toEqual(['werkpeil']);
    const maps = new Map(named('map').map(({ words, inside }) => [words[2], { source: words[1], inside }]));
    for (const variable of formats.flatMap(({ words }) => words.slice(2).join(' ').match(/\$\w+/g) ?? [])) {
      const map = maps.get(variable);
      expect(['$time_iso8601', '$status'], variable).toContain(map?.source);
      // A map without a default, of one pattern: what it lets through is what the pattern catches.
      expect(map?.inside).toHaveLength(1);
    }
    const [minute] = maps.get('$minute')?.inside ?? [];
    const pattern = new RegExp((minute?.words[0] ?? '').slice(1));
    expect(pattern.exec('2026-11-22T09:41:37+01:00')?.groups?.['until_minute']).toBe('2026-11-22T09:41');
  });

  test('has a log of its own in every server, because the one above it would write addresses', () => {
    expect(servers).toHaveLength(2);
    for (const { inside } of servers) {
      const [access, ...more] = named('access_log', [...(inside ?? [])]);
      expect(more).toEqual([]);
      expect(access?.words[1] === 'off' || access?.words[2] === 'werkpeil').toBe(true);
      expect(named('error_log', [...(inside ?? [])]).map(({ words }) => words[2])).toEqual(['emerg']);
    }
    // No location turns something on again.
    expect(named('access_log')).toHaveLength(2);
    expect(named('error_log')).toHaveLength(2);
    for (const name of ['rewrite_log', 'log_not_found', 'mirror', 'proxy_cache', 'proxy_store'])
      expect(named(name), name).toEqual([]);
  });

  test('takes as much as the service, keeps no body on disk, and speaks TLS only', () => {
    expect(named('client_max_body_size').map(({ words }) => words[1])).toEqual(['8m']);
    expect(named('client_body_buffer_size').map(({ words }) => words[1])).toEqual(['64k']);
    expect(named('proxy_max_temp_file_size').map(({ words }) => words[1])).toEqual(['0']);
    expect(named('ssl_protocols').map(({ words }) => words.slice(1))).toEqual([['TLSv1.2', 'TLSv1.3']]);
    const plain = servers.filter(({ inside }) => !named('listen', [...(inside ?? [])])[0]?.words.includes('ssl'));
    // Plain http only leads to https, and forgets where somebody wanted to go.
    expect(plain).toHaveLength(1);
    expect(named('return', [...(plain[0]?.inside ?? [])]).map(({ words }) => words.slice(1))).toEqual([
      ['301', 'https://scan.example.be'],
    ]);
  });

  test('hands the address over in the header that the README names, and no other', () => {
    expect(named('proxy_set_header').map(({ words }) => words.slice(1))).toEqual([
      ['Host', '$host'],
      ['X-Real-IP', '$remote_addr'],
    ]);
    expect(readme).toContain('WERKPEIL_CLIENT_ADDRESS_HEADER=X-Real-IP');
  });
});

describe('the Caddy configuration of the README', () => {
  const config = block('caddyfile');
  const [global = '', site = ''] = config.split(/^scan\.example\.be /m);

  test('writes no requests, and no errors of single requests', () => {
    expect(site).not.toMatch(/^\s*log\b/m);
    expect(global).toContain('exclude http.log.error http.handlers.reverse_proxy');
    expect(global).not.toMatch(/\bdebug\b|log_credentials/);
  });

  test('takes as much as the service, and hands the address over in the header that the README names', () => {
    expect(site).toMatch(/max_size 8MiB/);
    expect(site.match(/header_up .*/g)).toEqual(['header_up X-Real-IP {remote_host}']);
  });
});
