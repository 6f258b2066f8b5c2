import type { RuleTexts } from '../../contract/rule-text.ts';
import {
  EU_AUTHORISED_CLAIMS,
  EU_COSMETIC_CLAIMS,
  EU_FOOD_INFORMATION,
  EU_GREEN_TRANSITION,
  EU_HEALTH_CLAIMS,
  EU_UNFAIR_PRACTICES,
} from '../../standards/claim-laws.ts';
import {
  ALDI_SUED,
  CONSUMER_RIGHTS,
  E_COMMERCE_DIRECTIVE,
  ENERGY_LABELLING,
  GUARANTEE_NOTICE,
  PRICE_INDICATION,
  PRODUCT_SAFETY,
  TEXTILE_FIBRES,
  UNFAIR_PRACTICES,
  WITHDRAWAL_FUNCTION,
} from '../../standards/shop-laws.ts';
import { cite, DENIED, describeClaim } from './english.ts';

/** What English says of the rules of the European Union. @public */
export const EU_TEXTS: RuleTexts = {
  'eu-children': describeClaim({
    claim: 'a call on children to buy',
    advice: 'Speak to the parents.',
    sources: [cite(EU_UNFAIR_PRACTICES, 'annex I 28')],
    exemptions: { guardian: 'it asks for a parent’s consent.' },
  }),
  'eu-cosmetic-claim': describeClaim({
    claim: 'a claim against the common criteria',
    advice: 'Claim what the product itself does, with proof.',
    sources: [cite(EU_COSMETIC_CLAIMS, 'annex, criteria 1 to 6')],
    exemptions: { 'evidence-stated': 'the evidence stands beside it; keep it in the file.' },
  }),
  'eu-cure-claim': describeClaim({
    claim: 'a claim to cure an illness',
    advice: 'Take it out; describe use and ingredients.',
    sources: [cite(EU_UNFAIR_PRACTICES, 'annex I 17'), cite(EU_FOOD_INFORMATION, 'article 7(3)')],
    exemptions: { denial: DENIED },
  }),
  'eu-env-generic': describeClaim({
    claim: 'a generic environmental claim',
    advice: 'Say in the same place what is better and by how much, or take it out.',
    sources: [cite(EU_GREEN_TRANSITION, 'annex I 4a')],
    exemptions: { specified: 'it is specified beside it, or rests on a recognised label.' },
  }),
  'eu-env-offset': describeClaim({
    claim: 'a claim of neutral effect on the climate that rests on offsets',
    advice: 'State the goods’ own emissions and how they fell.',
    sources: [cite(EU_GREEN_TRANSITION, 'annex I 4c')],
    exemptions: { 'company-plan': 'it is about goods; this is a company’s plan, judged by article 6(2)(d).' },
  }),
  'eu-free-claim': describeClaim({
    claim: '“free” for something that costs',
    advice: 'Take “free” out, or take the fee away.',
    sources: [cite(EU_UNFAIR_PRACTICES, 'annex I 20')],
    exemptions: { 'delivery-only': 'only the cost of delivery is asked.' },
  }),
  'eu-health-claim': describeClaim({
    claim: 'a health claim outside the EU register',
    advice: 'Use the register’s words, or describe taste and origin.',
    sources: [cite(EU_HEALTH_CLAIMS, 'articles 10 and 12')],
    exemptions: {
      authorised: {
        source: cite(EU_AUTHORISED_CLAIMS, 'annex'),
        why: 'it lists claims of this nutrient; check its words there.',
      },
    },
  }),
  'eu-legal-right': describeClaim({
    claim: 'a legal right sold as a feature of the offer',
    advice: 'Say that the law gives it, or offer more.',
    sources: [cite(EU_UNFAIR_PRACTICES, 'annex I 10')],
    exemptions: { 'law-named': 'it says that the law gives the right.' },
  }),
  'eu-prize': describeClaim({
    claim: 'the impression of a prize that is won',
    advice: 'Say that it is a draw, how one enters, and that it is free.',
    sources: [cite(EU_UNFAIR_PRACTICES, 'annex I 31')],
    exemptions: { 'draw-rules': 'it is a draw with rules, or tells who has won.' },
  }),
  'eu-quality-mark': describeClaim({
    claim: 'an approval that nobody has given',
    advice: 'Write “CE-marked” and show the declaration.',
    sources: [cite(EU_UNFAIR_PRACTICES, 'annex I 2 and 4')],
    exemptions: { 'certificate-stated': 'the body and the certificate are named.' },
  }),
  'eu-urgency-words': describeClaim({
    claim: 'haste, which must be true',
    advice: 'State the day it ends, and end it then.',
    sources: [cite(EU_UNFAIR_PRACTICES, 'annex I 7')],
    exemptions: { 'end-stated': 'the day it ends is stated.' },
  }),
  'eu-energy-label': {
    title: 'Energy class missing',
    sources: [cite(ENERGY_LABELLING, 'article 6')],
    messages: {
      missing:
        '“{title}” needs its energy class beside the price. Add energy_efficiency_class or certification.',
      none: '“{written}” is no energy class. Use A to G.',
    },
  },
  'eu-legal-guarantee': {
    title: 'Legal guarantee not mentioned',
    sources: [cite(CONSUMER_RIGHTS, 'article 6(1)(l)'), cite(GUARANTEE_NOTICE, 'article 2')],
    messages: {
      missing: 'The page says nothing of the legal guarantee. Show the harmonised notice before the order.',
    },
  },
  'eu-order-button': {
    title: 'Order button without the word pay',
    sources: [cite(CONSUMER_RIGHTS, 'article 8(2)')],
    messages: {
      order:
        'The button “{label}” orders without saying so. Call it “Buy now” or “Order with obligation to pay”.',
      step: 'If “{label}” places the order, call it “Buy now” or “Order with obligation to pay”.',
    },
  },
  'eu-price-reduction': {
    title: 'Reduction from more than the 30-day low',
    sources: [cite(PRICE_INDICATION, 'article 6a'), cite(ALDI_SUED, 'paragraph 1')],
    messages: {
      above:
        '{name} is reduced from {prior}, but cost {low} within {days} days before. Compute the reduction from {low}.',
      unproven:
        '{name} is reduced from {prior}, but the history only knows {low}. Add older prices, or drop the struck price.',
      exempted: '{name} is reduced from {prior}, above its low of {low}, but may be: {basis}',
    },
    options: { windowDays: 'Days whose lowest price counts' },
    exemptions: {
      progressive: 'Article 6a(5): the price fell step by step, and the one before the first step counts.',
      perishable: 'Article 6a(3): a member state may have other rules for goods that perish.',
      'new-goods':
        'Article 6a(4): a member state may set a shorter period for goods on sale for less than 30 days.',
    },
  },
  'eu-product-safety': {
    title: 'Manufacturer not named',
    sources: [cite(PRODUCT_SAFETY, 'article 19')],
    messages: {
      missing:
        'The offer does not name a manufacturer. Add name, postal and electronic address, and the responsible person in the EU.',
    },
  },
  'eu-review-origin': {
    title: 'Origin of reviews not told',
    sources: [cite(UNFAIR_PRACTICES, 'article 7(6)')],
    messages: {
      untold:
        'The page rates “{name}” by {count} reviews, but does not say whether they are checked. Say how, or that they are not.',
    },
  },
  'eu-textile-fibre': {
    title: 'Fibres missing or not 100 %',
    sources: [cite(TEXTILE_FIBRES, 'article 9'), cite(TEXTILE_FIBRES, 'article 16')],
    messages: {
      missing:
        '“{title}” does not say what it is made of. Add the fibres with their shares, such as 80% cotton, 20% polyester.',
      sum: 'The fibres “{list}” make {sum}%. Correct the shares so that they make 100%.',
    },
  },
  'eu-trader-identity': {
    title: 'Imprint missing or incomplete',
    sources: [
      cite(E_COMMERCE_DIRECTIVE, 'article 5(1)'),
      cite(CONSUMER_RIGHTS, 'article 6(1)(b)'),
      cite(CONSUMER_RIGHTS, 'article 6(1)(c)'),
    ],
    messages: {
      missing:
        'None of the {links} links of the page leads to an imprint or contact. Link it from every page.',
      incomplete: 'The imprint of {subject} names no {word:field}. Add it.',
    },
    words: {
      legalName: 'name of the company',
      address: 'postal address',
      email: 'e-mail address',
      phone: 'phone number',
    },
  },
  'eu-unit-price': {
    title: 'Unit price missing',
    sources: [cite(PRICE_INDICATION, 'article 3')],
    messages: {
      missing:
        '“{name}” is sold by {measure}, but the page shows no price per kg, litre or the like. Add it beside the price.',
      exempted: '“{name}” is sold by {measure}, whose unit price is the price itself.',
    },
    exemptions: {
      'whole-unit': 'Article 3(1): the unit price may be left out where it is the selling price.',
    },
  },
  'eu-withdrawal': {
    title: 'Withdrawal function not to be found',
    sources: [cite(CONSUMER_RIGHTS, 'article 11a'), cite(WITHDRAWAL_FUNCTION, 'article 1')],
    messages: {
      missing:
        'None of the {links} links of the page leads to withdrawal. Add “Withdraw from contract here”, seen on every page.',
    },
  },
};
