import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { ROOT } from './ensure-install.mjs';

/** PATH with the project's own tools, and so its own Node, in front. */
export const TOOL_PATH = `${ROOT}node_modules/.bin${delimiter}${process.env.PATH ?? ''}`;

/**
 * Runs one step of a longer job, showing its name, its time, and its output only when it fails.
 *
 * @param {string} name - what a person reads while waiting.
 * @param {string[]} command - program and arguments, found on {@link TOOL_PATH}.
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<{ name: string, passed: boolean, output: string, seconds: number }>}
 */
export async function runStep(name, command, options = {}) {
  const startedAt = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`  … ${name}`);
  const { code, output } = await capture(command, options);
  const seconds = (performance.now() - startedAt) / 1000;
  const clear = process.stdout.isTTY ? '\r\u001B[2K' : '';
  console.log(`${clear}  ${code === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  if (code !== 0) console.log(indent(output));
  return { name, passed: code === 0, output, seconds };
}

/** Runs steps one after the other and throws at the first that fails. */
export async function runSteps(steps) {
  for (const [name, command, options] of steps) {
    const result = await runStep(name, command, options);
    if (!result.passed) throw new Error(`${name} failed; its output stands above.`);
  }
}

function capture([program = '', ...args], { cwd = ROOT, env = {} }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, PATH: TOOL_PATH, FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

function indent(text) {
  return text.trimEnd().replaceAll(/^/gmu, '      ');
}
