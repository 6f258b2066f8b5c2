import type { ElementExamples } from '../example.ts';
import { ODD } from '../odd-catalog.ts';
import { playing } from './curio-video.ts';

export const playerExamples: ElementExamples = {
  tag: 'curio-player',
  examples: [
    playing('clip-vase-stem', {
      id: 'file',
      title: 'A file',
      note: 'What moves inside a card, with its progress line and the moments of its products.',
    }),
    playing(ODD.lostFile, { id: 'failed', title: 'Failed', note: 'One sentence, and another try.' }),
  ],
};
