import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parsePairingLink } from '@curio/core';
import { GOLDEN_CATALOG } from '@curio/core/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCurio } from './run-curio.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

let root = '';
let golden = '';
let planted = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'curio-cli-'));
  const [first, ...rest] = GOLDEN_CATALOG.products;
  golden = await save('golden.json', GOLDEN_CATALOG);
  planted = await save('planted.json', {
    ...GOLDEN_CATALOG,
    products: [{ ...first, title: '国家级手冲壶，全网最好' }, ...rest],
  });
});
afterAll(() => rm(root, { recursive: true }));

async function save(name: string, content: unknown): Promise<string> {
  await writeFile(join(root, name), JSON.stringify(content));
  return join(root, name);
}

interface Ending {
  readonly code: number | null;
  readonly output: string;
  readonly trouble: string;
}

/** Runs a command line here; for what does not hang on the process. */
async function call(...words: readonly string[]): Promise<Ending> {
  const texts = { output: '', trouble: '' };
  const code = await runCurio(words, '1.2.3', {
    print: (line) => (texts.output += `${line}\n`),
    warn: (line) => (texts.trouble += `${line}\n`),
    signal: new AbortController().signal,
  });
  return { code, ...texts };
}

/** Runs the program itself. */
async function curio(...words: readonly string[]): Promise<Ending> {
  const child = spawn(process.execPath, ['--conditions=@curio/source', MAIN, ...words], { cwd: root });
  const texts = { output: '', trouble: '' };
  child.stdout.on('data', (chunk) => (texts.output += String(chunk)));
  child.stderr.on('data', (chunk) => (texts.trouble += String(chunk)));
  await once(child, 'close');
  return { code: child.exitCode, ...texts };
}

describe('help', () => {
  test.each([
    [['--help'], 'curio COMMAND'],
    [['help', 'build'], 'curio build SOURCE'],
    [['build', '--help'], 'curio build SOURCE'],
    [['serve', '-h'], '--static DIR'],
    [['check', golden, '--help'], 'Exit codes'],
  ])('curio %j shows it', async (words, part) => {
    const { code, output, trouble } = await call(...words);
    expect([code, trouble]).toEqual([0, '']);
    expect(output).toContain(part);
    expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('the version is the package’s', async () => {
    expect((await curio('--version')).output).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});

describe('a command line that cannot be understood', () => {
  test.each([
    [[], 'Usage'],
    [['bake'], 'There is no command bake.'],
    [['--loud'], 'There is no option --loud.'],
    [['build', '--loud'], "Unknown option '--loud'."],
    [['build', 'x.json'], '--out is missing'],
    [['build', '--out', 'o'], 'No SOURCE'],
    [['build', 'x.json', '--out', 'o', '--governance', 'maybe'], 'not maybe'],
    [['check'], 'No SOURCE'],
    [['check', 'x.json', '--preset', 'moon'], 'no preset moon'],
    [['check', 'x.json', '--format', 'poem'], 'not poem'],
    [['serve', 'site'], '--static'],
    [['serve', '--port', 'many'], 'not many'],
    [['serve', '--port', '70000'], '0 to 65535'],
    [['serve', '--origin', 'shop.example'], 'https://shop.example'],
    [['serve', '--site', 'My Shop'], 'My Shop'],
    [['serve', '--static', 'no-such-folder'], 'There is no folder no-such-folder.'],
  ])('curio %j ends with 2 and one sentence', async (words, part) => {
    const { code, output, trouble } = await call(...words);
    expect([code, output]).toEqual([2, '']);
    expect(trouble).toContain(part);
    if (words.length > 0) expect(trouble.trim().split('\n')).toHaveLength(1);
  });
});

test('the program passes the exit code and both streams on', async () => {
  const { code, output, trouble } = await curio('build', '--loud');
  expect([code, output]).toEqual([2, '']);
  expect(trouble).toBe("curio build: Unknown option '--loud'. See `curio build --help`.\n");
});

describe('curio build and curio check', () => {
  test('a catalogue is built', async () => {
    const { code, output } = await curio('build', golden, '--out', 'built');
    expect(code).toBe(0);
    expect(output).toContain('built/catalog.json');
    expect(await readdir(join(root, 'built'))).toContain('catalog.json');
  });

  test('a missing source ends with 2 and its name', async () => {
    const { code, trouble } = await curio('build', 'nothing.xml', '--out', 'o');
    expect([code, trouble]).toEqual([2, 'curio build: nothing.xml: There is no such file.\n']);
    expect((await curio('check', 'nothing.xml')).code).toBe(2);
  });

  test('a clean catalogue ends with 0', async () => {
    const { code, output } = await call('check', golden);
    expect(code).toBe(0);
    expect(output).toContain('0 violations');
  });

  test('a planted title ends with 1, with the words and the law', async () => {
    const { code, output } = await curio('check', planted);
    expect(code).toBe(1);
    expect(output).toContain('ad-claim-absolute');
    expect(output).toContain('国家级');
    expect(output).toMatch(/https?:\/\//u);
  });

  test('programs get JSON', async () => {
    const { code, output } = await call('check', planted, '--preset', 'cn-shop', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      schemaVersion: 1,
      governance: { findings: [{ values: { term: '国家级' } }, { values: { term: '全网最好' } }] },
    });
  });
});

describe('curio serve', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('serves until %s, and the link pairs', async (signal) => {
    await curio('build', golden, '--out', 'site/catalog');
    const words = [
      'serve',
      '--static',
      'site',
      '--port',
      '0',
      '--site',
      'demo',
      '--database',
      `${signal}.duckdb`,
    ];
    const child = spawn(process.execPath, ['--conditions=@curio/source', MAIN, ...words], { cwd: root });
    const lines: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      lines.push(line);
      if (line.includes('Ctrl-C')) break;
    }
    const text = lines.join('\n');
    const url = /Shop\s+(\S+)\//u.exec(text)?.[1] ?? '';
    const pairing = parsePairingLink(/Pairing\s+(\S+)/u.exec(text)?.[1] ?? '');
    expect(pairing).toMatchObject({ ok: true, value: { site: 'demo', collectorUrl: `${url}/curio` } });
    expect((await fetch(`${url}/catalog/catalog.json`)).status).toBe(200);
    expect((await fetch(`${url}/curio/v1/health`)).status).toBe(200);
    child.kill(signal);
    child.kill(signal);
    await once(child, 'exit');
    expect(child.exitCode).toBe(0);
    expect(await readdir(root)).toContain(`${signal}.duckdb`);
  });
});
