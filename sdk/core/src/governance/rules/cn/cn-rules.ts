import type { Rule } from '../../contract/rule.ts';
import { AD_CLAIM_ABSOLUTE } from './ad-claim-absolute.ts';
import { CN_CLAIM_RULES } from './cn-claim-rules.ts';
import { CN_STRUCTURE_RULES } from './cn-structure-rules.ts';

/** Rules of the People's Republic of China. */
export const CN_RULES: readonly Rule[] = [AD_CLAIM_ABSOLUTE, ...CN_CLAIM_RULES, ...CN_STRUCTURE_RULES];
