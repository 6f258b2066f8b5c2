import type { Suppression } from '@curio/core';
import * as v from 'valibot';
import type { KeyedStore } from '../background/platform.ts';
import { PRESET_IDS, type PresetId } from './presets.ts';

/** What a merchant has set for the rules of one shop; kept until the shop is left. */
export interface ShopRules {
  readonly version: 1;
  /** `null`: by what each page lets guess. */
  readonly presets: readonly PresetId[] | null;
  readonly suppressions: readonly Suppression[];
}

/** Suppressions of one shop at most: who needs more should change the rule. */
export const MOST_SUPPRESSIONS = 200;

const EMPTY: ShopRules = { version: 1, presets: null, suppressions: [] };

const Word: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));
/** A day as `2026-11-24`. */
export const Day: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.isoDate());

/** Presets as they are asked for. */
export const PRESETS_SCHEMA: v.GenericSchema<unknown, PresetId[]> = v.pipe(
  v.array(v.picklist(PRESET_IDS)),
  v.minLength(1),
  v.maxLength(PRESET_IDS.length),
);

const SHOP_RULES_SCHEMA: v.GenericSchema<unknown, ShopRules> = v.object({
  version: v.literal(1),
  presets: v.nullable(PRESETS_SCHEMA),
  suppressions: v.pipe(
    v.array(
      v.object({
        ruleId: Word,
        fingerprint: v.exactOptional(Word),
        subject: v.exactOptional(Word),
        reason: Word,
        until: Day,
      }),
    ),
    v.maxLength(MOST_SUPPRESSIONS),
  ),
});

/** Reads what is set for a shop; what is missing or was written by a newer version reads as nothing set. */
export async function readShopRules(store: KeyedStore, origin: string): Promise<ShopRules> {
  const parsed = v.safeParse(SHOP_RULES_SCHEMA, await store.read(toKey(origin)));
  return parsed.success ? parsed.output : EMPTY;
}

/** Changes some of it and keeps the rest. */
export async function changeShopRules(
  store: KeyedStore,
  origin: string,
  change: (rules: ShopRules) => ShopRules,
): Promise<void> {
  await store.write(toKey(origin), change(await readShopRules(store, origin)));
}

/** Forgets what is set for a shop. */
export async function forgetShopRules(store: KeyedStore, origin: string): Promise<void> {
  await store.remove(toKey(origin));
}

function toKey(origin: string): string {
  return `rules:${origin}`;
}
