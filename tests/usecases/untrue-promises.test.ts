import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { connectAsService } from '../../src/storage/connect.ts';
import type { Context } from '../../src/usecases/context.ts';
import { openWave } from '../../src/usecases/open-wave.ts';
import { planWave } from '../../src/usecases/plan-wave.ts';
import { previewWaveOpening } from '../../src/usecases/preview-wave-opening.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { makeCompany, standardPlan, system } from './company.ts';

let ctx: TestContext;
let organisationId: OrganisationId;

beforeAll(async () => {
  ctx = await testContext({ seed: 'untrue promises' });
  organisationId = await makeCompany(ctx, { 'Gent / Pers': 12, 'Gent / Afwerking': 12 });
});
afterAll(() => ctx.close());

/** What the owner of the database, or whoever sets up the service, may do on purpose or by mistake; and back again. */
interface Flip {
  readonly name: string;
  readonly ground: string;
  readonly make: string;
  readonly back: string;
}

const rulesWith = (change: string): Pick<Flip, 'make' | 'back'> => ({
  make: `update fieldwork.wave set rules = rules || '${change}' where status = 'planned'`,
  back: 'select 1',
});

const flips: readonly Flip[] = [
  { name: 'a threshold of 3', ground: 'threshold', ...rulesWith('{"k": 3}') },
  {
    name: 'a lower threshold for sensitive questions',
    ground: 'sensitive-threshold',
    ...rulesWith('{"kSensitive": 6}'),
  },
  { name: 'weaker protection', ground: 'protection', ...rulesWith('{"protectionLevel": "both-extremes"}') },
  { name: 'a breakdown by any question', ground: 'breakdown-offered', ...rulesWith('{"breakdowns": ["stress-1"]}') },
  {
    name: 'reminders that nobody can send',
    ground: 'mail-server',
    ...rulesWith('{"mail": {"invitations": false, "reminders": "blind", "reminderDays": []}}'),
  },
  {
    name: 'a time beside the answers',
    ground: 'telling-columns',
    make: 'alter table answers.response add column stored_at timestamptz',
    back: 'alter table answers.response drop column stored_at',
  },
  {
    name: 'a running number in the box',
    ground: 'telling-columns',
    make: 'alter table answers.box_entry add column number bigint',
    back: 'alter table answers.box_entry drop column number',
  },
  {
    name: 'a service that may change frozen rules',
    ground: 'insert-only',
    make: 'grant update (rules) on fieldwork.wave_rules to werkpeil_service',
    back: 'revoke update (rules) on fieldwork.wave_rules from werkpeil_service',
  },
  {
    name: 'a service that may erase from the audit log',
    ground: 'insert-only',
    make: 'grant delete on identity.audit_log to werkpeil_service',
    back: 'revoke delete on identity.audit_log from werkpeil_service',
  },
];

const plan = () => planWave(ctx, system, organisationId, standardPlan);
const isOpenable = async (context: Context): Promise<string> => {
  const { waveId } = await plan();
  return openWave(context, system, organisationId, waveId).then(
    () => 'opened',
    (error) => error.details?.ground ?? String(error),
  );
};

describe('a wave whose promise screen would not be true', () => {
  test.each(flips)('is not opened, and the preview says why: $name', async ({ ground, make, back }) => {
    const { sql } = ctx.database.owner;
    const { waveId } = await plan();
    await sql.unsafe(make);
    try {
      const preview = await previewWaveOpening(ctx, system, organisationId, waveId);
      expect(preview.untrue.map((untrue) => untrue.ground)).toContain(ground);
      expect(preview.obstacle).toBe('promise-untrue');
      await expect(openWave(ctx, system, organisationId, waveId)).rejects.toMatchObject({
        code: 'promise-untrue',
        details: { ground },
      });
      const [row] = await sql`select status from fieldwork.wave where id = ${waveId}`;
      expect(row?.['status']).toBe('planned');
    } finally {
      await sql.unsafe(back);
      await sql`delete from fieldwork.wave where id = ${waveId}`;
    }
  });

  test('is not opened while the database server writes statements down', async () => {
    const { sql } = ctx.database.owner;
    const database = ctx.database.address.database;
    for (const setting of ['log_statement', 'log_min_duration_statement', 'pgaudit.log']) {
      const value = { log_statement: 'all', log_min_duration_statement: '0', 'pgaudit.log': 'read' }[setting];
      await sql.unsafe(`alter database ${database} set ${setting} = '${value}'`);
      // A setting of a database holds for connections that come after it.
      const late = connectAsService(ctx.database.address);
      try {
        expect(await isOpenable({ ...ctx, db: late.db })).toBe('statement-log');
      } finally {
        await late.close();
        await sql.unsafe(`alter database ${database} reset ${setting}`);
      }
    }
    expect(await isOpenable(ctx)).toBe('opened');
  });

  test('is not opened at an address where devices can make no credential', async () => {
    expect(await isOpenable({ ...ctx, baseUrl: 'http://scan.example.be' })).toBe('secure-address');
    expect(await isOpenable({ ...ctx, baseUrl: 'https://scan.example.be' })).toBe('opened');
  });
});
