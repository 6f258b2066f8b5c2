import type { Rule } from '../../contract/rule.ts';
import { EU_CHILDREN } from './eu-children.ts';
import { EU_COSMETIC_CLAIM } from './eu-cosmetic-claim.ts';
import { EU_CURE_CLAIM } from './eu-cure-claim.ts';
import { EU_ENV_GENERIC } from './eu-env-generic.ts';
import { EU_ENV_OFFSET } from './eu-env-offset.ts';
import { EU_FREE_CLAIM } from './eu-free-claim.ts';
import { EU_HEALTH_CLAIM } from './eu-health-claim.ts';
import { EU_LEGAL_RIGHT } from './eu-legal-right.ts';
import { EU_PRIZE } from './eu-prize.ts';
import { EU_QUALITY_MARK } from './eu-quality-mark.ts';
import { EU_URGENCY_WORDS } from './eu-urgency-words.ts';

/** What the European Union’s laws forbid sellers to say. */
export const EU_CLAIM_RULES: readonly Rule[] = [
  EU_ENV_GENERIC,
  EU_ENV_OFFSET,
  EU_CURE_CLAIM,
  EU_HEALTH_CLAIM,
  EU_COSMETIC_CLAIM,
  EU_LEGAL_RIGHT,
  EU_PRIZE,
  EU_URGENCY_WORDS,
  EU_FREE_CLAIM,
  EU_QUALITY_MARK,
  EU_CHILDREN,
];
