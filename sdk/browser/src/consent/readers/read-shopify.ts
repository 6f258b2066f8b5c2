import { callOf, toRecord, type Unknowns } from '../../page-tools/unknowns.ts';
import { whenThere } from '../../page-tools/when-there.ts';
import type { ConsentScene } from './consent-scene.ts';

/** The feature of a Shopify storefront that brings its customer privacy API, and the event that tells of an answer. */
const FEATURES = [{ name: 'consent-tracking-api', version: '0.1' }];
const COLLECTED = 'visitorConsentCollected';

/**
 * Reads Shopify's customer privacy API: analytics allow measuring, preferences ranking, either of them storing. Where the
 * visitor has not answered and the region asks for an answer, nothing has been said.
 *
 * @see https://shopify.dev/docs/api/customer-privacy
 * @internal
 */
export function readShopify(scene: ConsentScene): void {
  const { globals, observeDocument } = scene;
  const findPrivacy = (): Unknowns | null => toRecord(toRecord(globals()['Shopify'])?.['customerPrivacy']);
  observeDocument(COLLECTED, () => tell(findPrivacy(), scene), scene);
  const findShop = (): Unknowns | null => {
    const shop = toRecord(globals()['Shopify']);
    return typeof shop?.['loadFeatures'] === 'function' || findPrivacy() !== null ? shop : null;
  };
  whenThere(
    findShop,
    (shop) => {
      if (findPrivacy() === null) callOf(shop, 'loadFeatures', FEATURES, () => tell(findPrivacy(), scene));
      whenThere(findPrivacy, (privacy) => tell(privacy, scene), scene);
    },
    scene,
  );
}

function tell(privacy: Unknowns | null, { signal, said }: ConsentScene): void {
  if (privacy === null || signal.aborted) return;
  const measurement = callOf(privacy, 'analyticsProcessingAllowed') === true;
  const ranking = callOf(privacy, 'preferencesProcessingAllowed') === true;
  const answer = toRecord(callOf(privacy, 'currentVisitorConsent'));
  const isAnswered = [answer?.['analytics'], answer?.['preferences']].some(
    (word) => word === 'yes' || word === 'no',
  );
  if (isAnswered || measurement || ranking) said({ ranking, measurement, storage: measurement || ranking });
}
