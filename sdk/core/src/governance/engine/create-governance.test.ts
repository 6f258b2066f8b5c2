import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_DEAR, EXAMPLE_META, EXAMPLE_PACK } from '../../testing/example-rules.ts';
import { toFeedProduct } from '../../testing/feed-product.ts';
import type { Artifacts } from '../artifacts/artifacts.ts';
import { defineProductRule, defineRule } from '../contract/define-rule.ts';
import type { GovernanceReport } from '../contract/report.ts';
import { createGovernance, runGovernance } from './create-governance.ts';

const DATE = '2026-11-24';

describe('text rules', () => {
  it('tell precise words from others, exempt by the clause, and leave exceptions and settled claims alone', () => {
    const find = (text: string) =>
      run({ title: [{ subject: 'a', text }] }).findings.map((one) => one.outcome);
    expect(find('It cures')).toEqual(['violation']);
    expect(find('It heals')).toEqual(['needs-review']);
    expect(find('It does not cure, it tastes')).toEqual(['exempted']);
    expect(find('It does not taste, it cures')).toEqual(['violation']);
    expect(find('Cigarette trousers')).toEqual([]);
    expect(find('no cigarettes')).toEqual([]);
    expect(find('no smoke, cigarettes')).toEqual(['needs-review']);
  });

  it('find two claims that exclude each other, wherever the subject says them', () => {
    const report = run({
      title: [{ subject: 'a', text: 'Shirt of pure cotton' }],
      description: [
        { subject: 'a', text: 'Made of polyester.' },
        { subject: 'b', text: 'Made of polyester.' },
      ],
    });
    expect(report.findings).toMatchObject([
      { subject: 'a', messageId: 'conflict', values: { term: 'pure cotton', other: 'polyester' } },
    ]);
  });

  it('prove words of a transcript by their time', () => {
    const line = { subject: 'room', text: 'it cures', track: 'speech', startMs: 10, endMs: 20 } as const;
    expect(run({ transcript: [line] }).findings[0]?.evidence).toMatchObject([
      { kind: 'text', artifact: 'transcript', quote: 'cures' },
      { kind: 'media', startMs: 10, endMs: 20 },
    ]);
  });

  it('count what they looked at', () => {
    const title = [
      { subject: 'a', text: 'It cures' },
      { subject: 'b', text: 'A mug' },
    ];
    expect(run({ title }).rules[0]).toEqual({
      ruleId: 'words',
      outcome: 'violation',
      counts: { violation: 1, pass: 1 },
    });
    expect(run({ title: [] }).rules[0]?.outcome).toBe('inapplicable');
    expect(run({}).rules[0]?.outcome).toBe('not-run');
  });
});

describe('rules of products and of whole artifacts', () => {
  it('judge what their gate lets through', () => {
    const products = [
      toFeedProduct({ subject: 'a', price: { amount: 9000, currency: 'EUR' } }),
      toFeedProduct({ subject: 'b', price: { amount: 9000, currency: 'EUR' }, category: ['Jewelry'] }),
      toFeedProduct({ subject: 'c' }),
    ];
    const report = run({ feed: { products } });
    expect(report.findings.map(({ subject }) => subject)).toEqual(['a']);
    expect(report.rules[1]?.counts).toEqual({ violation: 1, inapplicable: 1, pass: 1 });
  });

  it('do not count as run when their proof is not in the artifact', () => {
    const invented = defineProductRule({
      ...EXAMPLE_DEAR,
      judge: (product, _place, context) => EXAMPLE_DEAR.judge(product, ['products', 7], context),
    });
    const products = [toFeedProduct({ price: { amount: 9000, currency: 'EUR' } })];
    const report = runGovernance({
      pack: { ...EXAMPLE_PACK, rules: [invented] },
      artifacts: { feed: { products } },
      date: DATE,
    });
    expect(report.coverage.notRun).toEqual([
      { ruleId: 'dear', reason: 'the evidence for item is not in its artifact' },
    ]);
  });

  it('see only the artifacts that they name', () => {
    const seen: Artifacts[] = [];
    const spy = defineRule({
      meta: { ...EXAMPLE_META, id: 'spy', needs: ['title'] },
      judge(artifacts) {
        seen.push(artifacts);
        return [];
      },
    });
    const artifacts = { title: [], description: [], reviews: [] };
    runGovernance({ pack: { ...EXAMPLE_PACK, rules: [spy] }, artifacts, date: DATE });
    expect(seen).toEqual([{ title: [] }]);
  });
});

describe('createGovernance', () => {
  const word = fc.constantFrom(
    'It cures',
    'heals',
    'a mug',
    'pure cotton',
    'polyester',
    'face cream',
    '顶.级',
    'does not cure, ok',
  );
  const text = fc.record({
    subject: fc.constantFrom('a', 'b', 'c'),
    text: fc.array(word, { maxLength: 3 }).map((words) => words.join(', ')),
  });
  const product = fc
    .record({ subject: fc.constantFrom('a', 'b', 'c'), amount: fc.integer({ min: 0, max: 9000 }) })
    .map(({ subject, amount }) => toFeedProduct({ subject, price: { amount, currency: 'EUR' } }));
  const state = fc.record({
    title: fc.array(text, { maxLength: 6 }),
    description: fc.array(text, { maxLength: 6 }),
    products: fc.array(product, { maxLength: 4 }),
  });

  it('says after a change what a first run says', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 2, maxLength: 4 }), (states) => {
        const governance = createGovernance({ pack: EXAMPLE_PACK, date: DATE });
        const artifacts = states.map(({ title, description, products }, at) => ({
          title,
          // What has not changed is the same object.
          description: at % 2 === 1 ? (states[at - 1]?.description ?? []) : description,
          feed: { products: [...(states[at - 1]?.products ?? []), ...products].slice(0, 5) },
        }));
        for (const one of artifacts)
          expect(governance.run(one)).toEqual(
            runGovernance({ pack: EXAMPLE_PACK, artifacts: one, date: DATE }),
          );
      }),
    );
  });

  it('says in slices what it says at once, and pauses when a slice is over', async () => {
    let nowMs = 0;
    const clock = (): number => (nowMs += 10);
    const title = Array.from({ length: 20 }, (_, at) => ({ subject: String(at), text: 'It cures' }));
    let pauses = 0;
    const pause = async (): Promise<void> => {
      pauses += 1;
      await Promise.resolve();
    };
    const report = await createGovernance({ pack: EXAMPLE_PACK, date: DATE, clock }).runInSlices(
      { title },
      { pause },
    );
    expect(report.findings).toEqual(run({ title }).findings);
    expect(pauses).toBeGreaterThan(3);
    expect(pauses).toBeLessThan(20);
    expect(report.rules.every(({ tookMs }) => tookMs !== undefined)).toBe(true);
  });

  it('ends when a pause throws', async () => {
    const governance = createGovernance({ pack: EXAMPLE_PACK, date: DATE });
    const pause = () => Promise.reject(new Error('the page is gone'));
    await expect(governance.runInSlices({ title: [{ subject: 'a', text: 'a' }] }, { pause })).rejects.toThrow(
      'the page is gone',
    );
  });
});

function run(artifacts: Artifacts): GovernanceReport {
  return runGovernance({ pack: EXAMPLE_PACK, artifacts, date: DATE });
}
