import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CURIO = fileURLToPath(new URL('../../../sdk/server/bin/curio.js', import.meta.url));

/** A collector in a process of its own, as a site runs it, that can be down for a while. */
export interface CurioServe {
  readonly url: string;
  start(): Promise<void>;
  /** As an operator does. */
  stop(): Promise<void>;
  /** As a power cut does. */
  kill(): Promise<void>;
}

/** Starts `curio serve` with a DuckDB file, on a free port that it keeps. */
export async function startCurioServe(database: string, origin: string): Promise<CurioServe> {
  let running: ChildProcess | null = null;
  let port = 0;
  const start = async (): Promise<void> => {
    const args = ['serve', '--port', String(port), '--site', 'trial', '--write-key', 'wk_trial'];
    running = spawn('node', [CURIO, ...args, '--database', database, '--origin', origin], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    port = await readPort(running);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (running === null) return;
    const ended = once(running, 'exit');
    running.kill(signal);
    await ended;
    running = null;
  };
  await start();
  return {
    url: `http://127.0.0.1:${port}/curio`,
    start,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** It prints its address once it takes requests. */
async function readPort({ stdout }: ChildProcess): Promise<number> {
  if (stdout === null) throw new Error('The collector has no output.');
  for await (const line of createInterface(stdout)) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)/u.exec(line)?.[1];
    if (port === undefined) continue;
    // What comes after is nobody's, and must not fill the pipe.
    stdout.resume();
    return Number(port);
  }
  throw new Error('The collector ended before it told its address.');
}
