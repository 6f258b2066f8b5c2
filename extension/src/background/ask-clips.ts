import * as v from 'valibot';
import { toShopOrigin } from '../settings/shop-origin.ts';
import { CLIP_VIEWS_SCHEMA, type ClipCommand, type ClipView } from '../tagger/clip-command.ts';
import type { BackgroundPlatform } from './platform.ts';
import { isWatched } from './watched-shops.ts';

/** Asks for the videos of a watched shop's page; `null` where there is none, or its answer is none. */
export async function askClips(
  platform: BackgroundPlatform,
  tabId: number,
  command: ClipCommand,
): Promise<readonly ClipView[] | null> {
  const url = await platform.tabs.urlOf(tabId);
  const origin = url === null ? null : toShopOrigin(url);
  if (origin === null || !(await isWatched(platform, origin))) return null;
  const answer = v.safeParse(CLIP_VIEWS_SCHEMA, await platform.scripts.tag(tabId, command));
  return answer.success ? answer.output : null;
}
