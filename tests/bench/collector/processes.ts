import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface MeasuredServer {
  readonly url: string;
  readonly child: ChildProcess;
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Whether a process can be held to one core here. */
export const CAN_PIN: boolean = spawnSync('taskset', ['--version']).status === 0;

/** Runs a script, found from this folder, on the first core, and waits for the address that it prints. */
export async function startMeasured(script: string, ...args: readonly string[]): Promise<MeasuredServer> {
  const child = spawnPinned(0, script, args);
  const url = await readFirstLine(child);
  return {
    url,
    child,
    async stop(signal) {
      child.kill(signal);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

/** Runs a script of this folder on the second core, and answers the lines it printed. */
export async function runGenerator(script: string, ...args: readonly string[]): Promise<readonly string[]> {
  const child = spawnPinned(1, script, args);
  const lines: string[] = [];
  if (child.stdout !== null) for await (const line of createInterface(child.stdout)) lines.push(line);
  return lines;
}

function spawnPinned(core: number, script: string, args: readonly string[]): ChildProcess {
  const words = ['node', fileURLToPath(new URL(script, import.meta.url)), ...args];
  const [program = 'node', ...rest] = CAN_PIN ? ['taskset', '-c', String(core), ...words] : words;
  return spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function readFirstLine(child: ChildProcess): Promise<string> {
  if (child.stdout !== null) for await (const line of createInterface(child.stdout)) return line;
  throw new Error('The server to be measured ended before it had an address.');
}
