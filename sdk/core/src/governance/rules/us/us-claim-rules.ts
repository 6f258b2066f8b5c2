import type { Rule } from '../../contract/rule.ts';
import { US_DRUG_CLAIM } from './us-drug-claim.ts';
import { US_DSHEA } from './us-dshea.ts';
import { US_EARNINGS } from './us-earnings.ts';
import { US_EXPERT_ENDORSE } from './us-expert-endorse.ts';
import { US_FREE_OFFER } from './us-free-offer.ts';
import { US_GREEN_GUIDES } from './us-green-guides.ts';
import { US_GUARANTEE } from './us-guarantee.ts';
import { US_HEALTH_CLAIM } from './us-health-claim.ts';
import { US_MADE_IN_USA } from './us-made-in-usa.ts';
import { US_RETAIL_COMPARISON } from './us-retail-comparison.ts';
import { US_REVIEW_INCENTIVE } from './us-review-incentive.ts';
import { US_TYPICALITY } from './us-typicality.ts';
import { US_UNDISCLOSED_ENDORSEMENT } from './us-undisclosed-endorsement.ts';

/** What the United States’ laws forbid sellers to say. */
export const US_CLAIM_RULES: readonly Rule[] = [
  US_DRUG_CLAIM,
  US_DSHEA,
  US_HEALTH_CLAIM,
  US_MADE_IN_USA,
  US_FREE_OFFER,
  US_GUARANTEE,
  US_UNDISCLOSED_ENDORSEMENT,
  US_EXPERT_ENDORSE,
  US_TYPICALITY,
  US_EARNINGS,
  US_GREEN_GUIDES,
  US_REVIEW_INCENTIVE,
  US_RETAIL_COMPARISON,
];
