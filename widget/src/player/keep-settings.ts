import type { CurioClient } from '../controllers/client-controller.ts';
import { parsePlayerChoice, type PlayerSettings } from './player-settings.ts';
import { forgetKept, keep, readKept } from './kept.ts';

const KEY = 'curio-player';

/**
 * Keeps what a visitor chose on this device while that is allowed, and forgets it when not any more. Where no player is, and
 * when a visitor has everything erased, the SDK's keeper forgets it under the same name.
 */
export function keepSettings(settings: PlayerSettings, client: CurioClient): void {
  if (settings.keepers.has(client)) return;
  settings.keepers.add(client);
  // As long as the document, like the settings themselves.
  const { signal } = new AbortController();
  const store = (): void => {
    if (client.consent === 'granted' && settings.isChosen) keep('localStorage', KEY, settings.current);
  };
  const follow = (): void => {
    if (client.consent === 'denied' || client.consent === 'cookieless') forgetKept('localStorage', KEY);
    if (client.consent !== 'granted') return;
    const kept = parsePlayerChoice(readKept('localStorage', KEY));
    if (Object.keys(kept).length > 0) settings.choose(kept);
    else store();
  };
  client.observe('consent', follow, { signal });
  settings.observe(store, { signal });
  follow();
}
