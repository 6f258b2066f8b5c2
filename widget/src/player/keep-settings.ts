import type { CurioClient } from '../controllers/client-controller.ts';
import { parsePlayerChoice, type PlayerSettings } from './player-settings.ts';
import { forgetKept, keep, readKept } from './kept.ts';

const KEY = 'curio-player';

/** Keeps the settings on this device while the visitor allows it, and forgets them when not any more. */
export function keepSettings(settings: PlayerSettings, client: CurioClient): void {
  if (settings.keepers.has(client)) return;
  settings.keepers.add(client);
  // As long as the document, like the settings themselves.
  const { signal } = new AbortController();
  const store = (): void => {
    if (client.consent === 'granted') keep('localStorage', KEY, settings.current);
  };
  const follow = (): void => {
    if (client.consent === 'denied') forgetKept('localStorage', KEY);
    if (client.consent !== 'granted') return;
    const kept = parsePlayerChoice(readKept('localStorage', KEY));
    if (Object.keys(kept).length > 0) settings.choose(kept);
    else store();
  };
  client.observe('consent', follow, { signal });
  settings.observe(store, { signal });
  follow();
}
