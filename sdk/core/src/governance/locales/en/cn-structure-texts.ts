import type { RuleTexts } from '../../contract/rule-text.ts';
import {
  CONSUMER_LAW,
  CREDIT_CODE_STANDARD,
  E_COMMERCE_LAW,
  PRICE_FRAUD_RULES,
} from '../../standards/shop-laws.ts';
import { cite } from './english.ts';

/** What English says of what shops must show by the PRC’s law. */
export const CN_STRUCTURE_TEXTS: RuleTexts = {
  'cn-credit-code': {
    title: 'Credit code that is none',
    sources: [cite(CREDIT_CODE_STANDARD, 'section 4'), cite(E_COMMERCE_LAW, 'article 15')],
    messages: {
      none: '“{code}” is no unified social credit code: its check character is wrong. Copy it again from the licence.',
      length:
        '“{code}” has {length} characters; a unified social credit code has 18. Copy it again from the licence.',
    },
  },
  'cn-licence-link': {
    title: 'Business licence not shown',
    sources: [cite(E_COMMERCE_LAW, 'article 15')],
    messages: {
      missing:
        'Neither texts nor the {links} links of the home page show a business licence. Add it, or a link to it.',
    },
  },
  'cn-price-low': {
    title: 'Struck price above the 7-day low',
    sources: [cite(PRICE_FRAUD_RULES, 'article 16')],
    messages: {
      low: '{name} is compared with {prior}, but was sold at {low} within 7 days before. Compare with {low} at most.',
      last: '{name} is compared with {prior}, but was last sold at {low}. Compare with {low} at most.',
      exempted: '{name} is compared with {prior}, above its low of {low}, with the basis: {basis}',
    },
    exemptions: {
      'stated-basis': 'Article 16: the details of the compared price are stated; they must be true.',
    },
  },
  'cn-raise-then-cut': {
    title: 'Raised before it was cut',
    sources: [cite(PRICE_FRAUD_RULES, 'article 17')],
    messages: {
      none: '{name} was raised from {before} to {raised} and “cut” to {now}: shoppers save nothing. Remove the struck price.',
      raised:
        '{name} was raised from {before} to {raised} shortly before the cut. Count it from {before}, or keep the reason.',
    },
    options: {
      withinDays: 'Days before the cut in which a rise counts (ours)',
      raisedRatio: 'Rise that counts as marked, from 0 to 1 (ours)',
    },
  },
  'cn-return-window': {
    title: 'Less than seven days for returns',
    sources: [cite(CONSUMER_LAW, 'article 25')],
    messages: {
      short:
        'The return policy gives “{written}”. Give seven days, or have the buyer confirm the exception at the purchase.',
      exempted: 'The return policy gives “{written}”, but “{name}” is of goods that the law excepts.',
    },
    exemptions: { 'excepted-goods': 'Article 25 excepts such goods.' },
  },
};
