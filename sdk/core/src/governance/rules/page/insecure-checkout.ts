import type { PageArtifact, PageElement, PageInput } from '../../artifacts/page.ts';
import { toDomEvidence } from '../../artifacts/to-dom-evidence.ts';
import { passed, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { RuleContext, WholeRule } from '../../contract/rule.ts';
import { PAYING_LABELS } from '../../standards/shop-words.ts';
import { SHOP_META } from '../shop-meta.ts';

/** Passwords and payments on a page that everybody on the way can read. */
export const INSECURE_CHECKOUT: WholeRule = defineRule({
  meta: {
    ...SHOP_META,
    id: 'insecure-checkout',
    impact: 'critical',
    needs: ['page'],
    effective: { from: '2026-11-23' },
  },
  judge({ page }, context) {
    if (page === undefined) return [];
    if (page.protocol !== 'http:' || isOwnMachine(page.subject)) return passed(page.subject);
    const secret = findSecret(page.inputs, context);
    const element = secret ?? findPayment(page, context);
    if (element === undefined) return [];
    const label = element.text === '' ? (secret?.name ?? '') : element.text;
    return [
      violation('open', { subject: page.subject, values: { label }, evidence: [toDomEvidence(element)] }),
    ];
  },
});

/** Nobody is on the way to it, so that a shop can be tried at home. */
function isOwnMachine(subject: string): boolean {
  return /^(?:http:\/\/)?(?:localhost|127\.|\[::1\]|[\w-]+\.localhost)(?=[:/]|\d|$)/iu.test(subject);
}

const SECRET = /card ?-?(?:number|no)|\bcvv?c?\b|\biban\b|kartennummer|numéro de carte|卡号|密码/u;

function findSecret(inputs: readonly PageInput[], context: RuleContext): PageInput | undefined {
  return inputs.find(
    ({ type, name, text }) => type === 'password' || SECRET.test(context.read(`${name} ${text}`).text),
  );
}

function findPayment({ buttons }: PageArtifact, context: RuleContext): PageElement | undefined {
  return buttons.find(({ text }) => PAYING_LABELS.test(context.read(text).text));
}
