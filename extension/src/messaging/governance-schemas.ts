import * as v from 'valibot';
import { MOST_DRAFT_FIELDS, MOST_DRAFT_TEXT } from '../governance/drafts/draft.ts';
import { GATHERED_SCHEMA } from '../governance/gathered-schema.ts';
import { PRESETS_SCHEMA } from '../governance/shop-rules.ts';
import type { GovernanceProtocol } from './governance-protocol.ts';
import { Origin, TabId } from './request-primitives.ts';

const Name: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const SHOP = { origin: Origin, tabId: TabId };
const FINDING = { ruleId: Name, fingerprint: Name };

/** What each question about rules must look like. */
export const GOVERNANCE_SCHEMAS: {
  readonly [Name in keyof GovernanceProtocol]: v.GenericSchema<unknown, GovernanceProtocol[Name]['request']>;
} = {
  'page-gathered': GATHERED_SCHEMA,
  'draft-check': v.object({
    form: Name,
    fields: v.pipe(
      v.array(
        v.object({
          id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/u)),
          kind: v.picklist(['title', 'description']),
          text: v.pipe(v.string(), v.maxLength(MOST_DRAFT_TEXT)),
        }),
      ),
      v.maxLength(MOST_DRAFT_FIELDS),
    ),
    pageLanguage: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  }),
  'governance-read': v.object({ tabId: TabId }),
  'presets-set': v.object({ ...SHOP, presets: v.nullable(PRESETS_SCHEMA) }),
  'finding-suppress': v.object({
    ...SHOP,
    ...FINDING,
    reason: v.pipe(v.string(), v.maxLength(500)),
    until: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
  }),
  'finding-revoke': v.object({ ...SHOP, ...FINDING }),
  'evidence-show': v.object({
    tabId: TabId,
    target: v.pipe(v.array(v.pipe(v.string(), v.maxLength(8_192))), v.minLength(1), v.maxLength(32)),
    quote: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  }),
  'events-read': v.object({ tabId: TabId }),
};
