import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportingGroupId, ResponseId } from '../../src/domain/ids.ts';
import type { BoxWave } from '../../src/domain/sealing/sealing.types.ts';
import { SealedBoxBusy } from '../../src/storage/sealed-box.types.ts';
import { type BoxFixture, boxFixture, hashOf } from './sealed-box-fixture.ts';

const child = join(dirname(fileURLToPath(import.meta.url)), 'sealed-box-child.ts');

describe('the sealed box on disk', () => {
  let fixture: BoxFixture;

  beforeAll(async () => {
    fixture = await boxFixture('sealed box on disk');
  });
  afterAll(() => fixture.close());

  /** Runs a process until it has acknowledged about so many, kills it without warning, and gives what it acknowledged. */
  async function killAfter(acknowledgements: number, wave: BoxWave, groupId: ReportingGroupId): Promise<string[]> {
    const { folder, database } = fixture.database.address;
    const key = Buffer.from(fixture.fileKey).toString('hex');
    const process: ChildProcess = spawn(
      globalThis.process.execPath,
      [child, folder, database, key, wave.organisationId, wave.waveId, groupId],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let text = '';
    await new Promise<void>((resolve) => {
      process.stdout?.on('data', (chunk) => {
        text += String(chunk);
        if (text.split('\n').length > acknowledgements) process.kill('SIGKILL');
      });
      process.once('close', () => resolve());
    });
    return text.split('\n').filter((line) => line.length === 36);
  }

  it('holds every acknowledged answer once after kill -9, in the middle of writing or merging', {
    timeout: 90_000,
  }, async () => {
    const wave = await fixture.openWave(1920);
    const { groupId } = fixture.answers();
    const acknowledged: string[] = [];
    // From a few to many: with 128 fresh entries or more, merging goes on while others wait.
    for (const count of [1, 40, 127, 131, 300, 700]) acknowledged.push(...(await killAfter(count, wave, groupId)));
    const box = fixture.newBox();
    try {
      for (let waits = 0; ; waits += 1) {
        try {
          await box.countReceived(wave);
          break;
        } catch (error) {
          if (!(error instanceof SealedBoxBusy) || waits > 100) throw error;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
      const count = await box.countReceived(wave);
      expect(new Set(acknowledged).size).toBe(acknowledged.length);
      expect(count).toBeGreaterThanOrEqual(acknowledged.length);
      // Committed, but killed before it could say so: at most those that were under way, 15 in each process.
      expect(count - acknowledged.length).toBeLessThanOrEqual(6 * 15);
      const derive = (what: string, id: string) => createHash('sha256').update(`${what} ${id}`).digest();
      const again = await Promise.all(
        acknowledged.map((id) =>
          box.receive(wave, {
            responseId: id as ResponseId,
            credential: derive('credential', id),
            receipt: derive('receipt', id),
            groupId,
            language: 'nl',
            answers: [],
          }),
        ),
      );
      expect(new Set(again)).toEqual(new Set(['repeated']));
      expect(await box.countReceived(wave)).toBe(count);
    } finally {
      await box.close();
    }
  });

  it('has entries of one size, whatever they say', async () => {
    const [box, wave] = [fixture.newBox(), await fixture.openWave()];
    try {
      const secret = fixture.random.bytes(32);
      await box.issue(wave, fixture.invitation(), hashOf('request'));
      await box.receive(wave, { ...fixture.answers(), receipt: hashOf(secret) });
      await box.receive(wave, fixture.answers({ text: 'x'.repeat(2500) }));
      await box.withdraw(wave, hashOf(secret));
      const rows = await fixture.rows('box_entry', wave);
      expect(rows.map((row) => row.sealed.length)).toEqual([3968, 3968, 3968, 3968, 3968]);
      // In the page itself: a value kept elsewhere would get a number that counts upwards.
      const [{ toast }] = (await fixture.database.owner.sql`
        select pg_relation_size(reltoastrelid)::int as toast from pg_class where oid = 'answers.box_entry'::regclass
      `) as unknown as [{ toast: number }];
      expect(toast).toBe(0);
    } finally {
      await box.close();
    }
  });

  it('is written anew by a merge: other rows, other bytes, one transaction', async () => {
    const [box, wave] = [fixture.newBox(), await fixture.openWave()];
    try {
      for (let person = 0; person < 5; person += 1) {
        await box.issue(wave, fixture.invitation(), hashOf(`request ${person}`));
        await box.receive(wave, fixture.answers());
      }
      await box.merge();
      expect(await fixture.rows('box_entry', wave)).toEqual([]);
      const first = await fixture.rows('box_state', wave);
      expect(first).toHaveLength(1);
      await box.receive(wave, fixture.answers());
      await box.merge();
      const second = await fixture.rows('box_state', wave);
      expect(second.map((row) => row.sealed.length)).toEqual(first.map((row) => row.sealed.length));
      expect(second[0]?.id).not.toBe(first[0]?.id);
      expect(second[0]?.sealed.equals(first[0]?.sealed as Buffer)).toBe(false);
      await box.merge();
      expect(await fixture.rows('box_state', wave)).toEqual(second);
    } finally {
      await box.close();
    }
  });

  it('leaves nothing readable in any file of the server, the write-ahead log included', async () => {
    const [box, wave] = [fixture.newBox(), await fixture.openWave()];
    const { sql } = fixture.database.owner;
    const answers = fixture.answers({ text: 'HERKENBAAR-ANTWOORD' });
    const invitation = fixture.invitation();
    try {
      // Something that must be found, else the search proves nothing.
      await sql`update fieldwork.wave set title = 'TITEL-DIE-ER-STAAT' where id = ${wave.waveId}`;
      await box.issue(wave, invitation, hashOf('request'));
      await box.receive(wave, answers);
      await box.merge();
      await sql`checkpoint`;
      const [{ data_directory: folder }] = (await sql`show data_directory`) as unknown as [{ data_directory: string }];
      const found = searchFiles(folder, {
        title: Buffer.from('TITEL-DIE-ER-STAAT'),
        answer: Buffer.from('HERKENBAAR-ANTWOORD'),
        response: Buffer.from(answers.responseId),
        responseBytes: Buffer.from(answers.responseId.replaceAll('-', ''), 'hex'),
        invitationBytes: Buffer.from(invitation.replaceAll('-', ''), 'hex'),
        credential: Buffer.from(answers.credential as Uint8Array),
        receipt: Buffer.from(answers.receipt),
      });
      expect([...found.keys()]).toEqual(['title']);
      expect(found.get('title')?.some((file) => file.includes('pg_wal'))).toBe(true);
    } finally {
      await box.close();
    }
  });
});

function searchFiles(folder: string, needles: Record<string, Buffer>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const file = join(folder, name);
    // Files of other tests' databases come and go; sockets cannot be read.
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
    let bytes: Buffer;
    try {
      bytes = readFileSync(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      throw error;
    }
    for (const [what, needle] of Object.entries(needles))
      if (bytes.includes(needle)) found.set(what, [...(found.get(what) ?? []), name]);
  }
  return found;
}
