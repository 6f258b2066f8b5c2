import type { CardMessages } from './card-messages.ts';

/** The first card in English. */
export const cardEnglish: CardMessages = {
  feedLabel: 'Clips to shop from',
  next: 'Next clip',
  previous: 'Previous clip',
  play: 'Play',
  pause: 'Pause',
  like: 'Like',
  soundOn: 'Turn sound on',
  soundOff: 'Turn sound off',
  noSound: 'This clip has no sound',
  share: 'Share',
  linkCopied: 'Link copied',
  more: 'More about this clip',
  openProduct: 'See {title}, {price}',
  inCart: 'In your cart',
  allProducts: 'Products in this clip: {count}',
  empty: 'There are no clips here yet.',
  emptyStep: 'Show everything',
  broken: 'The clips could not be loaded.',
  offline: 'You are offline. The clips come back when you do.',
  retry: 'Try again',
  itemGone: 'This clip is no longer here.',
  end: 'That is everything for now.',
  endStep: 'Back to the start',
};
