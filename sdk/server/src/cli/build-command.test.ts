import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { GOLDEN_CATALOG } from '@curio/core/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuildProgress } from '../build/sources/opened-sources.ts';
import { createProgressBar } from './building/progress-bar.ts';
import { runCurio } from './run-curio.ts';
import { suggest } from './suggest.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

let root = '';
let golden = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'curio-cli-'));
  golden = await save('golden.json', GOLDEN_CATALOG);
});
afterAll(() => rm(root, { recursive: true }));

async function save(name: string, content: unknown): Promise<string> {
  const path = join(root, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function feed(count: number, more = ''): string {
  const items = Array.from(
    { length: count },
    (_, number) =>
      `<item><id>p-${number}</id><title>Mug ${number}</title><price>3 EUR</price><availability>in stock</availability></item>`,
  );
  return `<rss><channel><title>Shop</title>${more}${items.join('\n')}</channel></rss>`;
}

interface Ending {
  readonly code: number;
  readonly output: string;
  readonly trouble: string;
}

async function call(...words: readonly string[]): Promise<Ending> {
  const texts = { output: '', trouble: '' };
  const code = await runCurio(words, '1.2.3', {
    print: (line) => (texts.output += `${line}\n`),
    warn: (line) => (texts.trouble += `${line}\n`),
    signal: new AbortController().signal,
  });
  return { code, ...texts };
}

function start(...words: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--conditions=@curio/source', MAIN, ...words], { cwd: root });
}

describe('what a build says', () => {
  test('to a person: what was built, then that nothing changed', async () => {
    const out = join(root, 'person');
    const first = await call('build', golden, '--out', out);
    expect(first.output).toMatch(
      /^Built .*catalog\.json, version [0-9a-f]{16}\n {2}6 products, .* encoded, 0 as before\n$/u,
    );
    const second = await call('build', golden, '--out', out);
    expect(second.output).toMatch(/^Nothing changed in /u);
    expect(second.output).toContain(' 0 encoded');
  });

  test('to nobody, with --quiet', async () => {
    const source = await save('odd.xml', feed(2, '<item><id>x</id></item>'));
    expect(await call('build', source, '--out', join(root, 'quiet'), '-q')).toEqual({
      code: 0,
      output: '',
      trouble: '',
    });
  });

  test('to a program, with --json: one line, also of a failure', async () => {
    const source = await save('odd.xml', feed(2, '<item><id>x</id></item>'));
    const { output } = await call('build', source, '--out', join(root, 'json'), '--json');
    expect(output.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(output)).toMatchObject({
      schemaVersion: 1,
      ok: true,
      exitCode: 0,
      isChanged: true,
      pointer: { schemaVersion: 1 },
      items: { products: 2 },
      counts: { skipped: { 'item-invalid': 1 } },
      work: { encoded: 2, reused: 0 },
    });
    const failed = await call('build', join(root, 'none.xml'), '--out', join(root, 'json'), '--json');
    expect(failed.code).toBe(2);
    expect(JSON.parse(failed.output)).toMatchObject({
      ok: false,
      exitCode: 2,
      error: { code: 'catalog-unreachable' },
    });
  });

  test.each([
    [['--strict'], 1, '1 items are left out, and 0 may be'],
    [['--strict', '--max-skipped', '1'], 0, ''],
    [[], 0, ''],
  ])('with %j ends with %i', async (words, code, part) => {
    const source = await save('odd.xml', feed(2, '<item><id>x</id></item>'));
    const ending = await call('build', source, '--out', join(root, 'strict'), '--quiet', ...words);
    expect(ending.code).toBe(code);
    expect(ending.trouble).toContain(part);
    expect(await readdir(join(root, 'strict'))).toContain('catalog.json');
  });

  test('about rules, with --strict', async () => {
    const source = await save(
      'claim.xml',
      feed(1, '<item><id>x</id><title>国家级水壶</title><price>1 EUR</price></item>'),
    );
    const { code, trouble } = await call(
      'build',
      source,
      '--out',
      join(root, 'rules'),
      '--quiet',
      '--strict',
    );
    expect([code, trouble]).toEqual([1, 'curio build: Built, but rules have 1 findings.\n']);
  });

  test.each([
    [['--max-skipped', '3'], '--max-skipped needs --strict.'],
    [['--strict', '--max-skipped', 'few'], 'takes a number, not few'],
    [['--currency', 'euro'], 'three letters such as EUR, not euro'],
    [['--ot', 'x'], "Unknown option '--ot'. Did you mean --out?"],
  ])('%j is one sentence', async (words, part) => {
    const { code, trouble } = await call('build', golden, '--out', join(root, 'o'), ...words);
    expect([code, trouble]).toEqual([2, expect.stringContaining(part)]);
  });
});

describe('curio withdraw', () => {
  test('takes down, puts back, lists, and tells a word that is no item', async () => {
    const out = join(root, 'down');
    const id = GOLDEN_CATALOG.products[0]?.id ?? '';
    await call('build', golden, '--out', out);
    expect(await call('withdraw', id, '--out', out)).toEqual({
      code: 0,
      output: `taken down     ${id}\n`,
      trouble: '',
    });
    expect((await call('withdraw', id, '--out', out)).output).toBe(`is down        ${id}\n`);
    expect((await call('withdraw', '--list', '--out', out)).output).toBe(`${id}\n`);
    const unknown = await call('withdraw', 'kettel', '--out', out);
    expect([unknown.code, unknown.trouble]).toEqual([1, expect.stringContaining('kettel is not in')]);
    expect((await call('withdraw', id, 'kettel', '--back', '--out', out)).output).toContain(
      `back on show   ${id}`,
    );
    expect(JSON.parse((await call('withdraw', '--list', '--json', '--out', out)).output)).toMatchObject({
      withdrawn: [],
    });
    expect(JSON.parse(await readFile(join(out, 'withdrawn.json'), 'utf8'))).toEqual({
      schemaVersion: 1,
      ids: [],
    });
  });

  test.each([
    [['withdraw', '--out', 'x'], 'No ID is named.'],
    [['withdraw', 'a'], '--out is missing'],
    [['withdraw', 'a', '--list', '--out', 'x'], '--list takes no ID'],
    [['withdraw', 'a', '--out', 'nowhere'], 'nowhere: The folder has no catalog.json'],
  ])('%j ends with 2', async (words, part) => {
    const { code, trouble } = await call(...words);
    expect([code, trouble]).toEqual([2, expect.stringContaining(part)]);
  });
});

describe('words that are nearly right', () => {
  test.each([
    [['biuld'], 'Did you mean build?'],
    [['help', 'serv'], 'Did you mean serve?'],
    [['--verson'], 'Did you mean --version?'],
  ])('%j', async (words, part) => {
    const { code, trouble } = await call(...words);
    expect([code, trouble]).toEqual([2, expect.stringContaining(part)]);
  });

  test.each([
    ['biuld', ' Did you mean build?'],
    ['check', ' Did you mean check?'],
    ['chekc', ' Did you mean check?'],
    ['deploy', ''],
    ['', ''],
  ])('of %j: %j', (word, hint) => {
    expect(suggest(word, ['build', 'check', 'serve'])).toBe(hint);
  });
});

test('a bar is drawn now and then, and taken away', () => {
  const lines: string[] = [];
  let now = 0;
  const bar = createProgressBar((line) => lines.push(line), { now: () => now });
  const at = (done: number): BuildProgress => ({
    step: 'read',
    done,
    total: 80_000_000,
    unit: 'bytes',
    items: done / 1_000,
  });
  bar.show(at(1));
  expect(lines).toEqual([]);
  now = 150;
  bar.show(at(40_000_000));
  bar.show(at(41_000_000));
  expect(lines).toEqual([`reading  ${'█'.repeat(12)}${'░'.repeat(12)}   50%  40 of 80 MB  40,000 items`]);
  now = 300;
  bar.show({ step: 'write', done: 0, total: 0, unit: 'items', items: 0 });
  bar.clear();
  expect(lines.slice(1)).toEqual([`writing  ${'█'.repeat(24)}  100%  0 items`, '']);
});

describe('the program itself', () => {
  test('is stopped by Ctrl-C without a trace, and ends with 130', async () => {
    const source = await save('long.xml', feed(60_000));
    const child = start('build', source, '--out', 'stopped/out', '--quiet');
    let trouble = '';
    child.stderr?.on('data', (chunk) => (trouble += String(chunk)));
    await expect
      .poll(() => readdir(join(root, 'stopped/out')).catch(() => []), { timeout: 10_000 })
      .not.toEqual([]);
    child.kill('SIGINT');
    await once(child, 'close');
    expect([child.exitCode, trouble]).toEqual([130, 'curio build: Stopped; stopped/out is as it was.\n']);
    expect(await readdir(root)).not.toContain('stopped');
  }, 20_000);

  test('watches: builds again, goes on after a fault, and ends with 0', async () => {
    await mkdir(join(root, 'watched'), { recursive: true });
    const source = await save('watched/feed.xml', feed(1));
    const child = start('build', source, '--out', 'watched/out', '--watch');
    const lines: string[] = [];
    const trouble: string[] = [];
    if (child.stdout !== null) createInterface(child.stdout).on('line', (line) => lines.push(line));
    if (child.stderr !== null) createInterface(child.stderr).on('line', (line) => trouble.push(line));
    const patience = { timeout: 10_000 };
    await expect.poll(() => lines.at(-1), patience).toContain('1 product,');
    await expect.poll(() => trouble.at(-1), patience).toContain('Watching');
    await writeFile(source, feed(2));
    await expect.poll(() => lines.at(-1), patience).toContain('2 products,');
    await writeFile(source, feed(3).slice(0, -10));
    await expect.poll(() => trouble.join('\n'), patience).toContain('ends before all its elements do');
    // As editors do: another file takes the name.
    await rename(await save('watched/feed.new', feed(4)), source);
    await expect.poll(() => lines.at(-1), patience).toContain('4 products,');
    child.kill('SIGINT');
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
  }, 40_000);
});
