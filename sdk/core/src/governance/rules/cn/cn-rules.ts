import type { Rule } from '../../contract/rule.ts';
import { AD_CLAIM_ABSOLUTE } from './ad-claim-absolute.ts';

/** Rules of the People's Republic of China. */
export const CN_RULES: readonly Rule[] = [AD_CLAIM_ABSOLUTE];
