import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WaveRules } from '../../../src/domain/participation/participation.types.ts';
import {
  type PromiseFacts,
  promiseGrounds,
  untruePromises,
} from '../../../src/domain/participation/promise-grounds.ts';
import { type PromiseKey, promises } from '../../../src/domain/participation/promises.ts';

const rules: WaveRules = {
  k: 10,
  kSensitive: 20,
  breakdowns: ['gender'],
  protectionLevel: 'half-range',
  participation: 'invited',
  mail: { invitations: true, reminders: 'blind', reminderDays: [] },
};
const invited: PromiseFacts = {
  rules,
  groupSizes: [12, 30],
  keys: 2,
  namedCodes: null,
  breakdowns: [{ isOffered: true, maySkip: true }],
  isInEveryLanguage: true,
  entryBytes: 1920,
  baseUrl: 'https://scan.example.be',
  keyBytes: 32,
  canMail: true,
  hasServiceKey: true,
  unnamedPeople: 0,
  database: { tellingColumns: 0, keepsCommitTimes: false, logsStatements: false, mayChangeFrozen: false },
};
const camouflaged: PromiseFacts = {
  ...invited,
  rules: { ...rules, mail: { invitations: true, reminders: 'camouflaged', reminderDays: [] } },
};
const { mail: _mail, ...withoutMail } = rules;
const drawn: PromiseFacts = { ...invited, rules: { ...withoutMail, codes: 'drawn' }, namedCodes: 0 };
const inCare: PromiseFacts = { ...invited, rules: { ...withoutMail, care: { keyId: 'key', keepDays: 180 } }, keys: 0 };
const open: PromiseFacts = {
  ...invited,
  rules: { ...rules, participation: 'open' },
  groupSizes: [0],
  keys: null,
};

/** Every ground with changes that break it, and the sentences that are then untrue. */
const flips: readonly (readonly [string, PromiseFacts, readonly PromiseKey[]])[] = [
  ['threshold', { ...invited, rules: { ...rules, k: 4 }, groupSizes: [12, 30] }, ['threshold', 'breakdowns']],
  ['threshold', { ...invited, rules: { ...rules, k: 7.5 } }, ['threshold', 'breakdowns']],
  ['threshold', { ...open, rules: { ...open.rules, k: 1001, kSensitive: 1001 } }, ['threshold', 'breakdowns']],
  ['sensitive-threshold', { ...invited, rules: { ...rules, kSensitive: 9 } }, ['threshold']],
  ['protection', { ...invited, rules: { ...rules, protectionLevel: 'both-extremes' } }, ['threshold', 'who-reads']],
  ['group-size', { ...invited, groupSizes: [9, 30] }, ['group-only']],
  ['one-group', { ...open, groupSizes: [0, 0] }, ['no-group']],
  ['key-per-group', { ...invited, keys: 1 }, ['blind-credential']],
  ['entry-size', { ...invited, entryBytes: null }, ['code-works-once', 'sealed-during-fieldwork', 'withdrawal']],
  ['key-file', { ...invited, keyBytes: 0 }, ['sealed-during-fieldwork']],
  [
    'secure-address',
    { ...invited, baseUrl: 'http://scan.example.be' },
    ['blind-credential', 'personal-result-on-device', 'withdrawal'],
  ],
  ['breakdown-offered', { ...invited, breakdowns: [{ isOffered: false, maySkip: true }] }, ['breakdowns']],
  ['breakdown-skipped', { ...invited, breakdowns: [{ isOffered: true, maySkip: false }] }, ['breakdowns']],
  ['every-language', { ...invited, isInEveryLanguage: false }, ['personal-result-on-device']],
  ['unnamed-codes', { ...drawn, namedCodes: 1 }, ['codes-drawn']],
  ['unnamed-codes', { ...drawn, rules: { ...drawn.rules, ...(rules.mail && { mail: rules.mail }) } }, ['codes-drawn']],
  ['mail-server', { ...invited, canMail: false }, ['reminders-blind']],
  ['mail-server', { ...camouflaged, canMail: false }, ['reminders-to-all']],
  ['service-key', { ...inCare, hasServiceKey: false }, ['care-who-reads', 'care-sealed']],
  ['named-people', { ...inCare, unnamedPeople: 1 }, ['care-who-reads']],
  ['care-term', { ...inCare, rules: { ...withoutMail, care: { keyId: 'key', keepDays: 9000 } } }, ['care-kept']],
  ['telling-columns', { ...invited, database: { ...invited.database, tellingColumns: 1 } }, ['no-time-no-address']],
  ['commit-times', { ...invited, database: { ...invited.database, keepsCommitTimes: true } }, ['no-time-no-address']],
  [
    'statement-log',
    { ...invited, database: { ...invited.database, logsStatements: true } },
    ['voluntary', 'no-time-no-address'],
  ],
  ['insert-only', { ...invited, database: { ...invited.database, mayChangeFrozen: true } }, ['rules-frozen']],
];

/** Which of the two kinds of wave it is decides which of these sentences are made at all. */
const byConstruction = ['invited', 'open-link'];

describe('the promise screen', () => {
  test.each([
    ['for invited people', invited],
    ['with the same reminder for all', camouflaged],
    ['with codes that are drawn', drawn],
    ['in the care of a physician', inCare],
    ['for an open link', open],
  ])('is true with the settings that the product gives, %s', (_name, facts) => {
    expect(untruePromises(facts)).toEqual([]);
    expect(untruePromises({ ...facts, baseUrl: 'http://localhost:8080' })).toEqual([]);
    expect(untruePromises({ ...facts, baseUrl: 'http://127.0.0.1:8080' })).toEqual([]);
  });

  test.each(flips)('is not true without "%s", and says which sentences', (ground, facts, expected) => {
    const found = untruePromises(facts).filter((untrue) => untrue.ground === ground);
    expect(found.map(({ promise }) => promise)).toEqual(expected);
  });

  test('has every ground flipped here, so that none stands there for show', () => {
    const named = Object.values(promiseGrounds).flatMap(({ grounds }) => grounds.map(({ name }) => name));
    expect([...new Set([...flips.map(([name]) => name), ...byConstruction])].sort()).toEqual(
      [...new Set(named)].sort(),
    );
  });

  test('makes no sentence of the other kind of wave', () => {
    const keys = (facts: PromiseFacts) => promises(facts.rules).map(({ key }) => key);
    for (const key of keys(open))
      expect(
        promiseGrounds[key].grounds.every(({ holds }) => holds(open)),
        key,
      ).toBe(true);
    expect(keys(open)).not.toContain('blind-credential');
    expect(keys(invited)).not.toContain('no-group');
  });

  test('rests on tests that exist', () => {
    for (const [key, { tests }] of Object.entries(promiseGrounds)) {
      expect(tests.length, key).toBeGreaterThan(0);
      for (const file of tests) expect(existsSync(join('tests', file)), `${key}: ${file}`).toBe(true);
    }
  });
});
