// Every film by the id of its video or live room in the catalogue, and the instant of its poster.

import * as away from './away.mjs';
import * as coffee from './coffee.mjs';
import * as home from './home.mjs';

/** id → { film, posterS }. */
export const FILMS = {
  'clip-morning-pour': { ...coffee.morningPour, posterS: 4.9 },
  'clip-slow-grind': { ...coffee.slowGrind, posterS: 5.6 },
  'clip-one-cup': { ...coffee.oneCup, posterS: 2.2 },
  'clip-lamp-evening': { ...home.lampEvening, posterS: 3.3 },
  'clip-candle-supper': { ...home.candleSupper, posterS: 4.0 },
  'clip-pen-line': { ...home.penLine, posterS: 3.4 },
  'clip-desk-order': { ...home.deskOrder, posterS: 2.9 },
  'clip-bath-shelf': { ...away.bathShelf, posterS: 5.6 },
  'clip-plant-grows': { ...away.plantGrows, posterS: 3.5 },
  'clip-vase-stem': { ...away.vaseStem, posterS: 3.2 },
  'clip-satchel-opens': { ...away.satchelOpens, posterS: 2.3 },
  'clip-packed-bag': { ...away.packedBag, posterS: 2.2 },
  'live-coffee-table': { ...coffee.coffeeTable, posterS: 0.6 },
};
