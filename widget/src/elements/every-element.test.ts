import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { collectMessages } from '../../scripts/collect-messages.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const TAGS = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const DEFINE = readFileSync(fileURLToPath(new URL('../define.ts', import.meta.url)), 'utf8');

test('reads the elements there are', () => {
  expect(TAGS).toEqual(
    expect.arrayContaining(['curio-feed', 'curio-video', 'curio-live', 'curio-product', 'curio-sheet']),
  );
});

describe.each(TAGS)('%s', (tag) => {
  const source = readFileSync(`${FOLDER}${tag}/${tag}.ts`, 'utf8');

  test('has styles and a test that begins with the axe audit and goes on by keyboard', () => {
    expect(existsSync(`${FOLDER}${tag}/${tag}.styles.ts`)).toBe(true);
    const tests = readFileSync(`${FOLDER}${tag}/${tag}.browser.test.ts`, 'utf8');
    const names = [...tests.matchAll(/^test\(\s*'([^\n]+)',/gmu)].map(([, name]) => name);
    expect(names[0]).toContain('axe audit');
    expect(names[1]).toMatch(/keyboard/u);
  });

  test('documents its tag, its events and its attributes, and is registered', () => {
    expect(source).toContain(`@tagname ${tag}`);
    expect(source).toContain('@fires');
    for (const [, name] of source.matchAll(/emit\(\s*'(curio-[a-z-]+)'/gu))
      expect(source).toContain(`} ${name} -`);
    for (const [, name] of source.matchAll(/attribute: '([a-z-]+)'/gu))
      expect(source).toMatch(new RegExp(`@attr .*${name}`, 'u'));
    expect(DEFINE).toContain(`'${tag}': Curio`);
  });

  test('keeps to a strict content security policy', () => {
    expect(source).not.toMatch(/\sstyle=|innerHTML|unsafeHTML|\beval\(/u);
  });
});

const ENGLISH = await collectMessages('en');
const CHINESE = await collectMessages('zh-hans');

test('reads the dictionaries there are', () => {
  expect(Object.keys(ENGLISH)).toEqual(expect.arrayContaining(['card', 'detail', 'search']));
});

describe.each(Object.keys(ENGLISH))('the %s dictionary', (name) => {
  test('says everything in both languages, with the same gaps to fill', () => {
    const gaps = (message: string): string[] =>
      [...message.matchAll(/\{\w+\}/gu)].map(([gap]) => gap).toSorted();
    const english = ENGLISH[name] ?? {};
    const chinese = CHINESE[name] ?? {};
    expect(Object.keys(chinese).toSorted()).toEqual(Object.keys(english).toSorted());
    for (const [key, message] of Object.entries(english)) {
      const other = chinese[key] ?? '';
      expect(other).not.toBe('');
      expect(gaps(other), key).toEqual(gaps(message));
    }
  });
});

// What a server writes is said in the language that it is asked for, and in no other.
const SPOKEN = Object.keys(ENGLISH).filter((name) => name !== 'served');

test.each(SPOKEN)('the %s dictionary is found by its name in a file of messages', (name) => {
  const source = readFileSync(`${FOLDER}../locales/${name}/${name}-source.ts`, 'utf8');
  expect(source).toContain(`name: '${name}'`);
});
