import type { Instrument } from '../instruments/instrument.types.ts';
import type { ContactKey } from './personal-result.types.ts';

/** The nearest person first. An employee has a prevention service, a self-employed person has not: never offer what is not there. */
const everydayContacts: Readonly<Record<Instrument['population'], readonly ContactKey[]>> = {
  employee: [
    'manager-or-colleague',
    'confidant',
    'prevention-adviser',
    'occupational-physician',
    'general-practitioner',
  ],
  'self-employed': ['fellow-entrepreneur', 'general-practitioner', 'sector-organisation', 'accountant'],
  any: ['general-practitioner'],
};

/** Who helps with unwanted behaviour at work: those bound by secrecy, and the line about violence. */
const sensitive: Readonly<Record<Instrument['population'], readonly ContactKey[]>> = {
  employee: ['confidant', 'prevention-adviser', 'violence-line'],
  'self-employed': ['general-practitioner', 'violence-line'],
  any: ['general-practitioner', 'violence-line'],
};

/** Whom to turn to about what a sensitive scale asks. */
export const sensitiveContactsFor = (population: Instrument['population']): readonly ContactKey[] =>
  sensitive[population];

/** With an acute tier somebody bound by professional secrecy comes first, and a line that is open at night is added. */
const seriousFirst: readonly ContactKey[] = ['general-practitioner', 'occupational-physician'];

/**
 * Whom to talk to, in the order of offering. `severity` 2 (acute) brings the physicians to the front and adds the listening
 * line; every other result keeps the everyday order, so that a good result also says where the door is.
 */
export function contactsFor(population: Instrument['population'], severity: 0 | 1 | 2 | null): readonly ContactKey[] {
  const everyday = everydayContacts[population];
  if (severity !== 2) return everyday;
  const front = seriousFirst.filter((key) => everyday.includes(key));
  return [...front, ...everyday.filter((key) => !front.includes(key)), 'listening-line'];
}
