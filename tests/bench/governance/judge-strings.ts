import { createGovernance, RULE_FAMILIES, type Artifacts, type Finding, type RulePack } from '@curio/core';
import type { JudgedString } from './read-strings.ts';

/** Every rule there is, whichever country's. */
export const EVERY_RULE: RulePack = {
  id: 'every-rule',
  version: '1.0.0',
  rules: Object.values(RULE_FAMILIES).flat(),
};

const WORDS: RulePack = { ...EVERY_RULE, rules: EVERY_RULE.rules.filter(({ kind }) => kind === 'text') };
const DATE = '2026-11-26';

/** Ids of the rules that object to a string: what they exempt is no objection. */
export type Objections = ReadonlySet<string>;

/** Judges strings as texts of a page that sells nobody knows what. */
export function judgeAsPage(strings: readonly JudgedString[]): readonly Objections[] {
  const texts = strings.map(({ text }, at) => ({
    subject: String(at),
    text,
    target: [String(at)],
    tag: 'p',
  }));
  const page = { ...EMPTY_PAGE, texts };
  return judge({ page }, strings.length);
}

const EMPTY_PAGE = {
  subject: '',
  protocol: 'https:',
  title: '',
  buttons: [],
  links: [],
  inputs: [],
  prices: [],
  images: [],
  countdowns: [],
  isComplete: true,
};

/** What the authority's kinds of goods are called in a catalogue. */
const CATEGORIES: Readonly<Record<string, string>> = {
  food: '食品',
  'health-food': '保健食品',
  cosmetic: '化妆品',
  'tcm-otc': '中药',
};

/** Judges strings as descriptions of goods of their kind. */
export function judgeAsDescriptions(strings: readonly JudgedString[]): readonly Objections[] {
  const description = strings.map(({ text, kind }, at) => ({
    subject: String(at),
    text,
    category: [CATEGORIES[kind] ?? ''],
  }));
  return judge({ description }, strings.length);
}

function judge(artifacts: Artifacts, count: number): readonly Objections[] {
  const objections = Array.from({ length: count }, () => new Set<string>());
  const { findings } = createGovernance({ pack: WORDS, date: DATE }).run(artifacts);
  for (const finding of findings) {
    if (finding.outcome === 'exempted') continue;
    for (const ruleId of listRules(finding)) objections[Number(finding.subject)]?.add(ruleId);
  }
  return objections;
}

/** Who gave way to a longer finding has found it all the same. */
function listRules({ ruleId, related = [] }: Finding): readonly string[] {
  return [ruleId, ...related];
}
