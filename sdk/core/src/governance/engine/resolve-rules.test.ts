import { describe, expect, it } from 'vitest';
import { EXAMPLE_META, EXAMPLE_PACK, EXAMPLE_WORDS } from '../../testing/example-rules.ts';
import { toFeedProduct } from '../../testing/feed-product.ts';
import type { Artifacts } from '../artifacts/artifacts.ts';
import { defineTextRule } from '../contract/define-text-rule.ts';
import type { GovernanceConfig } from '../contract/pack.ts';
import type { GovernanceReport } from '../contract/report.ts';
import { runGovernance } from './create-governance.ts';

const DATE = '2026-11-24';

describe('settings', () => {
  const artifacts: Artifacts = {
    title: [{ subject: 'a', text: 'It heals' }],
    feed: { products: [toFeedProduct({ price: { amount: 4900, currency: 'EUR' } })] },
  };
  const runWith = (config: GovernanceConfig): GovernanceReport =>
    runGovernance({ pack: EXAMPLE_PACK, artifacts, date: DATE, config });

  it('promote, weigh and set options', () => {
    const report = runWith({
      settings: { words: { promotes: true, impact: 'minor' }, dear: { options: { most: 100 } } },
    });
    expect(report.findings.map(({ outcome, impact }) => [outcome, impact])).toEqual([
      ['violation', 'minor'],
      ['violation', 'critical'],
    ]);
  });

  it('do not run a rule with an option that cannot be', () => {
    const reasons = [{ most: -1 }, { most: 'much' }, { least: 1 }].map(
      (options) => runWith({ settings: { dear: { options } } }).coverage.notRun[0]?.reason,
    );
    expect(reasons).toEqual([
      'its option most cannot be -1',
      'its option most cannot be "much"',
      'it has no option least',
    ]);
  });

  it('switch a rule off by a reason and a date, and say where that does nothing', () => {
    const off = (until?: string, reason = 'we know') =>
      runWith({ settings: { dear: { off: { reason, ...(until === undefined ? {} : { until }) } } } });
    expect(off('2026-12-01').coverage.notRun[0]?.reason).toBe('switched off until 2026-12-01: we know');
    expect(off('2026-11-01').unused[0]?.reason).toBe('it was switched off until 2026-11-01, and runs again');
    expect(off().unused[0]?.reason).toContain('a critical rule is switched off only with a date');
    expect(off('2026-12-01', ' ').unused[0]?.reason).toContain('without a reason');
    expect(runWith({ settings: { gone: {} } }).unused).toEqual([
      { ruleId: 'gone', reason: 'no rule of this run has this id' },
    ]);
  });

  it('suppress what a shop has looked at, until a day, and report what suppresses nothing', () => {
    const [finding] = runWith({}).findings;
    const live = {
      ruleId: 'words',
      fingerprint: finding?.fingerprint ?? '',
      reason: 'seen',
      until: '2026-12-01',
    };
    const report = runWith({
      suppressions: [
        live,
        { ruleId: 'words', subject: 'zzz', reason: 'seen', until: '2026-12-01' },
        { ...live, until: '2026-11-23' },
      ],
    });
    expect(report.findings).toEqual([]);
    expect(report.suppressed).toEqual([finding]);
    expect(report.unused.map(({ reason }) => reason)).toEqual([
      'nothing was found that it suppresses',
      'it was over on 2026-11-23',
    ]);
  });

  it('run what is law where the shop sells, at the stage that is asked for', () => {
    expect(runWith({ jurisdictions: ['EU'] }).rules.map(({ ruleId }) => ruleId)).toEqual(['bare']);
    expect(runWith({ stage: 'live' }).coverage.notRun.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 3 }, () => 'not for the stage live'),
    );
  });

  it('know the goods of a shop that sells one kind', () => {
    const cosmetics = defineTextRule({
      ...EXAMPLE_WORDS.search,
      inputs: EXAMPLE_WORDS.inputs,
      meta: { ...EXAMPLE_META, categories: { only: ['cosmetics'] } },
    });
    const find = (title: Artifacts['title'], groups: readonly string[] = []) =>
      runGovernance({
        pack: { ...EXAMPLE_PACK, rules: [cosmetics] },
        artifacts: { title: title ?? [] },
        date: DATE,
        config: { groups },
      }).rules[0]?.outcome;
    expect(find([{ subject: 'a', text: 'It cures', category: ['Health & Beauty', 'Cosmetics'] }])).toBe(
      'violation',
    );
    expect(find([{ subject: 'a', text: 'It cures', category: ['Furniture'] }])).toBe('inapplicable');
    expect(find([{ subject: 'a', text: 'It cures' }])).toBe('inapplicable');
    expect(find([{ subject: 'a', text: 'It cures' }], ['cosmetics'])).toBe('violation');
    expect(find([{ subject: 'a', text: 'Face cream that cures' }])).toBe('violation');
  });
});
