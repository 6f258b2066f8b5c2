import type { RuleMeta } from '../../contract/rule.ts';

/** What the metadata of rules of the Union about shops has in common. */
export const EU_META: Pick<RuleMeta, 'version' | 'jurisdictions' | 'stages' | 'certainty'> = {
  version: '1.0.0',
  jurisdictions: ['EU'],
  stages: ['pre-list', 'post'],
  certainty: 'review',
};
