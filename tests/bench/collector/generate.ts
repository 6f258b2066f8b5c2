/*
 * A bounded load: `node generate.ts URL SECONDS FIRST_BATCH`. Sends batches of 50 events over 96 connections, each only
 * once the one before it was answered, and prints a line of JSON at the end: what was acknowledged, and how long it took.
 * Prints `batch NUMBER` for each acknowledged one where the fourth argument is `tell`.
 */
import { Agent, request } from 'node:http';
import { createBatch, BATCH_EVENTS } from './batches.ts';

const SENDERS = 96;

const [url = '', seconds = '1', first = '0', telling = ''] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: SENDERS });
const startedAt = performance.now();
const endsAt = startedAt + Number(seconds) * 1000;
const latencies: number[] = [];
let next = Number(first);
let acknowledged = 0;
let failed = 0;

await Promise.all(Array.from({ length: SENDERS }, send));
const elapsed = (performance.now() - startedAt) / 1000;
latencies.sort((one, other) => one - other);
console.log(
  JSON.stringify({
    perSecond: (acknowledged * BATCH_EVENTS) / elapsed,
    acknowledged: acknowledged * BATCH_EVENTS,
    next,
    failed,
    p50: latencies[Math.floor(latencies.length / 2)] ?? 0,
    p99: latencies[Math.floor(latencies.length * 0.99)] ?? 0,
  }),
);
agent.destroy();

async function send(): Promise<void> {
  while (performance.now() < endsAt) {
    const number = next;
    next += 1;
    const sentAt = performance.now();
    const stored = await post(createBatch(number, Date.now())).catch(() => null);
    if (stored === null) {
      failed += 1;
      // A server that was killed answers nobody: there is no more to measure.
      if (telling === 'tell') return;
    } else {
      latencies.push(performance.now() - sentAt);
      acknowledged += stored / BATCH_EVENTS;
      if (telling === 'tell') process.stdout.write(`batch ${number}\n`);
    }
  }
}

/** @returns how many events were stored; rejects where the answer is not 200. */
function post(body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(
      `${url}/v1/events?k=wk_bench`,
      {
        method: 'POST',
        agent,
        headers: { 'Content-Type': 'text/plain', 'Content-Length': Buffer.byteLength(body) },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode !== 200) reject(new Error(`${response.statusCode ?? 0} ${text}`));
          else resolve((JSON.parse(text) as { readonly stored: number }).stored);
        });
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}
