import type { ElementExamples } from '../example.ts';
import { consentExamples } from './curio-consent.ts';
import { feedExamples } from './curio-feed.ts';
import { gridExamples } from './curio-grid.ts';
import { liveExamples } from './curio-live.ts';
import { miniExamples } from './curio-mini.ts';
import { moreExamples } from './curio-more.ts';
import { playerExamples } from './curio-player.ts';
import { productExamples } from './curio-product.ts';
import { railExamples } from './curio-rail.ts';
import { searchExamples } from './curio-search.ts';
import { sheetExamples } from './curio-sheet.ts';
import { shelfExamples } from './curio-shelf.ts';
import { shopExamples } from './curio-shop.ts';
import { videoExamples } from './curio-video.ts';
import { whyExamples } from './curio-why.ts';

/** Every element with its states, by tag. */
export const ALL_EXAMPLES: readonly ElementExamples[] = [
  consentExamples,
  feedExamples,
  gridExamples,
  liveExamples,
  miniExamples,
  moreExamples,
  playerExamples,
  productExamples,
  railExamples,
  searchExamples,
  sheetExamples,
  shelfExamples,
  shopExamples,
  videoExamples,
  whyExamples,
];
