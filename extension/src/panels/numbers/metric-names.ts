/** Read before all others: the path to the purchase and what it earned. */
export const FIRST_NAMES = [
  'impressions',
  'views',
  'clicks',
  'adds-to-cart',
  'orders',
  'gmv',
  'average-order',
] as const;

/** From being seen to being bought, in events. */
export const FUNNEL_NAMES = ['impressions', 'views', 'clicks', 'adds-to-cart', 'orders'] as const;

/** What was earned, of one currency. */
export const MONEY_NAMES = ['gmv', 'quality-gmv', 'gpm', 'gmv-per-visitor', 'average-order'] as const;

/** Who bought and what came back. */
export const CUSTOMER_NAMES = [
  'visitors',
  'conversion',
  'new-customer-share',
  'refund-rate',
  'order-refund-rate',
] as const;

/** The three aims. */
export const VERDICT_NAMES = ['goods-verdict', 'content-verdict', 'service-verdict'] as const;

/** Where sales came from. */
export const FACT_NAMES = ['fact-field', 'fact-alliance', 'fact-campaign', 'fact-top-kol'] as const;

/** Everything that is not read first. */
export const LATER_NAMES: readonly string[] = [
  ...MONEY_NAMES,
  ...CUSTOMER_NAMES,
  ...VERDICT_NAMES,
  ...FACT_NAMES,
].filter((name) => !FIRST_NAMES.some((first) => first === name));

/** What a line can be drawn of: each can be split by day. */
export const LINE_NAMES = [
  'gmv',
  'quality-gmv',
  'orders',
  'gpm',
  'gmv-per-visitor',
  'impressions',
  'views',
  'clicks',
  'adds-to-cart',
  'visitors',
  'click-through',
  'watch-through',
  'conversion',
  'new-customer-share',
  'refund-rate',
] as const;

/** By what content is put in order: the first that has any figure. */
export const TOP_ORDER_NAMES = ['last-touch-gmv', 'clicks'] as const;

/** What stands beside each content. */
export const TOP_NAMES = ['impressions', 'clicks', 'click-through', 'last-touch-gmv'] as const;

/** Metrics of which less is better. */
export const LESS_IS_BETTER: ReadonlySet<string> = new Set(['refund-rate', 'order-refund-rate']);
