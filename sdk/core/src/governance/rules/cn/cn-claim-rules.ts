import type { Rule } from '../../contract/rule.ts';
import { CN_AD_CITATION_SOURCE } from './cn-ad-citation-source.ts';
import { CN_AD_DISEASE_CLAIM } from './cn-ad-disease-claim.ts';
import { CN_AD_DISPARAGE } from './cn-ad-disparage.ts';
import { CN_AD_EFFECT_TIME } from './cn-ad-effect-time.ts';
import { CN_AD_LOWEST_PRICE } from './cn-ad-lowest-price.ts';
import { CN_AD_MEDICAL_EFFICACY } from './cn-ad-medical-efficacy.ts';
import { CN_AD_PATENT } from './cn-ad-patent.ts';
import { CN_AD_STATE_ORGAN } from './cn-ad-state-organ.ts';
import { CN_AD_SUPERSTITION } from './cn-ad-superstition.ts';
import { CN_ALCOHOL } from './cn-alcohol.ts';
import { CN_CHILD_INDUCEMENT } from './cn-child-inducement.ts';
import { CN_COSMETICS_MEDICAL } from './cn-cosmetics-medical.ts';
import { CN_COSMETICS_SPECIAL } from './cn-cosmetics-special.ts';
import { CN_EDUCATION } from './cn-education.ts';
import { CN_FAKE_COMPENSATION } from './cn-fake-compensation.ts';
import { CN_FINAL_INTERPRETATION } from './cn-final-interpretation.ts';
import { CN_FOOD_DISEASE } from './cn-food-disease.ts';
import { CN_GIFT_DISCLOSURE } from './cn-gift-disclosure.ts';
import { CN_HEALTH_FOOD_CLAIM } from './cn-health-food-claim.ts';
import { CN_HEALTH_FOOD_NOTICE } from './cn-health-food-notice.ts';
import { CN_INFANT_FORMULA } from './cn-infant-formula.ts';
import { CN_INVESTMENT } from './cn-investment.ts';
import { CN_LIVE_AI_PRESENTER } from './cn-live-ai-presenter.ts';
import { CN_OFFSITE_REDIRECT } from './cn-offsite-redirect.ts';
import { CN_REVIEW_CASHBACK } from './cn-review-cashback.ts';
import { CN_SCARCITY_WORDS } from './cn-scarcity-words.ts';
import { CN_SEVEN_DAY_RETURN } from './cn-seven-day-return.ts';
import { CN_TOBACCO } from './cn-tobacco.ts';

/** What the PRC's laws forbid sellers to say, in titles, descriptions, pages and speech. */
export const CN_CLAIM_RULES: readonly Rule[] = [
  CN_AD_STATE_ORGAN,
  CN_AD_SUPERSTITION,
  CN_AD_CITATION_SOURCE,
  CN_AD_PATENT,
  CN_AD_DISPARAGE,
  CN_ALCOHOL,
  CN_EDUCATION,
  CN_INVESTMENT,
  CN_AD_EFFECT_TIME,
  CN_CHILD_INDUCEMENT,
  CN_TOBACCO,
  CN_AD_DISEASE_CLAIM,
  CN_AD_MEDICAL_EFFICACY,
  CN_HEALTH_FOOD_CLAIM,
  CN_HEALTH_FOOD_NOTICE,
  CN_INFANT_FORMULA,
  CN_COSMETICS_MEDICAL,
  CN_COSMETICS_SPECIAL,
  CN_FOOD_DISEASE,
  CN_AD_LOWEST_PRICE,
  CN_GIFT_DISCLOSURE,
  CN_SCARCITY_WORDS,
  CN_SEVEN_DAY_RETURN,
  CN_FINAL_INTERPRETATION,
  CN_FAKE_COMPENSATION,
  CN_LIVE_AI_PRESENTER,
  CN_OFFSITE_REDIRECT,
  CN_REVIEW_CASHBACK,
];
