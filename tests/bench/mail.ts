/**
 * What mail costs, `node tests/bench/mail.ts`: looking up the people of a large wave (once a round of 30 mails), and writing and
 * handing over one mail to a server on this machine. Figures go into `src/domain/participation/mail/README.md`.
 */

import type { InvitationId, WaveId } from '../../src/domain/ids.ts';
import { writeMail } from '../../src/domain/participation/mail/write-mail.ts';
import { openPostOffice } from '../../src/storage/post-office.ts';
import { mailSecrets } from '../../src/usecases/mail-secrets.ts';
import { startMailServer } from '../support/mail-server.ts';

const waveId = crypto.randomUUID() as WaveId;
const key = crypto.getRandomValues(new Uint8Array(32));
const people = 10_000;

async function measure(what: string, times: number, act: () => Promise<unknown>): Promise<void> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  for (let n = 0; n < times; n += 1) await act();
  const used = process.cpuUsage(cpu);
  const ms = (value: number) => (value / times).toFixed(2);
  console.log(`${what}: ${ms(performance.now() - start)} ms, of which CPU ${ms((used.user + used.system) / 1000)} ms`);
}

const secrets = await mailSecrets(key, waveId);
await measure(`marks and places of ${people} people`, 5, () =>
  Promise.all(
    Array.from({ length: people }, async (_, n) => {
      await secrets.addressMark(`person.${n}@example.be`);
      await secrets.place('reminder 2026-03-09', crypto.randomUUID() as InvitationId);
    }),
  ),
);

const occasion = {
  organisationName: 'Voorbeeld nv',
  title: 'Meting 2026',
  languages: ['nl', 'fr', 'de', 'en'],
  minutes: 8,
  closesOn: '2026-03-20',
  k: 10,
  typeAddress: 'scan.example.be/s',
  inCare: false,
  fingerprint: '2Z6R C227 JWDY FW7A',
} as const;
const recipient = { name: 'An Peeters', code: 'ACDE-FGHJ-KMNP', url: 'https://scan.example.be/w/abc#ACDE-FGHJ-KMNP' };
for (const kind of ['invitation', 'camouflaged', 'blind'] as const) {
  const { text, html } = writeMail(kind, occasion, recipient);
  console.log(`${kind}, four languages: text ${text.length}, html ${html.length} characters`);
}
const server = await startMailServer();
// No database: nobody else sends.
const office = openPostOffice({ sql: undefined as never, settings: server.settings });
await measure('one mail in four languages, with connecting and signing in', 20, () =>
  office.try({ ...writeMail('invitation', occasion, recipient), to: 'an@example.be', name: crypto.randomUUID() }),
);
await server.close();
