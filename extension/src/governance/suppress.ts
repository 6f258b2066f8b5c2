import type { Suppression } from '@curio/core';
import type { KeyedStore } from '../background/platform.ts';
import { findRule } from './rule-book.ts';
import { toDay, toLastDay, type SuppressOutcome, type SuppressRequest } from './suppression.ts';
import { changeShopRules, MOST_SUPPRESSIONS, readShopRules } from './shop-rules.ts';

/** Keeps a suppression for a shop, in place of an older one of the same finding. */
export async function suppress(
  store: KeyedStore,
  shop: { readonly origin: string; readonly now: number },
  { ruleId, fingerprint, reason, until }: SuppressRequest,
): Promise<SuppressOutcome> {
  const impact = findRule(ruleId)?.meta.impact ?? 'critical';
  const lastDay = toLastDay(impact, shop.now);
  if (reason.trim() === '') return 'reason-missing';
  if (until === '' && impact === 'critical') return 'date-missing';
  if (until !== '' && !isBetween(until, toDay(shop.now), lastDay)) return 'date-refused';
  const { suppressions } = await readShopRules(store, shop.origin);
  const others = suppressions.filter((one) => one.fingerprint !== fingerprint || one.ruleId !== ruleId);
  if (others.length >= MOST_SUPPRESSIONS) return 'too-many';
  const added: Suppression = {
    ruleId,
    fingerprint,
    reason: reason.trim(),
    until: until === '' ? lastDay : until,
  };
  await changeShopRules(store, shop.origin, (rules) => ({ ...rules, suppressions: [...others, added] }));
  return 'suppressed';
}

function isBetween(day: string, first: string, last: string): boolean {
  return first <= day && day <= last;
}

/** Revokes the suppression of a finding; nothing happens when there is none. */
export async function revoke(
  store: KeyedStore,
  origin: string,
  { ruleId, fingerprint }: Pick<SuppressRequest, 'ruleId' | 'fingerprint'>,
): Promise<void> {
  await changeShopRules(store, origin, (rules) => ({
    ...rules,
    suppressions: rules.suppressions.filter(
      (one) => one.ruleId !== ruleId || one.fingerprint !== fingerprint,
    ),
  }));
}
