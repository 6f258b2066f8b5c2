/** A consent tool that a test speaks for. */
export interface TcfTool {
  /** Listener ids that were given back. */
  readonly removed: readonly unknown[];
  tell(data: object | null, success?: boolean): void;
}

/** As the specification has it: four arguments, a callback with data and success, the id of the listener in the data. */
export function createTcfTool(page: Record<string, unknown>): TcfTool {
  const listeners: ((data: object | null, success: boolean) => void)[] = [];
  const removed: unknown[] = [];
  page['__tcfapi'] = (...call: readonly unknown[]) => {
    const [command, version, callback, parameter] = call;
    if (version !== 2) throw new Error(`No consent tool speaks version ${String(version)}.`);
    // By the specification the third is the function to call.
    if (command === 'addEventListener') listeners.push(callback as (typeof listeners)[number]);
    if (command === 'removeEventListener') removed.push(parameter);
  };
  return {
    removed,
    tell(data, success = true) {
      for (const listener of listeners) listener(data === null ? null : { ...data, listenerId: 7 }, success);
    },
  };
}

export function toTcData(eventStatus: string, consents: readonly number[]): object {
  return {
    tcString: 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA',
    tcfPolicyVersion: 5,
    cmpId: 300,
    cmpVersion: 2,
    gdprApplies: true,
    eventStatus,
    cmpStatus: 'loaded',
    isServiceSpecific: true,
    useNonStandardTexts: false,
    publisherCC: 'DE',
    purposeOneTreatment: false,
    purpose: toVectors(consents, []),
    vendor: { consents: {}, legitimateInterests: {} },
    specialFeatureOptins: {},
    publisher: { ...toVectors([], []), customPurpose: toVectors([], []), restrictions: {} },
  };
}

export function toVectors(consents: readonly number[], interests: readonly number[]): object {
  const toVector = (ids: readonly number[]): object => Object.fromEntries(ids.map((id) => [id, true]));
  return { consents: toVector(consents), legitimateInterests: toVector(interests) };
}

/** The snippet that every Google tag begins with: the arguments themselves stand in the layer. */
export function createGtag(page: Record<string, unknown>): (...command: readonly unknown[]) => void {
  const layer: unknown[] = [];
  page['dataLayer'] = layer;
  return function gtag() {
    // oxlint-disable-next-line prefer-rest-params
    (page['dataLayer'] as unknown[]).push(arguments);
  };
}

/** A shop whose visitor a test answers for. */
export interface FakeShop {
  answer(consent: { readonly analytics: string; readonly preferences: string }): void;
  allow(allowed: { readonly analytics: boolean; readonly preferences: boolean }): void;
}

export function createShopify(page: Record<string, unknown>): FakeShop {
  let consent = { analytics: '', marketing: '', preferences: '', sale_of_data: '' };
  let allowed = { analytics: false, preferences: false };
  page['Shopify'] = {
    customerPrivacy: {
      currentVisitorConsent: () => consent,
      analyticsProcessingAllowed: () => allowed.analytics,
      preferencesProcessingAllowed: () => allowed.preferences,
      marketingAllowed: () => false,
      saleOfDataAllowed: () => false,
    },
  };
  return {
    answer({ analytics, preferences }) {
      consent = { ...consent, analytics, preferences };
      allowed = { analytics: analytics === 'yes', preferences: preferences === 'yes' };
    },
    allow(next) {
      allowed = next;
    },
  };
}
