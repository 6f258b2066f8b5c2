import type { Live } from '../../catalog.ts';
import { parseInstant } from '../fields/parse-instant.ts';
import { given } from '../shop-source.ts';
import {
  listShown,
  toCaptions,
  toContentId,
  toMoments,
  toPoster,
  type ContentScene,
  type ParsedContent,
} from './ld-content.ts';
import type { FoundNode } from './ld-nodes.ts';
import { nodesOf, toText, toVideoSource, type LdNode } from './ld-values.ts';

/** A broadcast, and the video that it is of where it stands in one. @internal */
export interface Room extends FoundNode {
  readonly video?: LdNode;
}

/** Reads one `BroadcastEvent` as a room. @internal */
export function parseLive(room: Room, scene: ContentScene): ParsedContent<Live> {
  const { node, video = node } = room;
  const id = toContentId('live', video, scene);
  const title =
    [node, video, ...nodesOf(node['broadcastOfEvent'])].map(toText).find((text) => text !== '') ?? '';
  const startsAtMs = parseInstant(toText(node['startDate'])) ?? -1;
  const endsAtMs = parseInstant(toText(node['endDate']));
  const state = toState({ startsAtMs, endsAtMs: endsAtMs ?? startsAtMs + LONGEST_MS }, scene.nowMs ?? 0);
  const source = toVideoSource(video, scene.baseUrl) ?? toVideoSource(node, scene.baseUrl);
  const refusal = findLiveFault({ title, startsAtMs, state, isPlayable: source !== null }, scene);
  if (refusal !== null) return { id, title, refusal };
  const facts = {
    id,
    title,
    state,
    startsAtMs,
    ...given('endsAtMs', endsAtMs),
    sources: source === null ? [] : [source],
  };
  return { item: { ...facts, ...toRest(room, facts, scene) } };
}

function toRest(
  { node, video = node, owner }: Room,
  { id, state, startsAtMs, endsAtMs = startsAtMs }: Pick<Live, 'id' | 'state' | 'startsAtMs' | 'endsAtMs'>,
  scene: ContentScene,
): Omit<Live, 'id' | 'title' | 'state' | 'startsAtMs' | 'sources'> {
  const durationMs = Math.max(0, endsAtMs - startsAtMs);
  return {
    ...given('poster', toPoster(video, scene)),
    captions: toCaptions(video, scene),
    moments: state === 'over' ? toMoments(video, { id, owner, durationMs }, scene) : [],
    productIds: listShown([video, node], owner, scene).map((product) => product.id),
    shopId: scene.shopId,
    source: 'field',
  };
}

interface LiveFacts extends Pick<Live, 'title' | 'startsAtMs' | 'state'> {
  readonly isPlayable: boolean;
}

function findLiveFault(
  { title, startsAtMs, state, isPlayable }: LiveFacts,
  { nowMs }: ContentScene,
): string | null {
  if (title === '') return 'has no name';
  if (startsAtMs < 0) return 'has no startDate like 2026-05-01T18:00:00Z';
  if (nowMs === undefined) return 'is a broadcast, and whether it is on air is not known here';
  if (isPlayable || state === 'coming') return null;
  return `is a broadcast that is ${state === 'over' ? 'over' : 'on air'}, and names no file or stream`;
}

/** A broadcast that does not say when it ends has ended after a day. Our choice. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

function toState(
  { startsAtMs, endsAtMs }: { readonly startsAtMs: number; readonly endsAtMs: number },
  nowMs: number,
): Live['state'] {
  if (nowMs < startsAtMs) return 'coming';
  return nowMs < endsAtMs ? 'on-air' : 'over';
}
