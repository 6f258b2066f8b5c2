import type { LinkedReturnPolicy } from '../../artifacts/linked-data.ts';
import type { PageArtifact } from '../../artifacts/page.ts';
import { findReturnDays } from '../../checks/page/find-return-days.ts';
import { findTexts } from '../../checks/page/find-words.ts';
import { findWords } from '../../checks/page/read-words.ts';
import { textEvidence } from '../../checks/page/text-evidence.ts';
import { orPassed, refer, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import { NO_RETURNS_WORDS, UNRETURNABLE_WORDS } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Returns that the page and its data promise differently. */
export const RETURNS_MISMATCH: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'returns-mismatch',
    impact: 'serious',
    needs: ['page', 'jsonld'],
    effective: { from: '2022-05-28' },
  },
  judge({ page, jsonld }, context) {
    const [policy, ...others] = jsonld?.returnPolicies ?? [];
    if (page === undefined || policy === undefined || others.some((other) => isOther(other, policy)))
      return [];
    const { subject } = page;
    return orPassed(
      subject,
      policy.category === 'MerchantReturnFiniteReturnWindow'
        ? [...judgeDays(page, policy, context), ...judgeDenial(page, context)]
        : judgeRefusal(page, policy, context),
    );
  },
});

/** Policies of several countries cannot be told apart on the page. */
function isOther(one: LinkedReturnPolicy, other: LinkedReturnPolicy): boolean {
  return one.days !== other.days || one.category !== other.category;
}

function judgeDays(
  page: PageArtifact,
  { days }: LinkedReturnPolicy,
  context: RuleContext,
): readonly Judgement[] {
  const stated = findReturnDays(page, context);
  const [first] = stated;
  if (first === undefined || stated.some((one) => `${one.days}` === days) || days === '') return [];
  // A page may state a longer time for members beside the usual one.
  const say = new Set(stated.map((one) => one.days)).size === 1 ? violation : review;
  const evidence = [
    valueEvidence(refer('jsonld', ['returnPolicies', 0, 'days'], days)),
    textEvidence(first.text),
  ];
  return [say('days', { subject: page.subject, values: { shown: `${first.days}`, days }, evidence })];
}

function judgeRefusal(
  page: PageArtifact,
  { category }: LinkedReturnPolicy,
  context: RuleContext,
): readonly Judgement[] {
  const [first] = findReturnDays(page, context);
  if (first === undefined || category !== 'MerchantReturnNotPermitted') return [];
  const evidence = [
    valueEvidence(refer('jsonld', ['returnPolicies', 0, 'category'], category)),
    textEvidence(first.text),
  ];
  return [violation('refused', { subject: page.subject, values: { shown: `${first.days}` }, evidence })];
}

/** Some goods may be left out: what the law excepts is no contradiction. */
function judgeDenial(page: PageArtifact, context: RuleContext): readonly Judgement[] {
  const text = findTexts(page, NO_RETURNS_WORDS, context).find(
    (one) => !UNRETURNABLE_WORDS.test(context.read(one.text).text),
  );
  const found = text === undefined ? null : findWords(text.text, NO_RETURNS_WORDS, context);
  if (text === undefined || found === null) return [];
  const evidence = [
    textEvidence(text, found.range),
    valueEvidence(refer('jsonld', ['returnPolicies', 0, 'category'], 'MerchantReturnFiniteReturnWindow')),
  ];
  return [review('denied', { subject: page.subject, values: { shown: found.quote }, evidence })];
}
