// The type-stripping of older versions is incomplete: say so in words instead of failing somewhere else.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Werkpeil needs Node 24 or newer; this is ${process.versions.node}. Use "npm run werkpeil -- <command>".`,
  );
  process.exit(1);
}

// Compiled code is kept between commands, and shared with the service: each takes a second less.
const { enableCompileCache } = await import('node:module');
enableCompileCache(`${import.meta.dirname}/../node_modules/.cache/node`);

const { runCommandLine } = await import('./cli/run-command-line.ts');
const { processTerminal } = await import('./cli/terminal.ts');
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal, { env: process.env });
