import type { ElementExamples } from '../example.ts';
import { feedExamples } from './curio-feed.ts';
import { liveExamples } from './curio-live.ts';
import { moreExamples } from './curio-more.ts';
import { playerExamples } from './curio-player.ts';
import { productExamples } from './curio-product.ts';
import { sheetExamples } from './curio-sheet.ts';
import { shelfExamples } from './curio-shelf.ts';
import { videoExamples } from './curio-video.ts';

/** Every element with its states, by tag. */
export const ALL_EXAMPLES: readonly ElementExamples[] = [
  feedExamples,
  liveExamples,
  moreExamples,
  playerExamples,
  productExamples,
  sheetExamples,
  shelfExamples,
  videoExamples,
];
