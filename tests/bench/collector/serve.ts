/*
 * A server to be measured, in a process of its own: `node serve.ts collector|empty DATABASE`. It prints its address.
 *
 * `empty` reads each body as JSON and answers, and stores nothing: what any collector on this machine could reach at most.
 */
import { createServer } from 'node:http';
import { startServer } from '@curio/server';

const UNLIMITED = { perSecond: Number.MAX_SAFE_INTEGER, burst: Number.MAX_SAFE_INTEGER };
const [kind, database = ':memory:', secret = 'bench-secret'] = process.argv.slice(2);

console.log(kind === 'empty' ? await startEmpty() : await startCollector());

async function startCollector(): Promise<string> {
  const started = await startServer({
    sites: [
      { name: 'bench', writeKeys: ['wk_bench'], origins: [], secrets: { orders: [secret], buyers: secret } },
    ],
    database,
    prefix: '/',
    pairing: 'none',
    limits: { perAddress: UNLIMITED, perSite: UNLIMITED },
  });
  if (!started.ok) throw new Error(started.error.message);
  process.on('SIGTERM', () => void started.value.close());
  return started.value.url;
}

function startEmpty(): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as { readonly events: readonly unknown[] };
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ stored: body.events.length, duplicates: 0, refused: {} }));
    });
  });
  process.on('SIGTERM', () => server.close());
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
    });
  });
}
