import type { LinkedVideo } from '../../artifacts/linked-data.ts';
import { orPassed, refer, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { WholeRule } from '../../contract/rule.ts';
import { SCHEMA_META } from './schema-meta.ts';

const NEEDED = { name: 'name', thumbnail: 'thumbnailUrl', uploadDate: 'uploadDate' } as const;

/** Clips that search engines cannot show, and rooms without an end. */
export const SCHEMA_VIDEO: WholeRule = defineRule({
  meta: {
    ...SCHEMA_META,
    id: 'schema-video',
    impact: 'moderate',
  },
  judge({ jsonld }) {
    const { subject = '', videos = [] } = jsonld ?? {};
    return videos.flatMap((video, at) =>
      orPassed(
        subject,
        listMissing(video).map(({ messageId, key, field }) => {
          const values = { name: video.name, place: video.place, field };
          const evidence = [valueEvidence(refer('jsonld', ['videos', at, key], ''))];
          return (messageId === 'missing' ? violation : review)(messageId, { subject, values, evidence });
        }),
      ),
    );
  },
});

interface MissingField {
  readonly messageId: 'missing' | 'endless';
  readonly key: keyof typeof NEEDED | 'endDate';
  readonly field: string;
}

/** A broadcast has a time in place of a picture. */
function listMissing(video: LinkedVideo): readonly MissingField[] {
  if (video.isLive)
    return video.endDate === '' ? [{ messageId: 'endless', key: 'endDate', field: 'endDate' }] : [];
  const keys = ['name', 'thumbnail', 'uploadDate'] as const;
  return keys
    .filter((key) => video[key] === '')
    .map((key) => ({ messageId: 'missing', key, field: NEEDED[key] }));
}
