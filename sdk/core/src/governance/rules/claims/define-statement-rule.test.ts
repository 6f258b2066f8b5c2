import { describe, expect, it } from 'vitest';
import type { Artifacts } from '../../artifacts/artifacts.ts';
import type { PageArtifact } from '../../artifacts/page.ts';
import type { Rule } from '../../contract/rule.ts';
import { runGovernance } from '../../engine/create-governance.ts';
import { CN_AD_PATENT } from '../cn/cn-ad-patent.ts';
import { US_DSHEA } from '../us/us-dshea.ts';

const SUPPLEMENTS = ['Vitamins & Supplements'];
const STATEMENT =
  'This statement has not been evaluated by the Food and Drug Administration. This product is not intended to diagnose, treat, cure, or prevent any disease.';

describe('a rule about a statement', () => {
  it('is content where the statement stands in another text of the same subject', () => {
    const title = [{ subject: 'a', text: '专利技术折叠伞' }];
    expect(
      run(CN_AD_PATENT, { title, description: [{ subject: 'a', text: '专利号：ZL202120345678.9' }] }),
    ).toEqual([]);
    expect(
      run(CN_AD_PATENT, { title, description: [{ subject: 'b', text: '专利号：ZL202120345678.9' }] }),
    ).toEqual([]);
    expect(run(CN_AD_PATENT, { title, description: [{ subject: 'a', text: '轻便' }] })).toEqual(['专利技术']);
  });

  it('takes a page as one, and its goods by its title', () => {
    const texts = ['Supports immune health.', 'Add to cart'];
    expect(run(US_DSHEA, { page: toPage('Dietary supplement gummies', texts) })).toEqual(['Supports immune']);
    expect(run(US_DSHEA, { page: toPage('Dietary supplement gummies', [...texts, STATEMENT]) })).toEqual([]);
    expect(run(US_DSHEA, { page: toPage('Cotton shirt', texts) })).toEqual([]);
  });

  it('keeps the gate of each product, not that of the page', () => {
    const page = toPage('Cotton shirt', ['Soft.']);
    const description = [{ subject: 'a', text: 'Supports immune health.', category: SUPPLEMENTS }];
    expect(run(US_DSHEA, { page, description })).toEqual(['Supports immune']);
  });

  it('stays linear on text made to hang it', () => {
    for (const token of ['zl 1', '专利', '专利号', 'a ', '1 ', 'supports a ', 'supports immune '])
      expect(
        run(CN_AD_PATENT, { description: [{ subject: 'a', text: token.repeat(20_000) }] }),
      ).toBeDefined();
  }, 2000);
});

function run(rule: Rule, artifacts: Artifacts): readonly string[] {
  const pack = { id: 'case', version: '1.0.0', rules: [rule] };
  const { findings, coverage } = runGovernance({ pack, artifacts, date: '2026-11-27' });
  expect(coverage.notRun).toEqual([]);
  return findings.flatMap(({ evidence }) =>
    evidence.flatMap((one) => (one.kind === 'text' ? [one.quote] : [])),
  );
}

function toPage(title: string, texts: readonly string[]): PageArtifact {
  const subject = 'https://shop.example/a';
  return {
    subject,
    protocol: 'https:',
    title,
    texts: texts.map((text, at) => ({ subject, text, target: [`p:nth-of-type(${at + 1})`], tag: 'p' })),
    buttons: [],
    links: [],
    inputs: [],
    prices: [],
    images: [],
    countdowns: [],
    isComplete: true,
  };
}
