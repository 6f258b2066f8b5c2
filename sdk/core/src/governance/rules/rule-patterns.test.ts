import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../contract/rule.ts';
import { createGovernance } from '../engine/create-governance.ts';
import type { Qualifier, TextSearch } from '../contract/text-search.ts';
import { CATEGORY_GROUPS } from '../standards/category-groups.ts';
import { normaliseText } from '../text/normalise-text.ts';
import { indexPatterns } from '../text/index-patterns.ts';
import { findRequiredLiterals } from '../text/required-literals.ts';
import { measureWork } from '../../../testing/measure-work.ts';
import { RULE_FAMILIES } from './rule-families.ts';

/** Length at which a pattern that needs quadratic time takes some ten ms, and a linear one next to nothing. */
const LENGTH = 4_000;
/** What takes less than this at that length cannot be quadratic. */
const SUSPECT_MS = 3;
/** Twice the text takes twice the time, and four times where time is quadratic. */
const MOST_GROWTH = 3;

const RULES = Object.values(RULE_FAMILIES).flatMap((rules) =>
  rules.map((rule) => [rule.meta.id, rule] as const),
);

describe.each(RULES)('the patterns of %s', (_id, rule) => {
  const { finding, testing } = listPatterns(rule);

  it('have the flags that their use asks for', () => {
    for (const { source, flags } of finding) expect([source, flags]).toEqual([source, 'gu']);
    for (const { source, flags } of testing) expect([source, flags]).toEqual([source, 'u']);
  });

  it('meet what they are written for: lower case and simplified characters', () => {
    for (const { source } of [...finding, ...testing]) {
      const words = source.replaceAll(/\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\[A-Za-z]|\(\?<\w+>/gu, '');
      // Traditional characters in a list of alternatives do no harm, where the simplified one stands too.
      expect(words.toLowerCase(), source).toBe(words);
    }
  });

  it('cost time that grows with the text, and not with its square', () => {
    for (const pattern of [...finding, ...testing]) expectLinear(pattern);
  });
});

describe('the patterns of everything else', () => {
  it('cost time that grows with the text, and not with its square', () => {
    for (const { path, title } of CATEGORY_GROUPS) {
      expectLinear(path);
      expectLinear(title);
    }
    for (const token of ['a.', '顶.', '薇❤', 'a🔥', '\u200B', 'é\u0301', '. ', 'Ａ', '級'])
      expectLinearWork(token, (text) => normaliseText(text));
  });
});

describe('every rule together', () => {
  it('costs time that grows with the text, though it be made of nothing but what rules look for', () => {
    const governance = createGovernance({
      pack: { id: 'every', version: '1.0.0', rules: RULES.map(([, rule]) => rule) },
      date: '2026-11-24',
    });
    // A text that was seen before is not looked at again.
    let runs = 0;
    const run = (text: string): unknown => {
      runs += 1;
      return governance.run({ description: [{ subject: 'item', text: `${text}${runs}` }] });
    };
    for (const token of ['the best ', '国家级', '顶.级', 'cures disease ', '根治失眠，', '全网最低价'])
      expectLinearWork(token.repeat(20), run);
  });
});

describe('indexPatterns', () => {
  it('misses no pattern that matches a text of any case', () => {
    const patterns = RULES.flatMap(([, rule]) => listPatterns(rule).finding);
    const findCandidates = indexPatterns(patterns);
    const texts = Object.entries(RULE_FAMILIES).flatMap(([family, rules]) =>
      rules.flatMap((rule) => readTexts(family, rule)),
    );
    expect(texts.length).toBeGreaterThan(300);
    for (const text of texts) {
      const candidates = new Set(findCandidates(text));
      for (const [at, pattern] of patterns.entries())
        if (text.search(pattern) !== -1) expect(candidates, `${pattern.source} in "${text}"`).toContain(at);
    }
  });
});

/** All texts of a rule's cases, whatever they belong to. */
function readTexts(family: string, { meta }: Rule): readonly string[] {
  const texts: string[] = [];
  const file = readFileSync(new URL(`${family}/${meta.id}.cases.json`, import.meta.url), 'utf8');
  JSON.parse(file, (_key, value: unknown) => {
    if (typeof value === 'string') texts.push(normaliseText(value).text);
    return value;
  });
  return texts;
}

describe('findRequiredLiterals', () => {
  it.each([
    [/国家级|最高级/gu, ['国家级', '最高级']],
    [/[最顶]级/gu, ['最级', '顶级']],
    [/\bno\.? ?1\b/gu, ['no']],
    [/(?:全国|中国)(?:销量)?第[一1]/gu, ['全国', '中国']],
    [/a*b?/gu, null],
    [/\p{L}+/gu, null],
    [/x|\d+/gu, null],
    [/(?:only|just) \d+ left\b/gu, [' left']],
    [/(?<=a)bc(?!d)/gu, ['bc']],
    [/(?:ab)+c{2,3}d{0,2}/gu, ['ab']],
  ])('finds in %s what must stand in a match', (pattern, literals) => {
    expect(findRequiredLiterals(pattern)).toEqual(literals);
  });
});

interface Patterns {
  readonly finding: readonly RegExp[];
  readonly testing: readonly RegExp[];
}

function listPatterns(rule: Rule): Patterns {
  if (rule.kind !== 'text') return { finding: [], testing: [] };
  const { terms, exceptions = [], exemptions = [], unless, conflicts = [] }: TextSearch = rule.search;
  const toList = (qualifier: Qualifier = {}): readonly RegExp[] =>
    [qualifier.clause, qualifier.text].filter((pattern) => pattern !== undefined);
  return {
    finding: [
      ...terms.map(({ pattern }) => pattern),
      ...exceptions,
      ...conflicts.flatMap(({ one, other }) => [one, other]),
    ],
    testing: [
      ...exemptions.flatMap(({ clause, text }) => [...clause, ...text]),
      ...[unless, ...terms.map((term) => term.unless)].flatMap(toList),
    ],
  };
}

function expectLinear(pattern: RegExp): void {
  const run = pattern.flags.includes('g')
    ? (text: string) => Array.from(text.matchAll(pattern)).length
    : (text: string) => pattern.test(text);
  for (const token of listTokens(pattern)) expectLinearWork(token, run, pattern);
}

function expectLinearWork(token: string, work: (text: string) => unknown, pattern?: RegExp): void {
  const build = (length: number): string => token.repeat(Math.ceil(length / token.length));
  const short = build(LENGTH);
  if (measureWork(() => work(short)) < SUSPECT_MS) return;
  const times = [short, build(LENGTH * 2)].map((text) =>
    Math.min(...[1, 2, 3, 4, 5].map(() => measureWork(() => work(text)))),
  );
  const [once = 0, twice = 0] = times;
  const isLinear = once < SUSPECT_MS || twice < once * MOST_GROWTH;
  expect(isLinear, `${pattern?.source ?? 'the work'} on "${token}" repeated: ${times.join(' and ')} ms`).toBe(
    true,
  );
}

const USUAL_TOKENS = ['a', '1', ' ', '最', '.', 'a ', '1 ', '最a', '1%', 'a1', '- '];

/** What a pattern begins to match again and again: its own words, alone and in pairs, and what its classes take. */
function listTokens({ source }: RegExp): readonly string[] {
  const words = source
    .replaceAll(/\\[pP]\{[^}]*\}|\\[A-Za-z]|\(\?(?:<?[=!]|:)|\{[\d,]*\}/gu, ' ')
    .split(/[^\p{L}\p{N}% -]+/u)
    .map((word) => word.replaceAll(/\s+/gu, ' '))
    .filter((word) => word.trim() !== '')
    .slice(0, 8);
  const pairs = words.flatMap((word) => [
    ...words.map((other) => `${word}${other}`),
    `${word} `,
    `${word}1`,
    `${word}a `,
  ]);
  return [...new Set([...USUAL_TOKENS, ...words, ...pairs])];
}
