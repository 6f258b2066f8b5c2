import type { ProductRule, WholeRule } from './rule.ts';

/** A rule over whole artifacts: pages, structured data, identities, price histories. @public */
export function defineRule(rule: Omit<WholeRule, 'kind'>): WholeRule {
  return { kind: 'whole', ...rule };
}

/** A rule over each product of a feed; it needs `feed`, and its category gate is kept by the engine. @public */
export function defineProductRule(rule: Omit<ProductRule, 'kind'>): ProductRule {
  return { kind: 'product', ...rule };
}
