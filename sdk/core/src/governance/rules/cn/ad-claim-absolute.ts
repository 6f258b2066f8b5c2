import { defineTextRule } from '../../contract/define-text-rule.ts';
import type { TextRule } from '../../contract/rule.ts';
import { ABSOLUTE_TERM_EXEMPTIONS, ABSOLUTE_TERMS } from '../../standards/absolute-terms.ts';

/**
 * Superlatives that the PRC's advertising law forbids, in whatever a shopper reads or hears.
 *
 * A word that the law names, or that has no second reading, is a violation; one that only means the same needs a
 * person. What the guide of 2023 exempts is said to be exempted, with its basis: the words around the term in its own
 * clause decide, not those of the whole line.
 *
 * @public
 */
export const AD_CLAIM_ABSOLUTE: TextRule = defineTextRule({
  meta: {
    id: 'ad-claim-absolute',
    version: '1.1.0',
    title: { en: 'Absolute terms in advertising', zh: '广告绝对化用语' },
    jurisdictions: ['CN'],
    stages: ['pre-list', 'post'],
    impact: 'serious',
    certainty: 'review',
    effective: { from: '2015-09-01' },
    sources: [
      {
        law: {
          en: 'Advertising Law of the PRC (as amended in 2021)',
          zh: '中华人民共和国广告法（2021年修正）',
        },
        article: { en: 'article 9(3)', zh: '第九条第（三）项' },
        url: 'https://flk.npc.gov.cn/',
        verifiedAt: '2026-11-24',
        reviewBy: '2027-05-23',
      },
      {
        law: {
          en: 'Enforcement guide on absolute terms in advertising (SAMR notice 6 of 2023)',
          zh: '广告绝对化用语执法指南（国家市场监督管理总局公告2023年第6号）',
        },
        article: { en: 'articles 2, 5 and 6', zh: '第二条、第五条、第六条' },
        url: 'https://www.samr.gov.cn/',
        verifiedAt: '2026-11-23',
        reviewBy: '2027-05-22',
      },
    ],
    messages: {
      forbidden: {
        en: '“{term}” is an absolute term that article 9(3) of the Advertising Law forbids.',
        zh: '“{term}”属于《广告法》第九条第（三）项禁止的绝对化用语。',
      },
      similar: {
        en: '“{term}” may mean the same as the absolute terms that article 9(3) of the Advertising Law forbids.',
        zh: '“{term}”可能与《广告法》第九条第（三）项禁止的绝对化用语含义相同或者近似。',
      },
      exempted: {
        en: '“{term}” is an absolute term, but the guide of 2023 exempts this use.',
        zh: '“{term}”属于绝对化用语，但符合2023年《指南》的除外情形。',
      },
    },
  },
  inputs: ['title', 'description', 'page', 'transcript'],
  terms: ABSOLUTE_TERMS.map((term) => ({ ...term, replacement: '' })),
  exemptions: ABSOLUTE_TERM_EXEMPTIONS,
});
