import { describe, expect, it } from 'vitest';
import { GOLDEN_FINDINGS, GOLDEN_TITLES } from '../../testing/golden-findings.ts';
import { GOLDEN_CATALOG } from '../../testing/golden-catalog.ts';
import { addPictureClips } from '../../catalog/picture-clips.ts';
import { gatherCardArtifacts, gatherCatalogArtifacts } from '../artifacts/gather-catalog.ts';
import { defineRule } from '../contract/define-rule.ts';
import type { RulePack } from '../contract/pack.ts';
import type { Judgement, Rule, WholeRule } from '../contract/rule.ts';
import { writeFinding } from '../contract/write-finding.ts';
import { EVERY_TEXT as EN } from '../locales/en/every-text.ts';
import { EVERY_TEXT as ZH } from '../locales/zh/every-text.ts';
import { AD_CLAIM_ABSOLUTE } from '../rules/cn/ad-claim-absolute.ts';
import { runGovernance } from './create-governance.ts';

const DATE = '2026-11-24';
const ABSOLUTE: RulePack = { id: 'absolute', version: '1.0.0', rules: [AD_CLAIM_ABSOLUTE] };
const ARTIFACTS = { title: [{ subject: 'mug', text: 'The best mug ever' }] };

describe('runGovernance', () => {
  it('finds the planted title and not its clean twin', () => {
    const report = runGovernance({ pack: ABSOLUTE, artifacts: { title: GOLDEN_TITLES }, date: DATE });
    expect(report.findings).toEqual(GOLDEN_FINDINGS);
    expect(report.coverage).toEqual({ ran: 1, total: 1, notRun: [] });
    expect(report.packVersion).toBe('engine@2.0.0 absolute@1.0.0');
  });

  it('finds nothing in the golden catalogue, and a fault of a product once though its clip repeats it', () => {
    const [first, ...others] = GOLDEN_CATALOG.products;
    const clean = gatherCatalogArtifacts(GOLDEN_CATALOG);
    expect(runGovernance({ pack: ABSOLUTE, artifacts: clean, date: DATE }).findings).toEqual([]);
    const planted = {
      ...GOLDEN_CATALOG,
      videos: [],
      products: [{ ...first, title: '国家级水壶' }, ...others],
    };
    // The spread of a found product is a product.
    const withClips = addPictureClips(planted as typeof GOLDEN_CATALOG);
    const report = runGovernance({
      pack: ABSOLUTE,
      artifacts: gatherCatalogArtifacts(withClips),
      date: DATE,
    });
    expect(report.findings.map((finding) => finding.subject)).toEqual(['kettle-gooseneck']);
  });

  it('reports a rule that throws, and runs the others', () => {
    const broken = createRule('broken', () => {
      throw new Error('bad table');
    });
    const report = run([broken, AD_CLAIM_ABSOLUTE]);
    expect(report.findings).toHaveLength(1);
    expect(report.coverage).toEqual({
      ran: 1,
      total: 2,
      notRun: [{ ruleId: 'broken', reason: 'the rule failed: bad table' }],
    });
  });

  it('does not run a rule without its artifact, or outside the time it is law', () => {
    const old = createRule('old', () => [], { effective: { from: '1994-02-01', to: '2015-08-31' } });
    const coming = createRule('coming', () => [], { effective: { from: '2030-01-01' } });
    const price = createRule('price', () => [], { needs: ['title', 'feed', 'page'] });
    expect(run([old, coming, price]).coverage.notRun).toEqual([
      { ruleId: 'old', reason: 'in force until 2015-08-31' },
      { ruleId: 'coming', reason: 'in force from 2030-01-01' },
      { ruleId: 'price', reason: 'missing: feed, page' },
    ]);
  });

  it('refuses findings without evidence, and evidence that the artifact does not hold', () => {
    const empty = createRule('empty', () => [{ ...finding([4, 8], 'best'), evidence: [] }]);
    const invented = createRule('invented', () => [finding([4, 8], 'worst')]);
    const elsewhere = createRule('elsewhere', () => [
      {
        ...finding([0, 3], 'The'),
        evidence: [{ kind: 'text', artifact: 'description', subject: 'mug', range: [0, 3], quote: 'The' }],
      },
    ]);
    expect(run([empty, invented, elsewhere]).coverage.notRun.map(({ reason }) => reason)).toEqual([
      'no evidence for mug',
      'the evidence for mug is not in its artifact',
      'the evidence for mug is not in its artifact',
    ]);
  });

  it('keeps the longest of overlapping findings, names the rule that gave way, and never hides a violation', () => {
    const short = createRule('short', () => [finding([4, 8], 'best')]);
    const long = createRule('long', () => [finding([0, 8], 'The best')]);
    const severe = createRule('severe', () => [finding([4, 8], 'best', 'violation')]);
    expect(run([short, long]).findings.map(toNames)).toEqual([['long', ['short']]]);
    expect(run([long, short]).findings.map(toNames)).toEqual([['long', ['short']]]);
    expect(run([long, severe]).findings.map(toNames)).toEqual([['severe', ['long']]]);
  });

  it('keeps findings on different words apart', () => {
    const first = createRule('first', () => [finding([0, 3], 'The')]);
    const second = createRule('second', () => [finding([4, 8], 'best')]);
    expect(run([first, second]).findings.map(toNames)).toEqual([
      ['first', undefined],
      ['second', undefined],
    ]);
  });

  it('prints the same finding alike on every run and in every disguise', () => {
    const prints = ['最佳面霜', 'Neu: 最🔥佳面霜', '最佳，最佳'].map((text) => {
      const artifacts = { title: [{ subject: 'cream', text }] };
      return runGovernance({ pack: ABSOLUTE, artifacts, date: DATE }).findings;
    });
    expect(new Set(prints.map((findings) => findings[0]?.fingerprint)).size).toBe(1);
    expect(prints[2]).toHaveLength(1);
    expect(prints[2]?.[0]?.evidence).toHaveLength(2);
  });

  it('lets a violation speak for the same words in an exempted clause', () => {
    const artifacts = { title: [{ subject: 'tea', text: '最佳饮用温度 65 度，最佳茶叶' }] };
    const { findings } = runGovernance({ pack: ABSOLUTE, artifacts, date: DATE });
    expect(findings.map((finding) => finding.outcome)).toEqual(['violation']);
  });
});

describe('gatherCardArtifacts', () => {
  it('takes each card once', () => {
    const cards = [
      { id: 'a', title: 'A' },
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B' },
    ];
    expect(gatherCardArtifacts(cards).title?.map((title) => title.subject)).toEqual(['a', 'b']);
  });
});

describe('writeFinding', () => {
  it('says the sentence in both languages', () => {
    const [planted] = GOLDEN_FINDINGS;
    if (planted === undefined) throw new Error('The golden findings are empty.');
    expect(writeFinding(planted, EN)).toContain('“The world’s best” is an absolute term');
    expect(writeFinding(planted, ZH)).toContain('第九条第（三）项');
    expect(writeFinding({ ...planted, ruleId: 'gone' }, EN)).toBe('gone');
  });
});

function run(rules: readonly Rule[]): ReturnType<typeof runGovernance> {
  const pack: RulePack = { id: 'test', version: '1.0.0', rules };
  return runGovernance({ pack, artifacts: ARTIFACTS, date: DATE });
}

function createRule(id: string, judge: WholeRule['judge'], changes: Partial<Rule['meta']> = {}): Rule {
  const { anyOf: _, ...meta } = AD_CLAIM_ABSOLUTE.meta;
  return defineRule({ meta: { ...meta, id, needs: ['title'], ...changes }, judge });
}

function finding(
  range: readonly [number, number],
  quote: string,
  outcome: Judgement['outcome'] = 'needs-review',
): Judgement {
  const evidence = [{ kind: 'text', artifact: 'title', subject: 'mug', range, quote } as const];
  return { outcome, subject: 'mug', messageId: 'similar', evidence };
}

function toNames({ ruleId, related }: { ruleId: string; related?: readonly string[] }): unknown {
  return [ruleId, related];
}
