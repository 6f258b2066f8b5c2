import {
  CN_SHOP,
  fail,
  gatherCatalogArtifacts,
  parseCatalog,
  runGovernance,
  succeed,
  type Catalog,
  type Finding,
  type GovernanceReport,
  type Result,
  type RulePack,
} from '@curio/core';

/** What a build does with violations; see `blockViolations`. @public */
export type GovernanceMode = 'report' | 'block';

/** An item that was taken out, and the finding that is why. @public */
export interface BlockedItem {
  readonly id: string;
  readonly ruleId: string;
  readonly fingerprint: string;
}

/** The rule packs that a command line can name. @internal */
export const PRESETS: Readonly<Record<string, RulePack>> = { 'cn-shop': CN_SHOP };

/** Impacts that stop an item before it is listed; what is less serious is reported. */
const BLOCKING: readonly Finding['impact'][] = ['critical', 'serious'];

/**
 * Runs a rule pack over a catalogue.
 *
 * @param nowMs - ms UTC; the law of that day, in UTC, is applied.
 * @internal
 */
export function governCatalog(catalog: Catalog, pack: RulePack, nowMs: number): GovernanceReport {
  const date = new Date(nowMs).toISOString().slice(0, 10);
  return runGovernance({ pack, artifacts: gatherCatalogArtifacts(catalog), date });
}

/**
 * Takes out every item with a critical or serious violation, and what cannot be shown without it.
 *
 * What needs a person's review stays: a doubt is no verdict.
 *
 * @returns `catalog-empty` when nothing is left.
 * @internal
 */
export function blockViolations(
  catalog: Catalog,
  findings: readonly Finding[],
): Result<{ readonly catalog: Catalog; readonly blocked: readonly BlockedItem[] }, 'catalog-empty'> {
  const violations = findings.filter(
    ({ outcome, impact }) => outcome === 'violation' && BLOCKING.includes(impact),
  );
  if (violations.length === 0) return succeed({ catalog, blocked: [] });
  const ids = new Set(violations.map(({ subject }) => subject));
  const stays = ({ id }: { readonly id: string }): boolean => !ids.has(id);
  const rest = parseCatalog({
    ...catalog,
    products: catalog.products.filter(stays),
    videos: catalog.videos.filter(stays),
    lives: catalog.lives.filter(stays),
  });
  if (!rest.ok)
    return fail('catalog-empty', `All items are blocked, ${violations.length} of them by a rule.`);
  const blocked = violations.map(({ subject, ruleId, fingerprint }) => ({
    id: subject,
    ruleId,
    fingerprint,
  }));
  return succeed({ catalog: rest.value.catalog, blocked });
}
