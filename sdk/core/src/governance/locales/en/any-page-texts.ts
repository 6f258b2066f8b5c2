import type { RuleTexts } from '../../contract/rule-text.ts';
import {
  CONSUMER_RIGHTS,
  DOUYIN_RULES,
  E_COMMERCE_LAW,
  MERCHANT_CENTER,
  MERCHANT_POLICIES,
  PRICE_FRAUD_RULES,
  UNFAIR_PRACTICES,
} from '../../standards/shop-laws.ts';
import { cite } from './english.ts';

/** What English says of the rules of pages that hold everywhere. @public */
export const ANY_PAGE_TEXTS: RuleTexts = {
  'price-mismatch': {
    title: 'Prices that differ',
    sources: [
      cite(MERCHANT_CENTER, 'attribute price'),
      cite(PRICE_FRAUD_RULES, 'article 20(1)'),
      cite(UNFAIR_PRACTICES, 'article 6(1)(d)'),
    ],
    messages: {
      feed: '“{name}” costs {one} in the feed, but {other} in the page’s data. Correct the one that is old.',
      over: 'The sale of “{name}” ended, but the page’s data still says {other}. Show {one} again.',
      currency:
        '“{name}” costs {one} in one place and {other} in another. Compare both by hand, or use one currency.',
      page: 'The page’s data says {one} for “{name}”, but the page shows {other}. Let both agree.',
    },
  },
  'availability-mismatch': {
    title: 'Availability that differs',
    sources: [cite(MERCHANT_CENTER, 'attribute availability'), cite(UNFAIR_PRACTICES, 'annex I(5)')],
    messages: {
      feed: '“{name}” is {one} in the feed, but {other} in the page’s data. Correct the one that is old.',
      page: 'The page’s data says {one} for “{name}”, but the button says “{other}”. Let both agree.',
    },
  },
  'identity-mismatch': {
    title: 'Seller named differently',
    sources: [
      cite(E_COMMERCE_LAW, 'article 15'),
      cite(CONSUMER_RIGHTS, 'article 6(1)(b)'),
      cite(DOUYIN_RULES, 'paragraph 1'),
    ],
    messages: {
      legalName:
        'The seller is “{one}” on the {word:onePlace}, but “{other}” on the {word:otherPlace}. Name one company everywhere.',
      registration:
        'The register number is {one} on the {word:onePlace}, but {other} on the {word:otherPlace}. Correct the wrong one.',
      name: 'The shop is called “{one}” on the {word:onePlace}, but “{other}” on the {word:otherPlace}. Let shoppers see one name.',
      host: 'The {word:onePlace} leads to {one}, but the {word:otherPlace} to {other}. Say that both are yours, or use one.',
      account:
        'The account is “{one}” on the {word:onePlace}, but “{other}” on the {word:otherPlace}. Link one account to the shop.',
    },
    words: {
      licence: 'licence',
      page: 'page',
      jsonld: 'page’s data',
      card: 'card',
      feed: 'feed',
      'order-confirmation': 'order confirmation',
      returns: 'returns policy',
    },
  },
  'discount-math': {
    title: 'Discount that does not add up',
    sources: [cite(PRICE_FRAUD_RULES, 'article 19(3)'), cite(UNFAIR_PRACTICES, 'article 6(1)(d)')],
    messages: {
      other:
        'The page says {stated}, but from {before} to {now} is {real}% off. Correct the discount or a price.',
    },
  },
  'returns-mismatch': {
    title: 'Returns promised differently',
    sources: [cite(MERCHANT_POLICIES, 'paragraph 1'), cite(UNFAIR_PRACTICES, 'article 6(1)(g)')],
    messages: {
      days: 'The page gives {shown} days for returns, its data {days}. Let both agree.',
      refused:
        'The page gives {shown} days for returns, but its data says that none are accepted. Let both agree.',
      denied: 'The page says “{shown}”, but its data promises returns. Let both agree.',
    },
  },
  'returns-missing': {
    title: 'Returns or contact not to be found',
    sources: [cite(MERCHANT_POLICIES, 'paragraph 1'), cite(CONSUMER_RIGHTS, 'article 6(1)(h)')],
    messages: {
      returns:
        'None of the {count} links of the page leads to returns or refunds. Link the policy, best in the footer.',
      neither:
        'None of the {count} links of the page leads to returns or a contact. Link both, best in the footer.',
      contact: 'None of the {count} links of the page leads to a contact. Link it, best in the footer.',
    },
  },
  'insecure-checkout': {
    title: 'Payment without encryption',
    sources: [cite(MERCHANT_POLICIES, 'paragraph 1')],
    messages: {
      open: 'The page asks for “{label}” over http. Serve it over https.',
    },
  },
  'countdown-reset': {
    title: 'Countdown that starts again',
    sources: [cite(UNFAIR_PRACTICES, 'annex I(7)'), cite(PRICE_FRAUD_RULES, 'article 19(4)')],
    messages: {
      reset:
        'The countdown showed {one}, and {later} s later {other} again. Bind it to a real end, or take it away.',
      moved:
        'The end of the countdown moved: {one}, and {later} s later {other}. Check what it counts down to.',
      exempted:
        'The countdown showed {one}, and {later} s later {other}, but counts down to a delivery of each day.',
    },
    options: { toleranceSeconds: 'Seconds by which an end may move (ours)' },
    exemptions: {
      'delivery-cutoff': 'It says by when to order for a delivery, which is true again each day.',
    },
  },
  'stock-counter-reset': {
    title: 'Stock that comes and goes',
    sources: [cite(UNFAIR_PRACTICES, 'annex I(7)'), cite(PRICE_FRAUD_RULES, 'article 19(4)')],
    messages: {
      random:
        'The page showed {counts} pieces left, one load after another. Bind the number to the stock, or take it away.',
      grown: 'The page showed {counts} pieces left, one load after another. Check that new stock came in.',
    },
  },
};
