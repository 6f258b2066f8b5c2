import type { RuleTexts } from '../../contract/rule-text.ts';
import {
  US_DRUGS,
  US_ENDORSEMENTS,
  US_FREE,
  US_FTC_ACT,
  US_GREEN,
  US_GUARANTEES,
  US_ORIGIN,
  US_PRICING,
  US_REVIEWS,
  US_SUPPLEMENTS,
} from '../../standards/claim-laws.ts';
import { DECEPTIVE_PRICING } from '../../standards/shop-laws.ts';
import { cite, DENIED, describeClaim } from './english.ts';

/** What English says of the rules of the United States. @public */
export const US_TEXTS: RuleTexts = {
  'us-drug-claim': describeClaim({
    claim: 'a disease claim, which makes the goods an unapproved drug',
    advice: 'Take it out, or speak of well-being with proof.',
    sources: [cite(US_DRUGS, '21 U.S.C. 321(g)(1)'), cite(US_FTC_ACT, 'sections 5 and 12')],
    exemptions: { denial: DENIED },
  }),
  'us-dshea': describeClaim({
    claim: 'a structure/function claim without the FDA statement',
    advice: 'Add “This statement has not been evaluated by the Food and Drug Administration…”.',
    sources: [cite(US_SUPPLEMENTS, '21 CFR 101.93(c)')],
    exemptions: { denial: DENIED },
  }),
  'us-earnings': describeClaim({
    claim: 'a promise of earnings that needs proof',
    advice: 'State what typical buyers earned, with the year.',
    sources: [cite(US_FTC_ACT, 'section 5')],
    exemptions: { 'typical-stated': 'the typical result stands beside it; keep the data.' },
  }),
  'us-expert-endorse': describeClaim({
    claim: 'an expert’s recommendation that needs an expert’s test',
    advice: 'Name expert, field and test, or take it out.',
    sources: [cite(US_ENDORSEMENTS, '16 CFR 255.3')],
    exemptions: { 'survey-stated': 'the survey or report stands beside it; keep it.' },
  }),
  'us-former-price': {
    title: 'Former price that was none',
    sources: [cite(DECEPTIVE_PRICING, 'section 233.1')],
    messages: {
      never:
        '{name} was never offered at {prior} in the {window} days before. Strike a price at which it was.',
      brief:
        '{name} was offered at {prior} for {count} of {window} days. Check that this was substantial and in good faith.',
    },
    options: {
      windowDays: 'Days before the reduction that are recent (ours)',
      leastDays: 'Days of them at the former price that are substantial (ours)',
    },
  },
  'us-free-offer': describeClaim({
    claim: '“free” with conditions kept from the first sight',
    advice: 'State every condition beside the word.',
    sources: [cite(US_FREE, '16 CFR 251.1')],
    exemptions: { 'condition-stated': 'the condition is stated at the outset.' },
  }),
  'us-green-guides': describeClaim({
    claim: 'a general claim to be good for the environment',
    advice: 'Say which part, how much, and by which measure.',
    sources: [cite(US_GREEN, '16 CFR 260.4 and 260.8')],
    exemptions: { qualified: 'it is qualified by a specific benefit.' },
  }),
  'us-guarantee': describeClaim({
    claim: 'a guarantee without its terms',
    advice: 'Say how long, for whom and how it is claimed; of “lifetime”, whose life.',
    sources: [cite(US_GUARANTEES, '16 CFR 239.3 and 239.4')],
    exemptions: { 'terms-stated': 'the main term stands beside it.' },
  }),
  'us-health-claim': describeClaim({
    claim: 'a health result that needs scientific proof',
    advice: 'Keep the study at hand and state what it found, or take it out.',
    sources: [cite(US_FTC_ACT, 'sections 5 and 12')],
    exemptions: { 'study-stated': 'the study stands beside it; the proof must carry the words.' },
  }),
  'us-made-in-usa': describeClaim({
    claim: 'an unqualified claim of US origin',
    advice: 'Use it only where all or virtually all is made there; else say “with imported parts”.',
    sources: [cite(US_ORIGIN, '16 CFR 323.2')],
    exemptions: { qualified: 'it is about unqualified claims; this one is qualified.' },
  }),
  'us-retail-comparison': describeClaim({
    claim: 'a value that shops must really charge',
    advice: 'State where and when it sells at that price.',
    sources: [cite(US_PRICING, '16 CFR 233.2')],
    exemptions: { 'basis-stated': 'the base of the comparison is named.' },
  }),
  'us-review-incentive': describeClaim({
    claim: 'pay for a review that praises',
    advice: 'Ask for honest reviews, whatever they say.',
    sources: [cite(US_REVIEWS, '16 CFR 465.4')],
    exemptions: { 'any-rating': 'it is about one mood; any rating is welcome here.' },
  }),
  'us-typicality': describeClaim({
    claim: 'one person’s result, which reads as what all may expect',
    advice: 'State what buyers generally see.',
    sources: [cite(US_ENDORSEMENTS, '16 CFR 255.2(b)')],
    exemptions: { 'typical-stated': 'what is typical stands beside it.' },
  }),
  'us-undisclosed-endorsement': describeClaim({
    claim: 'a vague sign of a paid tie',
    advice: 'Write #ad or “Paid partnership with …” at the start.',
    sources: [cite(US_ENDORSEMENTS, '16 CFR 255.0(f) and 255.5')],
    exemptions: { 'no-tie': 'it is about ties; it says there is none.' },
  }),
};
