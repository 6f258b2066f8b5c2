import type { IdentityClaim } from '../../artifacts/artifacts.ts';
import type { PageArtifact } from '../../artifacts/page.ts';
import { says } from '../../checks/page/find-words.ts';
import { judgeAbsence } from '../../checks/page/judge-absence.ts';
import { orPassed, passed, refer, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Judgement, WholeRule } from '../../contract/rule.ts';
import { IMPRINT_WORDS, INLINE_IMPRINT } from '../../standards/shop-words.ts';
import { EU_META } from './eu-meta.ts';

/** Shops that do not say who they are: no imprint to be found, or one that leaves out what it must name. */
export const EU_TRADER_IDENTITY: WholeRule = defineRule({
  meta: {
    ...EU_META,
    id: 'eu-trader-identity',
    impact: 'serious',
    certainty: 'deterministic',
    needs: [],
    anyOf: ['page', 'identity', 'jsonld'],
    effective: { from: '2002-01-17' },
  },
  judge({ page, jsonld, identity = [] }, context) {
    const duty = { words: IMPRINT_WORDS, kinds: ['home', 'product', 'checkout'], isHere: true } as const;
    const artifacts = { ...(page && { page }), ...(jsonld && { jsonld }) };
    return [
      ...(page !== undefined && (hasMail(page) || says(page, INLINE_IMPRINT, context))
        ? passed(page.subject)
        : judgeAbsence(artifacts, duty, context)),
      ...identity.flatMap((claim, at) => (claim.place === 'page' ? judgeClaim(claim, at) : [])),
    ];
  },
});

/** A page that gives an address to write to may name the trader in its own words. */
function hasMail({ links }: PageArtifact): boolean {
  return links.some(({ href }) => /^mailto:/iu.test(href));
}

const FIELDS = ['legalName', 'address', 'email', 'phone'] as const;

function judgeClaim(claim: IdentityClaim, at: number): readonly Judgement[] {
  const faults = FIELDS.filter((field) => (claim[field] ?? '').trim() === '').map((field) =>
    violation('incomplete', {
      subject: claim.subject,
      values: { subject: claim.subject, field },
      evidence: [valueEvidence(refer('identity', [at, field], claim[field]))],
    }),
  );
  return orPassed(claim.subject, faults);
}
