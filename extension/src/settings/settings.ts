import * as v from 'valibot';
import { ALERT_SETTINGS_SCHEMA, USUAL_ALERTS, type AlertSettings } from '../alerts/alert-settings.ts';
import type { KeyedStore } from '../background/platform.ts';
import type { Language } from '../locales/language.ts';

/** What the merchant chose; kept for ever, holds no secret. */
export interface Settings {
  readonly version: 1;
  /** `null`: the browser's own language. */
  readonly language: Language | null;
  /** Match patterns of the watched shops, e.g. `https://shop.example/*`. */
  readonly watched: readonly string[];
  readonly alerts: AlertSettings;
}

const KEY = 'settings';
const EMPTY: Settings = { version: 1, language: null, watched: [], alerts: USUAL_ALERTS };

const SETTINGS_SCHEMA: v.GenericSchema<unknown, Settings> = v.object({
  version: v.literal(1),
  language: v.nullable(v.picklist(['en', 'zh'])),
  watched: v.array(v.string()),
  // Settings of before there were alerts have none; a broken part must not lose the list of shops.
  alerts: v.fallback(ALERT_SETTINGS_SCHEMA, USUAL_ALERTS),
});

/** Reads the settings; what is missing or was written by a newer version reads as the first day's. */
export async function readSettings(store: KeyedStore): Promise<Settings> {
  const parsed = v.safeParse(SETTINGS_SCHEMA, await store.read(KEY));
  return parsed.success ? parsed.output : EMPTY;
}

/** Changes some settings and keeps the others. */
export async function changeSettings(
  store: KeyedStore,
  change: (settings: Settings) => Settings,
): Promise<Settings> {
  const changed = change(await readSettings(store));
  await store.write(KEY, changed);
  return changed;
}
