import { askEvents } from '../../bridge/ask-page.ts';
import { createBridgeAsker } from '../../bridge/create-bridge-asker.ts';
import { toPageEvents, type PageEvent } from './page-event.ts';

/** Asks the page's script for its newest events; `null` when it does not answer, or not as agreed. */
export async function readPageEvents(window: Window): Promise<readonly PageEvent[] | null> {
  const answer = await askEvents(createBridgeAsker(window));
  return answer.state === 'answered' ? toPageEvents(answer.events) : null;
}
