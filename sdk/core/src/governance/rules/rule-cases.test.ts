import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runGovernance } from '../engine/run-governance.ts';
import { CN_SHOP } from '../presets.ts';

interface RuleCase {
  readonly kind: 'violating' | 'clean' | 'exempted' | 'evasive' | 'missing-input';
  readonly language: 'zh' | 'en';
  readonly title: string | null;
  readonly outcomes: readonly string[];
  readonly quotes?: readonly string[];
  readonly exemption?: string;
}

const KINDS = ['violating', 'clean', 'exempted', 'evasive', 'missing-input'] as const;
const PACKS = [CN_SHOP];
const RULES = PACKS.flatMap((pack) => pack.rules);

describe.each(RULES.map((rule) => [rule.meta.id, rule] as const))('rule %s', (id, rule) => {
  const cases = readCases(id, rule.meta.jurisdictions[0] ?? '');

  it.each(
    cases.map((ruleCase) => [`${ruleCase.kind} ${ruleCase.language}: ${ruleCase.title}`, ruleCase] as const),
  )('%s', (_, ruleCase) => {
    expect(judge(ruleCase)).toEqual({
      outcomes: ruleCase.outcomes,
      quotes: ruleCase.quotes ?? [],
      ...(ruleCase.exemption === undefined ? {} : { exemption: ruleCase.exemption }),
    });
  });

  it('has every kind of case, and two violating and two clean ones a language', () => {
    for (const kind of KINDS) expect(cases.some((ruleCase) => ruleCase.kind === kind)).toBe(true);
    for (const language of ['zh', 'en']) {
      for (const kind of ['violating', 'clean']) {
        const count = cases.filter((entry) => entry.kind === kind && entry.language === language).length;
        expect(count, `${kind} ${language}`).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('speaks both languages and names sources that are still to be trusted', () => {
    const today = new Date().toISOString().slice(0, 10);
    for (const message of [rule.meta.title, ...Object.values(rule.meta.messages)]) {
      expect(message.en).not.toBe('');
      expect(message.zh).not.toBe('');
    }
    expect(rule.meta.sources).not.toEqual([]);
    for (const source of rule.meta.sources) {
      expect(source.reviewBy >= today, `${source.law.en}: read it again, then move reviewBy`).toBe(true);
      expect(source.verifiedAt <= source.reviewBy).toBe(true);
    }
  });

  it('proposes an edit after which nothing is left to fix', () => {
    for (const { title, exemption, kind } of cases) {
      if (title === null || exemption !== undefined || kind === 'clean') continue;
      let text = title;
      for (let edits = 0; edits < 5; edits += 1) {
        const suggestion = run(text).findings[0]?.suggestion;
        if (suggestion === undefined) break;
        text = text.slice(0, suggestion.range[0]) + suggestion.replacement + text.slice(suggestion.range[1]);
      }
      expect(run(text).findings, title).toEqual([]);
      expect(text, title).not.toMatch(/^\s|\s{2}/u);
    }
  });
});

function judge({ title }: RuleCase): unknown {
  const report = run(title);
  if (report.coverage.notRun.length > 0) return { outcomes: ['not-run'], quotes: [] };
  const quotes = report.findings.flatMap((finding) =>
    finding.evidence.flatMap((evidence) => (evidence.kind === 'text' ? [evidence.quote] : [])),
  );
  const exemption = report.findings.find((finding) => finding.exemption !== undefined)?.exemption?.id;
  return {
    outcomes: report.findings.length === 0 ? ['pass'] : report.findings.map((finding) => finding.outcome),
    quotes,
    ...(exemption === undefined ? {} : { exemption }),
  };
}

function run(title: string | null): ReturnType<typeof runGovernance> {
  const artifacts = title === null ? {} : { title: [{ subject: 'item', text: title }] };
  return runGovernance({ pack: CN_SHOP, artifacts, date: '2026-11-24' });
}

function readCases(id: string, jurisdiction: string): readonly RuleCase[] {
  const file = new URL(`${jurisdiction.toLowerCase()}/${id}.cases.json`, import.meta.url);
  // The file is this repository's own; a case of another shape fails its test.
  return JSON.parse(readFileSync(file, 'utf8')) as readonly RuleCase[];
}
