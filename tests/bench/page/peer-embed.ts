import { readFileSync } from 'node:fs';
import { findPeerFile, PEER_FILES } from '../peers.ts';
import type { Embed } from './serve-host.ts';

/**
 * A peer at the embed's place: a player element with one of the demo shop's clips, which sells nothing and ranks
 * nothing. The ones that do are services that no page can have without their servers.
 *
 * @returns `null`, aloud, where its package cannot be fetched.
 */
export function createPeerEmbed(): Embed | null {
  const peer = PEER_FILES.find(({ spec }) => spec.startsWith('@mux/mux-player@'));
  try {
    if (peer === undefined) return null;
    return {
      name: 'mux-player',
      head: '<script type="module" src="/peer/mux-player.js"></script>',
      body: `<mux-player src="/media/clips/clip-bath-shelf.mp4" muted loop disable-tracking
        style="display:block;height:min(100svh,860px)"></mux-player>`,
      files: { '/peer/mux-player.js': { type: 'text/javascript', body: readFileSync(findPeerFile(peer)) } },
    };
  } catch {
    console.warn('The peer beside Curio is skipped: its package could not be fetched.');
    return null;
  }
}
