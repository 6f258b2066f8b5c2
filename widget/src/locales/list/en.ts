import type { ListMessages } from './list-messages.ts';

/** Rails and grids in English. */
export const listEnglish: ListMessages = {
  label: 'Clips and goods',
  previous: 'Scroll back',
  next: 'Scroll on',
  more: 'Show more',
  shown: '{count} shown',
  viewer: 'Watch',
  close: 'Close',
  empty: 'There is nothing here yet.',
  emptyStep: 'Show everything',
  broken: 'This list could not be loaded.',
  offline: 'You are offline. The list comes back when you do.',
  retry: 'Try again',
};
