import type { RuleTexts } from '../../contract/rule-text.ts';
import {
  ADVERTISING_LAW,
  CONSUMER_RIGHTS,
  DIGITAL_SERVICES,
  DMCC_ACT,
  ENDORSEMENT_GUIDES,
  E_COMMERCE_LAW,
  HONEST_PRICING,
  INFORM_ACT,
  LIVE_COMMERCE_RULES,
  ONLINE_TRADING_RULES,
  PRICE_FRAUD_RULES,
  PRICE_INDICATION,
  REVIEW_RULE,
  ROSCA,
  UNFAIR_PRACTICES,
} from '../../standards/shop-laws.ts';
import { cite } from './english.ts';

/** What English says of the rules of pages of several countries. @public */
export const PAGE_TEXTS: RuleTexts = {
  'affiliate-disclosure': {
    title: 'Paid links without a label',
    sources: [
      cite(UNFAIR_PRACTICES, 'article 7(2)'),
      cite(ENDORSEMENT_GUIDES, 'section 255.5'),
      cite(ADVERTISING_LAW, 'article 14'),
    ],
    messages: {
      unlabelled:
        '“{label}” is a paid link, but nothing on the page says “ad”. Label it where it is seen first.',
    },
  },
  'pre-ticked': {
    title: 'Box ticked beforehand',
    sources: [cite(CONSUMER_RIGHTS, 'article 22'), cite(E_COMMERCE_LAW, 'article 19')],
    messages: {
      paid: '“{label}” costs extra and is ticked beforehand. Leave the box empty.',
      extra: '“{label}” is ticked beforehand. Leave the box empty if it costs anything.',
      consent:
        '“{label}” is a consent that is ticked beforehand, which counts for nothing. Leave the box empty.',
    },
  },
  'prior-price-unexplained': {
    title: 'Struck price without a basis',
    sources: [
      cite(LIVE_COMMERCE_RULES, 'article 32'),
      cite(PRICE_FRAUD_RULES, 'article 16'),
      cite(PRICE_INDICATION, 'article 6a(1)'),
    ],
    messages: {
      unexplained:
        '{price} is struck through, but the page does not say what it was. Add “lowest price of the last 30 days” or the like.',
    },
  },
  'review-copied': {
    title: 'One review many times',
    sources: [
      cite(REVIEW_RULE, 'section 465.2'),
      cite(UNFAIR_PRACTICES, 'annex I(23c)'),
      cite(E_COMMERCE_LAW, 'article 17'),
    ],
    messages: {
      copied: '{count} reviews are the same: “{text}”. Keep only what buyers wrote.',
    },
    options: {
      leastCopies: 'Copies from which on to look (ours)',
      leastLetters: 'Letters below which all say the same (ours)',
    },
  },
  'review-own-goods': {
    title: 'Review by the seller',
    sources: [
      cite(REVIEW_RULE, 'section 465.5'),
      cite(UNFAIR_PRACTICES, 'annex I(23c)'),
      cite(E_COMMERCE_LAW, 'article 17'),
    ],
    messages: {
      own: 'A review is by “{author}”, who sells these goods. Take it out, or label it as the seller’s.',
    },
  },
  'subscription-terms': {
    title: 'Subscription without its terms',
    sources: [
      cite(ROSCA, 'section 8403'),
      cite(CONSUMER_RIGHTS, 'article 6(1)(o)'),
      cite(ONLINE_TRADING_RULES, 'article 18'),
    ],
    messages: {
      price:
        '“{label}” starts a subscription, but the page does not say what it costs and how often. Say so beside it.',
      both: '“{label}” starts a subscription, but the page says neither what it costs later nor how it ends. Say both beside it.',
      cancel: '“{label}” starts a subscription, but the page does not say how it ends. Add how to cancel.',
    },
  },
  'third-party-seller': {
    title: 'Seller of a marketplace not shown',
    sources: [
      cite(DIGITAL_SERVICES, 'article 30'),
      cite(DIGITAL_SERVICES, 'article 31'),
      cite(INFORM_ACT, 'section 45f'),
    ],
    messages: {
      unseen:
        'The offer is by “{seller}”, whom the page does not name. Show name, address and contact of the seller.',
      both: 'The offer is by “{seller}”, but the page neither names the seller nor lets shoppers report one. Add both.',
      report: 'The offer is by “{seller}”, and the page has no way to report a seller. Add one.',
    },
  },
  'total-price': {
    title: 'Price without taxes or fees',
    sources: [
      cite(CONSUMER_RIGHTS, 'article 6(1)(e)'),
      cite(UNFAIR_PRACTICES, 'article 7(4)(c)'),
      cite(DMCC_ACT, 'section 230'),
      cite(HONEST_PRICING, 'section 1770(a)(29)'),
    ],
    messages: {
      extra: '“{words}” is added to the price. Show shoppers the whole price from the start.',
      exempted: '“{words}” is added to the price, but the shop says that it sells to businesses alone.',
    },
    exemptions: { business: 'The consumer rules do not hold between businesses.' },
  },
};
