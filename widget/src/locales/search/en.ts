import type { SearchMessages } from './search-messages.ts';

/** The search in English. */
export const searchEnglish: SearchMessages = {
  label: 'Search',
  placeholder: 'Search clips and products',
  clear: 'Clear the search',
  foundOne: '1 result',
  found: '{count} results',
  nearOnly: 'No word matches. These are close in meaning.',
  none: 'Nothing found for “{query}”.',
  noneHint: 'Try fewer or other words, or look around.',
  everywhere: 'Search everything',
  popular: 'Show what is popular',
  interests: 'What you looked at lately',
  categories: 'Look around in',
  clip: 'Clip',
  live: 'Live',
  coming: 'Coming up',
  replay: 'Replay',
  fromPrice: 'from {price}',
  results: 'Results',
  player: 'Clips that were found',
  close: 'Close',
  failed: 'The search does not work just now.',
};
