import type { WholeRule } from '../../contract/rule.ts';
import { SPECIAL_COSMETICS, SPECIAL_COSMETICS_NUMBER } from '../../standards/words/cn-health-words.ts';
import { defineStatementRule } from '../claims/define-statement-rule.ts';

/** Whitening, sun protection, hair dye and the like without a registration. */
export const CN_COSMETICS_SPECIAL: WholeRule = defineStatementRule({
  id: 'cn-cosmetics-special',
  impact: 'serious',
  from: '2021-01-01',
  words: SPECIAL_COSMETICS,
  statement: SPECIAL_COSMETICS_NUMBER,
  exemptions: [
    {
      id: 'no-cosmetic',
      clause: [/遮瑕|物理遮盖|粉底|\b(?:foundation|concealer|tinted)\b/u],
    },
  ],
  categories: { only: ['cosmetics'] },
});
