import type { WholeRule } from '../../contract/rule.ts';
import { AI_LABEL, AI_PRESENTERS } from '../../standards/words/cn-trade-words.ts';
import { defineStatementRule } from '../claims/define-statement-rule.ts';

/** Hosts made by AI without a label. */
export const CN_LIVE_AI_PRESENTER: WholeRule = defineStatementRule({
  id: 'cn-live-ai-presenter',
  impact: 'critical',
  from: '2026-02-01',
  words: AI_PRESENTERS,
  statement: AI_LABEL,
  exemptions: [
    {
      id: 'tool',
      clause: [/软件|教程|课程|系统|工具|\b(?:software|course|app|tool)s?\b/u],
    },
  ],
});
