import type { IdentityClaim } from '../../artifacts/artifacts.ts';
import type { PageArtifact } from '../../artifacts/page.ts';
import { cite } from '../../checks/cite.ts';
import { judgeAbsence } from '../../checks/page/judge-absence.ts';
import { refer, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Judgement, WholeRule } from '../../contract/rule.ts';
import { CONSUMER_RIGHTS, E_COMMERCE_DIRECTIVE } from '../../standards/shop-laws.ts';
import { IMPRINT_WORDS } from '../../standards/shop-words.ts';
import { EU_META } from './eu-meta.ts';

/** Shops that do not say who they are: no imprint to be found, or one that leaves out what it must name. */
export const EU_TRADER_IDENTITY: WholeRule = defineRule({
  meta: {
    ...EU_META,
    id: 'eu-trader-identity',
    title: { en: 'Imprint missing or incomplete', zh: '经营者信息缺失' },
    impact: 'serious',
    certainty: 'deterministic',
    needs: [],
    anyOf: ['page', 'identity', 'jsonld'],
    effective: { from: E_COMMERCE_DIRECTIVE.from },
    sources: [
      cite(E_COMMERCE_DIRECTIVE, '5(1)'),
      cite(CONSUMER_RIGHTS, '6(1)(b)'),
      cite(CONSUMER_RIGHTS, '6(1)(c)'),
    ],
    messages: {
      missing: {
        en: 'None of the {links} links of the page leads to an imprint or contact. Link it from every page.',
        zh: '页面的 {links} 个链接均未指向经营者信息或联系方式。请在每个页面添加链接。',
      },
      incomplete: {
        en: 'The imprint of {subject} names no {field}. Add it.',
        zh: '{subject} 的经营者信息缺少{fieldZh}。请补充。',
      },
    },
  },
  judge({ page, jsonld, identity = [] }, context) {
    const duty = { words: IMPRINT_WORDS, kinds: ['home', 'product', 'checkout'] } as const;
    const artifacts = { ...(page && hasNoMail(page) ? { page } : {}), ...(jsonld && { jsonld }) };
    return [
      ...judgeAbsence(artifacts, { ...duty, isHere: true }, context),
      ...identity.flatMap((claim, at) => (claim.place === 'page' ? judgeClaim(claim, at) : [])),
    ];
  },
});

/** A page that gives an address to write to may name the trader in its own words. */
function hasNoMail({ links }: PageArtifact): boolean {
  return !links.some(({ href }) => /^mailto:/iu.test(href));
}

const FIELDS = [
  ['legalName', 'name of the company', '公司名称'],
  ['address', 'postal address', '地址'],
  ['email', 'e-mail address', '电子邮箱'],
  ['phone', 'phone number', '电话'],
] as const;

function judgeClaim(claim: IdentityClaim, at: number): readonly Judgement[] {
  return FIELDS.filter(([key]) => (claim[key] ?? '').trim() === '').map(([key, field, fieldZh]) =>
    violation('incomplete', {
      subject: claim.subject,
      values: { subject: claim.subject, field, fieldZh },
      evidence: [valueEvidence(refer('identity', [at, key], claim[key]))],
    }),
  );
}
