import type { RulePack } from './engine/run-governance.ts';
import { AD_CLAIM_ABSOLUTE } from './rules/cn/ad-claim-absolute.ts';

/** Rules for a shop that sells in the People's Republic of China. @public */
export const CN_SHOP: RulePack = { id: 'cn-shop', version: '0.1.0', rules: [AD_CLAIM_ABSOLUTE] };
