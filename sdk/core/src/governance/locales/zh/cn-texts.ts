import type { RuleTexts } from '../../contract/rule-text.ts';
import { CN_CLAIM_TEXTS } from './cn-claim-texts.ts';
import { CN_STRUCTURE_TEXTS } from './cn-structure-texts.ts';

/** What Chinese says of the rules of the People's Republic of China. @public */
export const CN_TEXTS: RuleTexts = { ...CN_CLAIM_TEXTS, ...CN_STRUCTURE_TEXTS };
