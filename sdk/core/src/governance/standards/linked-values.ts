/** What values of schema.org's `ItemAvailability` mean for a shopper: to be had now, later, or not. */
export const LINKED_AVAILABILITIES: ReadonlyMap<string, 'now' | 'later' | 'not'> = new Map([
  ['InStock', 'now'],
  ['InStoreOnly', 'now'],
  ['OnlineOnly', 'now'],
  ['LimitedAvailability', 'now'],
  ['MadeToOrder', 'now'],
  ['Reserved', 'not'],
  ['PreOrder', 'later'],
  ['PreSale', 'later'],
  ['BackOrder', 'later'],
  ['OutOfStock', 'not'],
  ['SoldOut', 'not'],
  ['Discontinued', 'not'],
]);

/** The return policies of schema.org's `MerchantReturnEnumeration`. */
export const RETURN_CATEGORIES: ReadonlySet<string> = new Set([
  'MerchantReturnFiniteReturnWindow',
  'MerchantReturnUnlimitedWindow',
  'MerchantReturnNotPermitted',
  'MerchantReturnUnspecified',
]);
