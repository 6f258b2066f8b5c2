import type { ReadScope } from './collector-store.ts';

/** Sees everything of a site. @internal */
export const WHOLE_SITE: ReadScope = { part: 'all' };

/** What a service provider works on. Orders themselves are not among it. */
const SERVICE_TYPES = "'refund', 'shipped', 'delivered', 'return', 'complaint', 'first-reply'";

/**
 * The condition on rows of `events` that cuts a scope's part out, in SQL that DuckDB and ClickHouse read alike.
 *
 * @param quote - writes a text as a literal of the engine.
 * @internal
 */
export function toScopeCondition(scope: ReadScope, quote: (text: string) => string): string {
  if (scope.part === 'all') return 'TRUE';
  if (scope.part === 'service') return `(trusted AND type IN (${SERVICE_TYPES}))`;
  // An empty list must read nothing, and no event is of the creator without a name.
  const names = ['', ...scope.creators].map(quote).join(', ');
  return `(creator <> '' AND creator IN (${names}))`;
}

/** Columns of persons and sales that a scope does not show. @internal */
export function listHiddenColumns(scope: ReadScope): readonly string[] {
  if (scope.part === 'all') return [];
  const persons = ['visitor', 'buyer'];
  return scope.part === 'service' ? persons : [...persons, 'order_id'];
}

/** How many events are read: the contract takes 1 to 1,000, and what is outside counts as the nearest. @internal */
export function toLimit(limit: number): number {
  return Math.min(1000, Math.max(1, Math.trunc(limit)));
}
