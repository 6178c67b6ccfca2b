import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';

/** Code for the browsers that the product serves, as one file. */
export async function bundleCode(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome109', 'firefox115', 'safari16'],
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** A page that runs this code and nothing else. `localhost` is a secure context, in which Web Cryptography exists. */
export async function serveCode(code: string): Promise<{ readonly address: string; close(): void }> {
  const page = '<!doctype html><title>bench</title><script type="module" src="/code.js"></script>';
  const server = createServer((request, response) => {
    const isCode = request.url === '/code.js';
    response.setHeader('content-type', isCode ? 'text/javascript' : 'text/html').end(isCode ? code : page);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, close: () => void server.close() };
}
