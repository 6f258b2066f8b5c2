import type { TextRule } from '../../contract/rule.ts';
import { EU_GREEN_TRANSITION } from '../../standards/claim-laws.ts';
import { OFFSETS } from '../../standards/words/eu-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Goods called neutral because somebody plants trees. */
export const EU_ENV_OFFSET: TextRule = defineClaimRule({
  id: 'eu-env-offset',
  impact: 'critical',
  from: '2026-09-27',
  sources: [cite(EU_GREEN_TRANSITION, 'annex I 4c', '附件一第 4c 项')],
  claim: say('a claim of neutral effect on the climate that rests on offsets', '基于抵消的气候中和声称'),
  advice: say('State the goods’ own emissions and how they fell.', '请写明商品自身排放及其下降情况。'),
  words: OFFSETS,
  exemptions: [
    {
      id: 'company-plan',
      basis: say(
        'Annex I 4c is about goods; this is a company’s plan, judged by article 6(2)(d).',
        '附件一第 4c 项针对商品，此处为企业目标，适用第六条第二款(d)项。',
      ),
      clause: [/\b(?:by|until) 20[3-9]\d\b|\bour (?:company|offices?|goal)\b|到20[3-9]\d年|公司/u],
      text: [],
    },
  ],
});
