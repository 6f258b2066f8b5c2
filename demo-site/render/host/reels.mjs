// Live rooms cut together from finished clips: the trailer of the coming room, the replay of the past one.
// Instants in seconds of the clip named.

/** Reels in the order of the catalogue. */
export const REELS = [
  {
    id: 'live-desk-evening',
    seed: 31,
    poster: { clip: 'clip-pen-line', atS: 6.9 },
    stretches: [
      { clip: 'clip-pen-line', startS: 0.6, lengthS: 2.4 },
      { clip: 'clip-desk-order', startS: 0.3, lengthS: 2.2 },
      { clip: 'clip-lamp-evening', startS: 0.7, lengthS: 2.4 },
    ],
  },
  {
    id: 'live-spring-bench',
    seed: 32,
    poster: { clip: 'clip-plant-grows', atS: 6.4 },
    stretches: [
      { clip: 'clip-plant-grows', startS: 0, lengthS: 3.6 },
      { clip: 'clip-plant-grows', startS: 4.0, lengthS: 3.0 },
      { clip: 'clip-vase-stem', startS: 0.2, lengthS: 3.4 },
      { clip: 'clip-vase-stem', startS: 4.2, lengthS: 2.6 },
    ],
  },
];
