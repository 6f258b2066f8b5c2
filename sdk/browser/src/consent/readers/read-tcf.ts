import { callOf, toRecord, type Unknowns } from '../../page-tools/unknowns.ts';
import { whenThere } from '../../page-tools/when-there.ts';
import type { ConsentScene } from './consent-scene.ts';

/** Store and/or access information on a device. */
const STORE = 1;
/** Create profiles to personalise content, and use them to select it. */
const PERSONALISE = [5, 6];
/** Measure content performance. */
const MEASURE = 8;

/** Purposes that version 2.2 lets stand on legitimate interest; 1 and 3 to 6 need consent. */
const INTEREST_WILL_DO: ReadonlySet<number> = new Set([MEASURE]);

/**
 * Reads a consent tool of IAB Europe's framework, version 2.2, for the site itself as publisher: its own purposes where the
 * tool has a publisher section, else what was consented to for everybody. A visitor whom the GDPR does not cover has allowed
 * everything. While the question is on screen nothing has been said, and what was said before stands.
 *
 * @see IAB Tech Lab, "CMP API v2", addEventListener and TCData.
 * @internal
 */
export function readTcf(scene: ConsentScene): void {
  const globals = toRecord(scene.globals());
  const find = (): Unknowns | null => (typeof globals?.['__tcfapi'] === 'function' ? globals : null);
  whenThere(find, (page) => listen(page, scene), scene);
}

function listen(page: Unknowns, { signal, said }: ConsentScene): void {
  const hear = (given: unknown, success: unknown): void => {
    const facts = toRecord(given);
    if (signal.aborted) {
      callOf(page, '__tcfapi', 'removeEventListener', 2, () => undefined, facts?.['listenerId']);
      return;
    }
    if (facts === null || success !== true) return;
    if (facts['gdprApplies'] === false) said('granted');
    else if (facts['eventStatus'] === 'tcloaded' || facts['eventStatus'] === 'useractioncomplete')
      said({
        ranking: PERSONALISE.every((purpose) => isAllowed(facts, purpose)),
        measurement: isAllowed(facts, MEASURE),
        storage: isAllowed(facts, STORE),
      });
  };
  callOf(page, '__tcfapi', 'addEventListener', 2, hear);
}

function isAllowed(facts: Unknowns, purpose: number): boolean {
  const publisher = toRecord(facts['publisher']);
  const isOwn = Object.keys(toRecord(publisher?.['consents']) ?? {}).length > 0;
  const granting = isOwn ? publisher : toRecord(facts['purpose']);
  const has = (kind: string): boolean => toRecord(granting?.[kind])?.[purpose] === true;
  return has('consents') || (INTEREST_WILL_DO.has(purpose) && has('legitimateInterests'));
}
