import type { TaggerWords } from './tagger-words.ts';

/** The clip tagger in English. */
export const ENGLISH_TAGGER_WORDS: TaggerWords = {
  reading: 'Looking for videos',
  readingHelp: 'Curio looks for the videos of this page.',
  unreachable: 'The page cannot be reached',
  unreachableHelp:
    'It may still be loading, or be one that browsers keep extensions out of. Reload it and try again.',
  none: 'No video on this page',
  noneHelp: 'Open a page of your shop with a clip on it, or play one: some pages load a video only then.',
  clip: 'Video on this page',
  nameless: (clip) => `Video ${clip}`,
  position: 'Position',
  play: 'Play',
  pause: 'Pause',
  playRefused: 'The browser lets it play only after a press in the page: press play there once.',
  back: (seconds) => `${seconds} s back`,
  ahead: (seconds) => `${seconds} s ahead`,
  showClip: 'Show on the page',
  product: 'Product that is seen now',
  productHelp: 'Its id, handle, SKU or GTIN in your catalogue.',
  productInvalid: 'Without spaces and semicolons: take the id, handle, SKU or GTIN.',
  mark: (time) => `Seen from ${time}`,
  moments: (count) => (count === 1 ? '1 moment' : `${count} moments`),
  noMoments: 'Nothing is marked yet. Stop where a product comes into view, name it and press the button.',
  goTo: (time) => `Go to ${time}`,
  endsHere: 'Ends here',
  remove: (product) => `Remove ${product}`,
  file: 'File of this clip',
  fileHelp: 'As it lies in your folder of clips.',
  copyTable: 'Copy table',
  saveTable: 'Save clips.csv',
  tableHelp:
    'Put clips.csv beside your clips and run curio build with -\u2060-\u2060clips: each product then stands on its clip while it is seen. What you mark stays in this browser.',
};
