import type { TextRule } from '../../contract/rule.ts';
import { EU_GREEN_TRANSITION } from '../../standards/claim-laws.ts';
import { GENERIC_GREEN } from '../../standards/words/eu-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineClaimRule } from '../claims/define-claim-rule.ts';

/** Good for the environment, without saying how. */
export const EU_ENV_GENERIC: TextRule = defineClaimRule({
  id: 'eu-env-generic',
  impact: 'serious',
  from: '2026-09-27',
  sources: [cite(EU_GREEN_TRANSITION, 'annex I 4a', '附件一第 4a 项')],
  claim: say('a generic environmental claim', '笼统的环境声称'),
  advice: say(
    'Say in the same place what is better and by how much, or take it out.',
    '请在同一位置写明具体改善及程度，否则请删除。',
  ),
  words: GENERIC_GREEN,
  exemptions: [
    {
      id: 'specified',
      basis: say(
        'Annex I 4a: it is specified beside it, or rests on a recognised label.',
        '附件一第 4a 项：已在旁具体说明，或者具有公认标签。',
      ),
      clause: [],
      text: [/\d ?%|\beu ecolabel\b|\ben iso 14024\b|\ben ?13432\b|\bclass [a-g]\b|欧盟生态标签|再生/u],
    },
  ],
});
