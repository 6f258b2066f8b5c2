/** A narrow category: what is sold there and what for. */
export interface Topic {
  readonly category: readonly [broad: string, narrow: string];
  readonly nouns: readonly string[];
  readonly uses: readonly string[];
}

/** Words of one look each. */
export const STYLES: readonly (readonly string[])[] = [
  ['walnut', 'oak', 'rustic', 'wooden'],
  ['minimal', 'matte', 'plain', 'monochrome'],
  ['pastel', 'floral', 'soft pink', 'lavender'],
  ['brass', 'vintage', 'retro', 'art deco'],
  ['neon', 'bold', 'graphic', 'colour block'],
];

/** 24 in 8 broad categories, three each. */
export const TOPICS: readonly Topic[] = [
  toTopic(
    ['Kitchen', 'Coffee'],
    'dripper, kettle, grinder, carafe, espresso cup',
    'slow mornings, filter brewing',
  ),
  toTopic(
    ['Kitchen', 'Baking'],
    'loaf tin, rolling pin, proofing basket, whisk, cake stand',
    'sourdough, birthdays',
  ),
  toTopic(
    ['Kitchen', 'Knives'],
    'chef knife, paring knife, whetstone, cutting board, knife block',
    'chopping, prep',
  ),
  toTopic(
    ['Outdoor', 'Camping'],
    'tent, sleeping bag, stove, lantern, camp chair',
    'weekends out, wild nights',
  ),
  toTopic(
    ['Outdoor', 'Cycling'],
    'helmet, pannier, bike light, bottle cage, multitool',
    'commutes, gravel rides',
  ),
  toTopic(
    ['Outdoor', 'Climbing'],
    'harness, chalk bag, rope, carabiner, crash pad',
    'bouldering, long routes',
  ),
  toTopic(
    ['Beauty', 'Skin care'],
    'cleanser, serum, day cream, face oil, clay mask',
    'dry skin, evening care',
  ),
  toTopic(['Beauty', 'Make-up'], 'lipstick, mascara, blush, brow pencil, palette', 'parties, everyday looks'),
  toTopic(['Beauty', 'Hair'], 'shampoo, hair mask, brush, curling iron, hair clip', 'curls, fine hair'),
  toTopic(
    ['Garden', 'Indoor plants'],
    'monstera, fern, plant pot, mister, plant stand',
    'shady rooms, window sills',
  ),
  toTopic(
    ['Garden', 'Vegetables'],
    'seed box, raised bed, hoe, watering can, cold frame',
    'tomatoes, allotments',
  ),
  toTopic(
    ['Garden', 'Birds'],
    'bird feeder, nest box, bird bath, seed mix, binoculars',
    'robins, winter feeding',
  ),
  toTopic(
    ['Play', 'Board games'],
    'strategy game, card game, dice set, puzzle, party game',
    'rainy days, game nights',
  ),
  toTopic(
    ['Play', 'Toddlers'],
    'stacking rings, pull toy, picture book, shape sorter, rattle',
    'first steps, bath time',
  ),
  toTopic(
    ['Play', 'Models'],
    'train set, model plane, paint kit, glue set, diorama',
    'collectors, patient hands',
  ),
  toTopic(
    ['Wear', 'Running'],
    'running shoe, shorts, cap, wind jacket, running belt',
    'intervals, marathons',
  ),
  toTopic(['Wear', 'Knitwear'], 'cardigan, merino jumper, scarf, beanie, gloves', 'cold days, layering'),
  toTopic(['Wear', 'Bags'], 'tote, backpack, crossbody bag, duffel, wallet', 'travel, the office'),
  toTopic(
    ['Sound', 'Headphones'],
    'earbuds, over-ear headphones, headphone stand, case, cable',
    'trains, studio work',
  ),
  toTopic(
    ['Sound', 'Vinyl'],
    'turntable, record crate, stylus, slip mat, phono amplifier',
    'listening rooms, crate digging',
  ),
  toTopic(['Sound', 'Instruments'], 'ukulele, kalimba, tuner, capo, music stand', 'beginners, campfires'),
  toTopic(
    ['Desk', 'Writing'],
    'fountain pen, notebook, ink bottle, pencil case, letter set',
    'journals, letters',
  ),
  toTopic(['Desk', 'Lighting'], 'desk lamp, floor lamp, bulb, light strip, shade', 'reading, late work'),
  toTopic(
    ['Desk', 'Storage'],
    'drawer unit, shelf, file box, cable tray, pegboard',
    'small rooms, tidy desks',
  ),
];

function toTopic(category: Topic['category'], nouns: string, uses: string): Topic {
  return { category, nouns: nouns.split(', '), uses: uses.split(', ') };
}
