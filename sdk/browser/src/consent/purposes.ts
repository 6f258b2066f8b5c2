import type { ConsentPurposes, ConsentState } from '../curio.ts';

/** What each word allows. `pending` and `denied` differ in what becomes of events: see `docs/consent.md`. @internal */
export const CONSENT_WORDS: Readonly<Record<ConsentState, ConsentPurposes>> = {
  pending: { ranking: true, measurement: false, storage: false },
  granted: { ranking: true, measurement: true, storage: true },
  denied: { ranking: true, measurement: false, storage: false },
  cookieless: { ranking: true, measurement: true, storage: false },
};

/** What was decided: purposes, and the word that says it in short. @internal */
export interface Decision extends ConsentPurposes {
  readonly word: ConsentState;
}

/**
 * Reads what a site or a consent tool says. Purposes are `granted` as soon as anything may be stored, because that is what
 * elements ask the word for; else `cookieless` where counts may be sent, else `denied`.
 *
 * @internal
 */
export function toDecision(said: ConsentState | ConsentPurposes): Decision {
  if (typeof said === 'string') return { ...CONSENT_WORDS[said], word: said };
  const { ranking, measurement, storage } = said;
  const unstored = measurement ? 'cookieless' : 'denied';
  return { ranking, measurement, storage, word: storage ? 'granted' : unstored };
}
