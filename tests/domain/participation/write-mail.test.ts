import { describe, expect, test } from 'vitest';
import { languages } from '../../../src/domain/language.ts';
import type { MailKind, MailOccasion } from '../../../src/domain/participation/mail/mail.types.ts';
import { writeMail } from '../../../src/domain/participation/mail/write-mail.ts';

const occasion: MailOccasion = {
  organisationName: 'Voorbeeld <nv>',
  title: 'Scan "2026"\n& meer',
  languages: ['nl', 'en'],
  minutes: 8,
  closesOn: '2026-03-20',
  k: 12,
  typeAddress: 'scan.example.be/s',
  fingerprint: '1234 5678',
  inCare: false,
};
const an = { name: 'An <b>Peeters</b>', code: 'ACDE-FGHJ-KMNP', url: 'https://scan.example.be/w/abc#ACDE-FGHJ-KMNP' };
const kinds: readonly MailKind[] = ['invitation', 'camouflaged', 'blind'];

describe.each(kinds)('a mail of the kind %s', (kind) => {
  test.each(languages)('has everything that one needs, in %s', (language) => {
    const { subject, text, html } = writeMail(kind, { ...occasion, languages: [language] }, an);
    expect(subject).not.toContain('\n');
    for (const part of [an.name, an.url, an.code, 'scan.example.be/s', '12', '2026', '1234 5678', 'Voorbeeld <nv>'])
      expect(text).toContain(part);
    expect(text).not.toMatch(/undefined|null|\{|\}/);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/<b>|<nv>/);
  });

  test.each(languages)('in the care of a physician promises nothing that is not so there, in %s', (language) => {
    const care = { ...occasion, languages: [language], fingerprint: null, inCare: true };
    const { text } = writeMail(kind, care, an);
    expect(text).toMatch(/arbeidsarts|médecin du travail|Arbeitsarzt|occupational physician/);
    expect(text).not.toMatch(/los van uw naam|séparées de votre nom|von Ihrem Namen|kept apart|withdraw|één keer/);
  });

  test('says the same in both its forms', () => {
    const { text, html } = writeMail(kind, occasion, an);
    const plain = (part: string) =>
      part
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
    const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
    const words = (part: string) => part.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    expect(words(plain(body.replaceAll(/<[^>]+>/g, ' ')))).toEqual(words(text));
  });

  test('leaves out a last day, a name and a key that are not there', () => {
    const { text } = writeMail(kind, { ...occasion, closesOn: null, fingerprint: null }, { ...an, name: null });
    expect(text).not.toMatch(/tot en met|null|Sleutel/);
    expect(text.startsWith('Dag,\n')).toBe(true);
  });
});

test('reminders are named alike, whoever gets them', () => {
  const [camouflaged, blind] = (['camouflaged', 'blind'] as const).map((kind) => writeMail(kind, occasion, an));
  expect(camouflaged?.subject).toBe(blind?.subject);
  expect(camouflaged?.subject).toBe('Nog open / Still open: Scan "2026" & meer');
});
