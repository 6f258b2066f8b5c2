import type { RuleTexts } from '../../contract/rule-text.ts';
import {
  ABSOLUTE_TERMS_GUIDE,
  ABSOLUTE_TERMS_LAW,
  CN_ADVERTISING,
  CN_AI_LABELS,
  CN_COMPETITION,
  CN_CONSUMER,
  CN_CONTRACTS,
  CN_COSMETICS,
  CN_DOUYIN,
  CN_ECIGARETTES,
  CN_ECOMMERCE,
  CN_FOOD_SAFETY,
  CN_LIVE_COMMERCE,
  CN_NUTRITION,
  CN_ONLINE_COMPETITION,
  CN_PRICE_FRAUD,
} from '../../standards/claim-laws.ts';
import { cite, DENIED, describeClaim } from './english.ts';

/** What English says of what the PRC’s law lets nobody claim. */
export const CN_CLAIM_TEXTS: RuleTexts = {
  'ad-claim-absolute': {
    title: 'Absolute terms in advertising',
    sources: [cite(ABSOLUTE_TERMS_LAW, 'article 9(3)'), cite(ABSOLUTE_TERMS_GUIDE, 'articles 2, 5 and 6')],
    messages: {
      forbidden: '“{term}” is an absolute term that article 9(3) of the Advertising Law forbids.',
      similar:
        '“{term}” may mean the same as the absolute terms that article 9(3) of the Advertising Law forbids.',
      exempted: '“{term}” is an absolute term, but the guide of 2023 exempts this use.',
    },
    exemptions: {
      'service-attitude':
        'Guide article 5(1)-(2): it tells of the seller’s attitude or aim, not of the goods.',
      'not-the-goods': 'Guide article 5(3): the words do not speak of the quality of the goods.',
      'shopper-voice': 'Guide article 2 is about the seller’s words; this is a shopper’s own opinion.',
      'same-brand-comparison': 'Guide article 6(1): it compares goods of the same brand or maker only.',
      'usage-hint': 'Guide article 6(2): it says how, when or how long to use or keep the goods.',
      'standard-grade': 'Guide article 6(3): a grade of a named national, industry or local standard.',
      'name-or-trademark':
        'Guide article 6(4): part of a product name, model, registered trademark or patent, used to tell it apart.',
      'official-award':
        'Guide article 6(5): part of an award or title given under state rules; keep the certificate at hand.',
      'limited-fact':
        'Guide article 6(6): a fact of sales or share with its time and place, and the source beside it.',
    },
  },
  'cn-ad-citation-source': describeClaim({
    claim: 'a figure or study without its source',
    advice: 'Put source, scope and period beside it.',
    sources: [cite(CN_ADVERTISING, 'article 11(2)')],
    exemptions: { 'source-stated': 'the source stands beside it; keep the document.' },
  }),
  'cn-ad-disease-claim': describeClaim({
    claim: 'a medical effect of ordinary goods',
    advice: 'Describe use and comfort.',
    sources: [cite(CN_ADVERTISING, 'article 17')],
    exemptions: { denial: DENIED },
  }),
  'cn-ad-disparage': describeClaim({
    claim: 'contempt for other sellers',
    advice: 'Say what your own goods do.',
    sources: [cite(CN_ADVERTISING, 'article 13'), cite(CN_COMPETITION, 'article 12')],
    exemptions: { 'own-goods': 'it protects others; this compares with own goods.' },
  }),
  'cn-ad-effect-time': describeClaim({
    claim: 'an effect within a time that nobody can verify',
    advice: 'State the test, its size and its days, or take it out.',
    sources: [cite(CN_ADVERTISING, 'articles 4 and 28')],
    exemptions: {
      'test-stated': {
        source: cite(CN_ADVERTISING, 'article 11(2)'),
        why: 'the test stands beside it; keep the report.',
      },
    },
  }),
  'cn-ad-lowest-price': describeClaim({
    claim: 'a price compared with nothing that can be verified',
    advice: 'State the compared price, its days and its source.',
    sources: [cite(CN_PRICE_FRAUD, 'articles 17 and 19'), cite(CN_LIVE_COMMERCE, 'article 32')],
    exemptions: {
      'own-price': { source: cite(CN_PRICE_FRAUD, 'article 16'), why: 'the compared price is named.' },
    },
  }),
  'cn-ad-medical-efficacy': describeClaim({
    claim: 'a promise of cure or safety, or a recommendation',
    advice: 'Use the approved leaflet’s words.',
    sources: [cite(CN_ADVERTISING, 'article 16(1)')],
    exemptions: {
      leaflet: { source: cite(CN_ADVERTISING, 'article 16(2)'), why: 'it quotes the approved leaflet.' },
    },
  }),
  'cn-ad-patent': describeClaim({
    claim: 'a patent without type and number',
    advice: 'Write type and number, such as 实用新型专利 ZL…, or take it out.',
    sources: [cite(CN_ADVERTISING, 'article 12')],
    exemptions: { service: 'it is about patented goods; this is a service around patents.' },
  }),
  'cn-ad-state-organ': describeClaim({
    claim: 'use of the state or its organs to sell',
    advice: 'Take it out; name the standard or licence instead.',
    sources: [cite(CN_ADVERTISING, 'article 9(1) and (2)')],
    exemptions: {
      'public-record': {
        source: cite(CN_ADVERTISING, 'article 11(1)'),
        why: 'it tells of a licence or public contract as granted.',
      },
    },
  }),
  'cn-ad-superstition': describeClaim({
    claim: 'luck or fate as a selling point',
    advice: 'Tell of the motif, the craft or the material.',
    sources: [cite(CN_ADVERTISING, 'article 9(8)')],
    exemptions: { 'folk-motif': 'a motif or custom is told of, and no effect is promised.' },
  }),
  'cn-alcohol': describeClaim({
    claim: 'an urge to drink or an effect of drinking',
    advice: 'Tell of origin, grape, grain and taste.',
    sources: [cite(CN_ADVERTISING, 'article 23')],
    exemptions: { warning: 'it warns against drinking.' },
  }),
  'cn-child-inducement': describeClaim({
    claim: 'a call on children to have their parents buy',
    advice: 'Speak to the parents.',
    sources: [cite(CN_ADVERTISING, 'article 40(2)')],
    exemptions: { guardian: 'it asks for a parent’s consent.' },
  }),
  'cn-cosmetics-medical': describeClaim({
    claim: 'a medical effect of a cosmetic',
    advice: 'Use words of care, such as 舒缓 or 保湿.',
    sources: [cite(CN_COSMETICS, 'articles 37 and 43'), cite(CN_ADVERTISING, 'article 17')],
    exemptions: { denial: DENIED, disinfectant: 'goods with a disinfectant licence are no cosmetics.' },
  }),
  'cn-cosmetics-special': describeClaim({
    claim: 'a claim that only a registered special cosmetic may make',
    advice: 'Add the 国妆特 number, or take the claim out.',
    sources: [cite(CN_COSMETICS, 'articles 16 and 17')],
    exemptions: { 'no-cosmetic': 'a colour that only covers is no special cosmetic, if it says so.' },
  }),
  'cn-education': describeClaim({
    claim: 'a promise of an exam result, or of insiders',
    advice: 'State lessons, teachers and method.',
    sources: [cite(CN_ADVERTISING, 'article 24')],
    exemptions: { denial: DENIED },
  }),
  'cn-fake-compensation': describeClaim({
    claim: 'compensation for fakes without its terms',
    advice: 'State base, proof and way; the law gives threefold, for food tenfold.',
    sources: [cite(CN_CONSUMER, 'articles 16 and 55'), cite(CN_FOOD_SAFETY, 'article 148')],
    exemptions: { 'terms-stated': 'the terms stand beside it and bind.' },
  }),
  'cn-final-interpretation': describeClaim({
    claim: 'a claim to the last word on your own terms',
    advice: 'Take it out.',
    sources: [cite(CN_CONTRACTS, 'article 8'), cite(CN_CONSUMER, 'article 26')],
    exemptions: { denial: DENIED },
  }),
  'cn-food-disease': describeClaim({
    claim: 'a medical or health effect of ordinary food',
    advice: 'Describe origin, taste and nutrients.',
    sources: [cite(CN_FOOD_SAFETY, 'articles 73 and 75'), cite(CN_ADVERTISING, 'article 17')],
    exemptions: {
      denial: DENIED,
      'nutrient-function': {
        source: cite(CN_NUTRITION, 'annex D'),
        why: 'a nutrient’s function may be stated in its words; check them there.',
      },
    },
  }),
  'cn-gift-disclosure': describeClaim({
    claim: 'a gift without name, size, number and dates',
    advice: 'Write what it is, how many, and until when.',
    sources: [cite(CN_ADVERTISING, 'article 8(2)'), cite(CN_PRICE_FRAUD, 'article 18')],
    exemptions: { named: 'name and number stand beside it.' },
  }),
  'cn-health-food-claim': describeClaim({
    claim: 'a promise or medical effect of a health food',
    advice: 'Use only the registered function.',
    sources: [cite(CN_ADVERTISING, 'article 18(1)'), cite(CN_FOOD_SAFETY, 'articles 73 and 79')],
    exemptions: { denial: DENIED },
  }),
  'cn-health-food-notice': describeClaim({
    claim: 'a health food without the statement “本品不能代替药物”',
    advice: 'Add 本品不能代替药物 where it is seen.',
    sources: [cite(CN_ADVERTISING, 'article 18(2)'), cite(CN_FOOD_SAFETY, 'articles 78 and 79')],
    exemptions: { 'no-health-food': 'it is about health foods; it says that it is none.' },
  }),
  'cn-infant-formula': describeClaim({
    claim: 'a claim to replace breast milk',
    advice: 'Take it out; name age and ingredients.',
    sources: [cite(CN_ADVERTISING, 'article 20')],
    exemptions: { denial: DENIED },
  }),
  'cn-investment': describeClaim({
    claim: 'a promise of return without risk',
    advice: 'Take it out and warn of the risk.',
    sources: [cite(CN_ADVERTISING, 'article 25')],
    exemptions: { denial: DENIED },
  }),
  'cn-live-ai-presenter': describeClaim({
    claim: 'an AI-made host without a label',
    advice: 'Show “本主播由人工智能生成” all the time.',
    sources: [cite(CN_LIVE_COMMERCE, 'article 37'), cite(CN_AI_LABELS, 'articles 4 to 6')],
    exemptions: { tool: 'it is about hosts; this sells a tool.' },
  }),
  'cn-offsite-redirect': describeClaim({
    claim: 'a call to order outside the shop',
    advice: 'Let buyers order here.',
    sources: [cite(CN_DOUYIN, 'off-site redirection'), cite(CN_ECOMMERCE, 'article 17')],
    exemptions: {
      'service-contact': {
        source: cite(CN_CONSUMER, 'article 28'),
        why: 'a seller must give a contact for service.',
      },
    },
  }),
  'cn-review-cashback': describeClaim({
    claim: 'pay for a good review',
    advice: 'Ask for honest reviews, whatever they say.',
    sources: [
      cite(CN_ONLINE_COMPETITION, 'article 9'),
      cite(CN_COMPETITION, 'article 9'),
      cite(CN_ECOMMERCE, 'article 17'),
    ],
    exemptions: { 'any-rating': 'it forbids pay for praise; any rating is welcome here.' },
  }),
  'cn-scarcity-words': describeClaim({
    claim: 'scarcity that must be true',
    advice: 'Bind it to the stock, or state number and end.',
    sources: [cite(CN_PRICE_FRAUD, 'article 19(4)'), cite(CN_COMPETITION, 'article 9')],
    exemptions: { 'limit-stated': 'number or end of the offer is stated.' },
  }),
  'cn-seven-day-return': describeClaim({
    claim: 'a refusal of the seven-day return',
    advice: 'Grant it, and name what the law excepts.',
    sources: [cite(CN_CONSUMER, 'articles 25 and 26')],
    exemptions: { 'excepted-goods': 'it excepts these goods; have the buyer confirm it.' },
  }),
  'cn-tobacco': describeClaim({
    claim: 'tobacco or an e-cigarette, which may not be promoted online',
    advice: 'Take the goods off the shop.',
    sources: [cite(CN_ADVERTISING, 'article 22'), cite(CN_ECIGARETTES, 'articles 15 and 19')],
    exemptions: { quit: 'it forbids promotion; this helps to quit or warns.' },
  }),
};
