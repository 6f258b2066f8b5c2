import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { toFeedProduct } from '../../testing/feed-product.ts';
import type { Artifacts, FeedProduct } from '../artifacts/artifacts.ts';
import { gatherPage } from '../artifacts/gather-page.ts';
import type { GovernanceConfig } from '../contract/pack.ts';
import type { Finding, GovernanceReport } from '../contract/report.ts';
import type { Rule } from '../contract/rule.ts';
import { writeBasis, writeFinding } from '../contract/write-finding.ts';
import { runGovernance } from '../engine/create-governance.ts';
import { EVERY_TEXT as EN } from '../locales/en/every-text.ts';
import { EVERY_TEXT as ZH } from '../locales/zh/every-text.ts';
import { RULE_FAMILIES } from './rule-families.ts';

/** What a case shows; a rule needs at least one of each. */
const CASE_KINDS = ['violating', 'clean', 'exempted', 'evasive', 'missing-input'] as const;

/** One case of a `*.cases.json`; see docs/governance.md. */
interface RuleCase {
  readonly kind: (typeof CASE_KINDS)[number];
  readonly language: 'zh' | 'en';
  /** What it shows, where the text does not say so. */
  readonly note?: string;
  /** A title and a description of one item, with its category. */
  readonly title?: string;
  readonly description?: string;
  readonly category?: readonly string[];
  /** A page: its source is gathered into `page` and `jsonld`. */
  readonly html?: string;
  /** Address of the page. */
  readonly url?: string;
  /** Products of a feed; what is not given is filled with a plain product. */
  readonly products?: readonly Partial<FeedProduct>[];
  /** Anything else, as it stands. */
  readonly artifacts?: Artifacts;
  readonly options?: Readonly<Record<string, number | string | boolean | readonly string[]>>;
  /** Groups of goods of the shop. */
  readonly groups?: readonly string[];
  /** Law of that day; 2026-11-24 when absent. */
  readonly date?: string;
  /** Outcomes of the findings in their order; `["pass"]` for none, `["inapplicable"]`, `["not-run"]`. */
  readonly outcomes: readonly string[];
  /** Words that the findings quote, in their order; not looked at where absent. */
  readonly quotes?: readonly string[];
  /** Of the first finding. */
  readonly messageId?: string;
  /** Id of the first exemption. */
  readonly exemption?: string;
}

const RULES = Object.entries(RULE_FAMILIES).flatMap(([family, rules]) =>
  rules.map((rule) => [`${family}/${rule.meta.id}`, family, rule] as const),
);
const USUAL_DATE = '2026-11-24';
const LANGUAGES = [
  ['English', EN],
  ['Chinese', ZH],
] as const;

describe.each(RULES)('rule %s', (_name, family, rule) => {
  const cases = readCases(family, rule);

  it.each(cases.map((one) => [`${one.kind} ${one.language}: ${toName(one)}`, one] as const))(
    '%s',
    (_, one) => {
      expect(judge(rule, one)).toEqual({
        outcomes: one.outcomes,
        ...(one.quotes === undefined ? {} : { quotes: one.quotes }),
        ...(one.messageId === undefined ? {} : { messageId: one.messageId }),
        ...(one.exemption === undefined ? {} : { exemption: one.exemption }),
      });
    },
  );

  it('has every kind of case, and of a rule of words two violating and two clean ones a language', () => {
    for (const kind of CASE_KINDS) {
      // What is compared, not read, has no law's way out and no disguise unless the rule knows one.
      if (rule.kind !== 'text' && (kind === 'exempted' || kind === 'evasive')) continue;
      expect(
        cases.filter((one) => one.kind === kind),
        kind,
      ).not.toEqual([]);
    }
    for (const kind of ['violating', 'clean'] as const) {
      const own = cases.filter((one) => one.kind === kind);
      expect(own.length, kind).toBeGreaterThanOrEqual(2);
      for (const language of rule.kind === 'text' ? toLanguages(rule) : [])
        expect(
          own.filter((one) => one.language === language).length,
          `${kind} ${language}`,
        ).toBeGreaterThanOrEqual(2);
    }
  });

  it('shows by its cases what their kind says', () => {
    for (const one of cases) {
      const name = toName(one);
      if (one.kind === 'clean') expect(['pass', 'inapplicable'], name).toContain(one.outcomes[0]);
      if (one.kind === 'missing-input') expect(one.outcomes, name).toEqual(['not-run']);
      if (one.kind === 'evasive' || one.kind === 'violating')
        expect(
          one.outcomes.some((outcome) => /^(?:violation|needs-review)$/u.test(outcome)),
          name,
        ).toBe(true);
    }
  });

  it.each(LANGUAGES)('says all that it finds in %s, and why the law lets it pass', (_, texts) => {
    for (const finding of cases.flatMap((one) => run(rule, one).findings)) {
      expect(writeFinding(finding, texts)).not.toBe(rule.meta.id);
      expect(writeFinding({ ...finding, values: toPlainValues(finding) }, texts)).not.toMatch(/[{}]/u);
      expect(writeBasis(finding, texts) !== null).toBe(finding.outcome === 'exempted');
    }
  });

  it.each(LANGUAGES)('knows in %s why each exemption holds', (_, texts) => {
    const exemptions = rule.kind === 'text' ? (rule.search.exemptions ?? []) : [];
    for (const { id } of exemptions) expect(texts[rule.meta.id]?.exemptions?.[id], id).toMatch(/\S/u);
  });

  it('proposes an edit after which nothing is left to fix', () => {
    for (const one of cases) {
      const { title, kind, exemption } = one;
      if (title === undefined || exemption !== undefined || kind === 'clean' || one.description !== undefined)
        continue;
      const edited = applySuggestions(rule, one, title);
      if (edited === title) continue;
      expect(
        run(rule, { ...one, title: edited }).findings.filter(({ suggestion }) => suggestion),
        title,
      ).toEqual([]);
      expect(edited, title).not.toMatch(/^\s|\s{2}/u);
    }
  });
});

it('knows each rule by an id of its own', () => {
  const ids = RULES.map(([, , { meta }]) => meta.id);
  expect(ids).toEqual([...new Set(ids)]);
});

function judge(rule: Rule, one: RuleCase): unknown {
  const report = run(rule, one);
  const [result] = report.rules;
  const quotes = report.findings.flatMap((finding) =>
    finding.evidence.flatMap((evidence) => (evidence.kind === 'text' ? [evidence.quote] : [])),
  );
  const [first] = report.findings;
  const exemption = report.findings.find((finding) => finding.exemption !== undefined)?.exemption?.id;
  return {
    outcomes: first === undefined ? [result?.outcome] : report.findings.map((finding) => finding.outcome),
    ...(one.quotes === undefined ? {} : { quotes }),
    ...(one.messageId === undefined ? {} : { messageId: first?.messageId }),
    ...(one.exemption === undefined ? {} : { exemption }),
  };
}

function run(rule: Rule, one: RuleCase): GovernanceReport {
  return runGovernance({
    pack: { id: 'case', version: '1.0.0', rules: [rule] },
    artifacts: toCaseArtifacts(one),
    date: one.date ?? USUAL_DATE,
    config: toCaseConfig(one, rule),
  });
}

/** Values as they are, but for braces, which a text may hold. */
function toPlainValues({ values = {} }: Finding): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.replaceAll(/[{}]/gu, '')]),
  );
}

function applySuggestions(rule: Rule, one: RuleCase, title: string): string {
  let text = title;
  for (let edits = 0; edits < 5; edits += 1) {
    const { suggestion } =
      run(rule, { ...one, title: text }).findings.find((finding) => finding.suggestion) ?? {};
    if (suggestion === undefined) break;
    text = text.slice(0, suggestion.range[0]) + suggestion.replacement + text.slice(suggestion.range[1]);
  }
  return text;
}

/** Words are looked for in the languages in which there are terms. */
function toLanguages(rule: Rule): readonly ('zh' | 'en')[] {
  const sources = rule.kind === 'text' ? rule.search.terms.map(({ pattern }) => pattern.source) : [];
  const hasHan = sources.some((source) => /\p{Script=Han}/u.test(source));
  const hasLatin = sources.some((source) => /[a-z]{3}/u.test(source.replaceAll(/\\p\{[^}]*\}/gu, '')));
  return [...(hasHan ? ['zh' as const] : []), ...(hasLatin ? ['en' as const] : [])];
}

function toName(one: RuleCase): string {
  return (
    one.note ??
    one.title ??
    one.description ??
    one.html?.slice(0, 80) ??
    JSON.stringify(one.products ?? one.artifacts ?? {}).slice(0, 80)
  );
}

/** The artifacts of a case. */
function toCaseArtifacts(ruleCase: RuleCase): Artifacts {
  const { title, description, category, html, url = 'https://shop.example/kettle', products } = ruleCase;
  const toText = (text: string) => [
    { subject: 'item', text, ...(category === undefined ? {} : { category }) },
  ];
  return {
    ...(title === undefined ? {} : { title: toText(title) }),
    ...(description === undefined ? {} : { description: toText(description) }),
    ...(html === undefined ? {} : readPage(html, url)),
    ...(products === undefined ? {} : { feed: { products: products.map(toFeedProduct) } }),
    ...ruleCase.artifacts,
  };
}

/** The settings of a case. */
function toCaseConfig({ options, groups }: RuleCase, { meta }: Rule): GovernanceConfig {
  return {
    ...(options === undefined ? {} : { settings: { [meta.id]: { options } } }),
    ...(groups === undefined ? {} : { groups }),
  };
}

/** The cases beside a rule: `rules/FAMILY/ID.cases.json`. */
function readCases(family: string, { meta }: Rule): readonly RuleCase[] {
  const file = new URL(`${family}/${meta.id}.cases.json`, import.meta.url);
  // The file is this repository's own; a case of another shape fails its test.
  return JSON.parse(readFileSync(file, 'utf8')) as readonly RuleCase[];
}

function readPage(html: string, url: string): Artifacts {
  const { document } = parseHTML(html.includes('<html') ? html : `<html><body>${html}</body></html>`);
  return gatherPage(document, { url });
}
