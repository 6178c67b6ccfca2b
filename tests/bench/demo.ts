/**
 * How long the demo takes to fill, on a new data folder. Run by hand: `node tests/bench/demo.ts [rounds]`. Processor seconds are
 * those of the service, all its threads together, without the database server: other work on the machine does not count.
 */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { fillDemo } from '../../src/cli/demo.ts';
import { readConfig } from '../../src/config.ts';
import { openContext } from '../../src/open-context.ts';
import { temporaryFolder } from '../support/run-service.ts';

const rounds = Number(process.argv[2] ?? 1);
const log = { info: () => {}, warn: () => {}, error: console.error };

console.log('| round | processor seconds | seconds |\n|---|---|---|');
for (let round = 1; round <= rounds; round += 1) {
  const folder = temporaryFolder();
  chmodSync(folder.path, 0o711);
  const config = readConfig({ WERKPEIL_DATA: join(folder.path, 'data') }, { demo: true });
  const { ctx, close } = await openContext(config, { baseUrl: 'http://localhost', log, joinRunning: false });
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  await fillDemo(ctx);
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `| ${round} | ${((user + system) / 1e6).toFixed(1)} | ${((performance.now() - began) / 1000).toFixed(1)} |`,
  );
  await close();
  folder.remove();
}
