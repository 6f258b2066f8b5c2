import type { TextRule } from '../../contract/rule.ts';
import { EU_UNFAIR_PRACTICES } from '../../standards/claim-laws.ts';
import { PRIZES } from '../../standards/words/eu-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Prizes that nobody won. */
export const EU_PRIZE: TextRule = defineClaimRule({
  id: 'eu-prize',
  impact: 'serious',
  from: '2007-12-12',
  sources: [cite(EU_UNFAIR_PRACTICES, 'annex I 31', '附件一第 31 项')],
  claim: say('the impression of a prize that is won', '制造已中奖的印象'),
  advice: say(
    'Say that it is a draw, how one enters, and that it is free.',
    '请写明为抽奖、参与方式及免费参与。',
  ),
  words: PRIZES,
  exemptions: [
    {
      id: 'draw-rules',
      basis: say(
        'Annex I 31: it is a draw with rules, or tells who has won.',
        '附件一第 31 项：为有规则的抽奖或者公布名单。',
      ),
      clause: [/\b(?:rules|draw|winners? (?:of|will be)|announc\w+)\b|规则|名单|公布/u],
      text: [],
    },
  ],
});
