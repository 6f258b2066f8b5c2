import type { Video } from '../../catalog.ts';
import { parseInstant } from '../fields/parse-instant.ts';
import { given } from '../shop-source.ts';
import {
  toCaptions,
  toContentId,
  toMoments,
  toPoster,
  type ContentScene,
  type ParsedContent,
} from './ld-content.ts';
import type { FoundNode } from './ld-nodes.ts';
import { toDurationMs, toText, toVideoSource } from './ld-values.ts';

/** Reads one `VideoObject` as a clip. @internal */
export function parseVideo({ node, owner }: FoundNode, scene: ContentScene): ParsedContent<Video> {
  const id = toContentId('video', node, scene);
  const title = toText(node['name']) || toText(node['headline']);
  if (title === '') return { id, refusal: 'has no name' };
  const source = toVideoSource(node, scene.baseUrl);
  if (source === null)
    return {
      id,
      refusal: 'names no file that a page can play: contentUrl must lead to an .mp4, .webm or .m3u8',
    };
  const durationMs = toDurationMs(node['duration']);
  const publishedAtMs = parseInstant(toText(node['uploadDate']) || toText(node['datePublished']));
  return {
    item: {
      id,
      format: 'file',
      title,
      sources: [source],
      pictures: [],
      ...given('poster', toPoster(node, scene)),
      captions: toCaptions(node, scene),
      durationMs,
      moments: toMoments(node, { id, owner, durationMs }, scene),
      shopId: scene.shopId,
      source: 'field',
      ...(publishedAtMs === null || publishedAtMs < 0 ? {} : { publishedAtMs }),
    },
  };
}
