import type { ReportLine } from '../../parse-catalog.ts';
import { toLine, type SourceContent } from '../collect-products.ts';
import type { ContentScene, ParsedContent } from './ld-content.ts';
import type { FoundNode } from './ld-nodes.ts';
import { isOfType, nodesOf } from './ld-values.ts';
import { parseLive, type Room } from './parse-ld-live.ts';
import { parseVideo } from './parse-ld-video.ts';

/** Reads the clips and live rooms that a page describes. @internal */
export function readLdContent(scene: ContentScene): SourceContent {
  const { videos, broadcasts } = scene.page;
  const rooms = [...broadcasts, ...videos.flatMap(listPublications)];
  const isRoom = new Set(rooms.map(({ video }: Room) => video));
  const clips = videos.filter(({ node }) => !isRoom.has(node));
  const skipped: ReportLine[] = [];
  const keep = <Item extends { readonly id: string }>(
    place: string,
    parsed: ParsedContent<Item>,
  ): readonly Item[] => {
    if ('refusal' in parsed) skipped.push(toLine(place, parsed, parsed.refusal));
    else scene.taken.add(parsed.item.id);
    return 'refusal' in parsed ? [] : [parsed.item];
  };
  return {
    videos: clips.flatMap((found) => keep(found.place, parseVideo(found, scene))),
    lives: rooms.flatMap((room) => keep(room.place, parseLive(room, scene))),
    read: clips.length + rooms.length,
    skipped,
    repaired: [],
  };
}

const BROADCAST: ReadonlySet<string> = new Set(['BroadcastEvent']);

function listPublications({ node, place, owner }: FoundNode): readonly Room[] {
  return nodesOf(node['publication'])
    .filter((event) => isOfType(event, BROADCAST))
    .slice(0, 1)
    .map((event) => ({ node: event, place, video: node, ...(owner === undefined ? {} : { owner }) }));
}
