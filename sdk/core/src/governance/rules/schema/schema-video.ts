import { cite } from '../../checks/cite.ts';
import { refer, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { STRUCTURED_DATA } from '../../standards/shop-laws.ts';
import { SCHEMA_META } from './schema-meta.ts';

const NEEDED = { name: 'name', thumbnail: 'thumbnailUrl', uploadDate: 'uploadDate' } as const;

/** Clips that search engines cannot show, and rooms without an end. */
export const SCHEMA_VIDEO: WholeRule = defineRule({
  meta: {
    ...SCHEMA_META,
    id: 'schema-video',
    title: { en: 'Video data incomplete', zh: '视频结构化数据不完整' },
    impact: 'moderate',
    sources: [cite(STRUCTURED_DATA, 'VideoObject', 'type')],
    messages: {
      missing: {
        en: 'The video “{name}” ({place}) has no {field}. Add it.',
        zh: '视频“{name}”（{place}）缺少 {field}。请补充。',
      },
      endless: {
        en: 'The live video “{name}” ({place}) has no endDate. Add it once the room is over.',
        zh: '直播视频“{name}”（{place}）没有 endDate。直播结束后请补充。',
      },
    },
  },
  judge({ jsonld }) {
    const subject = jsonld?.subject ?? '';
    return (jsonld?.videos ?? []).flatMap((video, at) => {
      const { name, place, isLive, endDate } = video;
      const missing = Object.entries(NEEDED).flatMap(([key, field]) => {
        // Each key is one of the video's own.
        if (video[key as keyof typeof NEEDED] !== '') return [];
        const evidence = [valueEvidence(refer('jsonld', ['videos', at, key], ''))];
        return [violation('missing', { subject, values: { name, place, field }, evidence })];
      });
      if (!isLive || endDate !== '') return missing;
      const evidence = [valueEvidence(refer('jsonld', ['videos', at, 'endDate'], ''))];
      return [...missing, review('endless', { subject, values: { name, place }, evidence })];
    });
  },
});
