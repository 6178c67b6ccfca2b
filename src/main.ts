// The type-stripping of older versions is incomplete: say so in words instead of failing somewhere else.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`Werkpeil needs Node 24 or newer; this is ${process.versions.node}. Start it with "npm start".`);
  process.exit(1);
}

// Compiled code is kept between starts: half a second less each time.
const { enableCompileCache } = await import('node:module');
enableCompileCache(`${import.meta.dirname}/../node_modules/.cache/node`);

const { startService } = await import('./start-service.ts');
await startService({ demo: process.argv.includes('--demo') }, { say: console.log, complain: console.error });
