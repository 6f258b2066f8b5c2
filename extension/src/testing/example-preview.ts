import type { Preview, PreviewAnswer, PreviewRow } from '../preview/preview.ts';

const CLIP: PreviewRow = {
  id: 'clip-1',
  kind: 'video',
  title: 'Pour-over in four slow minutes',
  pictureUrl: null,
  reasons: [{ kind: 'popular' }],
  placedBy: 'value',
  value: 0.8123,
  risenBy: 0,
  isViolation: false,
};

const ROOM: PreviewRow = {
  ...CLIP,
  id: 'live-1',
  kind: 'live',
  title: '国家级 evening roast, live from the studio',
  reasons: [{ kind: 'on-air' }],
  placedBy: 'diversity',
  value: 0.4,
  isViolation: true,
};

const FOR_NOBODY: PreviewAnswer = {
  rows: [CLIP, ROOM],
  tier: 0,
  modelVersion: 'prior',
  reason: 'Nothing is known of the visitor yet',
  opened: [],
  isFinal: true,
};

const FOR_SOMEBODY: PreviewAnswer = {
  rows: [
    {
      ...ROOM,
      risenBy: 1,
      reasons: [{ kind: 'interest', category: 'Coffee', act: 'opened', count: 2 }],
    },
    { ...CLIP, risenBy: -1 },
  ],
  tier: 2,
  modelVersion: 'interest-ranker@0.1.0',
  reason: 'Ranked by interest-ranker@0.1.0',
  opened: ['Kettle', 'Hand grinder'],
  isFinal: true,
};

/** A preview of two items that change places for who likes coffee; other tastes get no model. */
export const EXAMPLE_PREVIEW: Preview = {
  categories: ['Home / Lamps', 'Kitchen / Coffee'],
  rank: async (likes, answered) => {
    if (likes === null) answered(FOR_NOBODY);
    else if (likes === 'Kitchen / Coffee') answered(FOR_SOMEBODY);
    else answered({ ...FOR_NOBODY, reason: 'The model is loading', opened: ['Lamp'], isFinal: false });
  },
};
