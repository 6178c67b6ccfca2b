import { fillDemo } from '../../src/cli/demo.ts';
import { connectAsOwner, connectAsService } from '../../src/storage/connect.ts';
import { contextOn } from './context-on.ts';
import { demoDatabase, templateDatabase } from './database-host.ts';
import { demoSeed } from './demo-seed.ts';

/** Makes the demo's database on the test server: `node tests/support/fill-demo-database.ts <folder of the socket>`. */
const folder = process.argv[2] as string;
const admin = connectAsOwner({ kind: 'socket', folder, database: 'postgres' });
await admin.sql`create database ${admin.sql(demoDatabase)} template ${admin.sql(templateDatabase)} strategy file_copy`;
await admin.close();

const address = { kind: 'socket', folder, database: demoDatabase } as const;
const service = connectAsService(address);
const owner = connectAsOwner(address);
const close = async () => {
  await Promise.all([service.close(), owner.close()]);
};
const ctx = await contextOn({ address, service, owner, close }, { seed: demoSeed });
await fillDemo(ctx);
await ctx.close();
