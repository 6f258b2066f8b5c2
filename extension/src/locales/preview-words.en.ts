import type { PreviewWords } from './preview-words.ts';

/** The preview in English. */
export const ENGLISH_PREVIEW_WORDS: PreviewWords = {
  opening: 'Opening the catalogue',
  openingHelp: 'The catalogue is read; the model is loaded when it is first needed.',
  noCatalog: 'No catalogue to rank',
  noCatalogHelp:
    'The page names no address of its catalogue: it hands the catalogue over itself, or its curio.js is older.',
  noCurioHelp: 'A preview needs Curio’s script on the page: it names the catalogue.',
  permissionTitle: 'The catalogue is on another host',
  permissionHelp: (host) => `The page reads it from ${host}. Curio reads that host only after you say so.`,
  permissionRefused: (host) =>
    `Without the permission for ${host} there is no preview. You can give it at any time.`,
  allow: (host) => `Allow ${host}`,
  failed: 'The catalogue cannot be read',
  failedHelp: (host) => `${host} did not give a catalogue that Curio understands.`,
  openAgain: 'Try again',
  visitor: 'What would this visitor see?',
  newVisitor: 'A new visitor',
  newVisitorHelp: 'Has done nothing yet in this shop.',
  whoLikes: 'A visitor with a taste',
  likes: (category) => `Likes ${category}`,
  opened: (titles) =>
    titles.length === 0
      ? 'Imagined by a few opened products.'
      : `Imagined: has just opened ${new Intl.ListFormat('en-GB').format(titles.map((title) => `“${title}”`))}.`,
  rankedBy: (modelVersion) => `${modelVersion} by onnxruntime`,
  rankedHere: 'It ran in this browser; nothing was sent.',
  rankedByPrior: 'Ranked without a model',
  nobodyKnown: 'Popularity and newness decide while nothing is known.',
  reasons: {
    popular: 'popular',
    new: 'new',
    'on-air': 'on air',
    about: 'close to this page',
    following: 'by a maker they follow',
    explore: 'to learn more',
    found: 'found by a search',
    campaign: 'part of a campaign',
  },
  interest: (category) => `fits ${category}`,
  placedBy: {
    diversity: 'placed for variety',
    exploration: 'placed to learn more',
    'new-item-share': 'placed as a new item',
    campaign: 'placed by a campaign',
  },
  score: 'Score: what the order follows, comparable within this list only',
  risen: (places) =>
    places > 0 ? `${places} higher than for a new visitor` : `${-places} lower than for a new visitor`,
  foot: (host) => `The first ten of a feed of clips and live rooms, from the catalogue on ${host}.`,
};
