import type { WholeRule } from '../../contract/rule.ts';
import { CN_COSMETICS } from '../../standards/claim-laws.ts';
import { SPECIAL_COSMETICS, SPECIAL_COSMETICS_NUMBER } from '../../standards/words/cn-health-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineStatementRule } from '../claims/define-statement-rule.ts';

/** Whitening, sun protection, hair dye and the like without a registration. */
export const CN_COSMETICS_SPECIAL: WholeRule = defineStatementRule({
  id: 'cn-cosmetics-special',
  impact: 'serious',
  from: '2021-01-01',
  sources: [cite(CN_COSMETICS, 'articles 16 and 17', '第十六条、第十七条')],
  claim: say('a claim that only a registered special cosmetic may make', '仅限特殊化妆品的功效宣称'),
  advice: say(
    'Add the 国妆特 number, or take the claim out.',
    '请标明“国妆特”注册证编号，否则请删除该宣称。',
  ),
  words: SPECIAL_COSMETICS,
  statement: SPECIAL_COSMETICS_NUMBER,
  exemptions: [
    {
      id: 'no-cosmetic',
      basis: say(
        'Guide to efficacy classes: a colour that only covers is no special cosmetic, if it says so.',
        '功效宣称分类：仅具物理遮盖作用并已注明的，另行判断。',
      ),
      clause: [/遮瑕|物理遮盖|粉底|\b(?:foundation|concealer|tinted)\b/u],
      text: [],
    },
  ],
  categories: { only: ['cosmetics'] },
});
