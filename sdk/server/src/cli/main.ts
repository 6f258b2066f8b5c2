import { readFile } from 'node:fs/promises';
import { runCurio } from './run-curio.ts';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopping.abort();
  });
}

// A reader that has seen enough, such as `head`, closes the pipe; there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const manifest: unknown = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));

process.exitCode = await runCurio(process.argv.slice(2), toVersion(manifest), {
  print: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
  signal: stopping.signal,
  ...(canDraw() ? { draw: drawLine } : {}),
});

/** A person looks at a terminal that can move its cursor. */
function canDraw(): boolean {
  return process.stderr.isTTY && process.env['TERM'] !== 'dumb' && process.env['CI'] === undefined;
}

function drawLine(line: string): void {
  const width = process.stderr.columns > 0 ? process.stderr.columns : 80;
  // To the first column, and nothing behind it: one line that never wraps, without colours.
  process.stderr.write(`\r\u001B[K${line.slice(0, width - 1)}`);
}

function toVersion(manifest: unknown): string {
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return 'unknown';
  return String(manifest.version);
}
