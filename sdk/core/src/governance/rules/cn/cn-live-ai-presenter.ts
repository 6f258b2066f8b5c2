import type { WholeRule } from '../../contract/rule.ts';
import { CN_AI_LABELS, CN_LIVE_COMMERCE } from '../../standards/claim-laws.ts';
import { AI_LABEL, AI_PRESENTERS } from '../../standards/words/cn-trade-words.ts';
import { cite, say } from '../claims/cite.ts';
import { defineStatementRule } from '../claims/define-statement-rule.ts';

/** Hosts made by AI without a label. */
export const CN_LIVE_AI_PRESENTER: WholeRule = defineStatementRule({
  id: 'cn-live-ai-presenter',
  impact: 'critical',
  from: '2026-02-01',
  sources: [
    cite(CN_LIVE_COMMERCE, 'article 37', '第三十七条'),
    cite(CN_AI_LABELS, 'articles 4 to 6', '第四条至第六条'),
  ],
  claim: say('an AI-made host without a label', '未标识的人工智能生成主播'),
  advice: say('Show “本主播由人工智能生成” all the time.', '请持续显示“由人工智能生成”的标识。'),
  words: AI_PRESENTERS,
  statement: AI_LABEL,
  exemptions: [
    {
      id: 'tool',
      basis: say(
        'Article 37 is about hosts; this sells a tool.',
        '第三十七条针对主播，此处为软件或者课程商品。',
      ),
      clause: [/软件|教程|课程|系统|工具|\b(?:software|course|app|tool)s?\b/u],
      text: [],
    },
  ],
});
