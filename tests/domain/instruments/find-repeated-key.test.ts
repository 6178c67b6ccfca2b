import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRepeatedKey } from '../../../src/domain/instruments/find-repeated-key.ts';

test.each([
  ['{"a":1,"a":2}', 'a'],
  ['{"a":{"b":1,"c":[1,{"d":0,"d":0}]}}', 'a.c.1.d'],
  ['{"a":1,"\\u0061":2}', 'a'],
  ['[{"a":1},{"a":1,"b":{},"b":1}]', '1.b'],
])('finds the key that stands twice in %s', (json, path) => {
  expect(findRepeatedKey(json)).toBe(path);
});

test('finds none in what JSON.stringify writes, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(findRepeatedKey(JSON.stringify(value, null, 1))).toBeNull();
    }),
  );
});
