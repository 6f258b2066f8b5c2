// Every product of the shop by its catalogue id, with its builder and how it sits for its portrait.
// `at` is the height the camera looks at, `away` its distance in decimetres, `turn` the thing's own turn.

import * as bags from './bags.mjs';
import * as bath from './bath.mjs';
import * as coffee from './coffee.mjs';
import * as lighting from './lighting.mjs';
import * as plants from './plants.mjs';
import * as writing from './writing.mjs';

/** id → { build, set, at, away, turn, options, second }; `second` changes the detail picture. */
export const THINGS = {
  'dripper-stoneware': { build: coffee.buildDripper, set: 'coffee', at: 0.56, away: 4.7, turn: 0.1 },
  'dripper-one-cup': { build: coffee.buildPorcelainDripper, set: 'coffee', at: 0.58, away: 4.9, turn: 0.3 },
  'dripper-one-cup-praised': {
    build: coffee.buildPorcelainDripper,
    set: 'coffee',
    at: 0.58,
    away: 4.9,
    turn: -2.7,
    options: { color: '#d9dcd3' },
  },
  'kettle-gooseneck': {
    build: coffee.buildKettle,
    set: 'coffee',
    at: 0.8,
    away: 8.2,
    turn: 0.25,
    shiftX: 0.2,
  },
  'mug-speckled': { build: coffee.buildMug, set: 'coffee', at: 0.46, away: 4.0, turn: 0.2 },
  'grinder-hand': { build: coffee.buildGrinder, set: 'coffee', at: 1.12, away: 7.0, turn: 0.1 },
  'carafe-hourglass': { build: coffee.buildCarafe, set: 'coffee', at: 0.95, away: 6.0 },
  'lamp-mushroom': { build: lighting.buildTableLamp, set: 'lighting', at: 1.25, away: 8.0 },
  'pendant-bell': { build: lighting.buildPendant, set: 'lighting', at: 1.45, away: 8.4, lift: 0.5, up: -4 },
  'candle-taper': { build: lighting.buildCandle, set: 'lighting', at: 1.35, away: 8.0, turn: 0.4 },
  'lantern-table': { build: lighting.buildLantern, set: 'lighting', at: 1.1, away: 7.2 },
  'notebook-cloth': { build: writing.buildNotebook, set: 'writing', at: 0.2, away: 6.2, turn: 0.5, up: 38 },
  'pen-fountain': { build: writing.buildPenLying, set: 'writing', at: 0.1, away: 5.0, turn: 0.2, up: 36 },
  'cup-pencil': { build: writing.buildPencilCup, set: 'writing', at: 0.85, away: 6.0 },
  'tray-valet': { build: writing.buildTray, set: 'writing', at: 0.15, away: 6.6, turn: 0.35, up: 32 },
  'towel-linen': { build: bath.buildTowels, set: 'bath', at: 0.6, away: 6.6, turn: 0.45 },
  'dish-soap': { build: bath.buildSoapDish, set: 'bath', at: 0.25, away: 5.4, turn: 0.3, up: 26 },
  'brush-bath': { build: bath.buildBrush, set: 'bath', at: 0.25, away: 7.4, turn: 0.4, shiftX: 1.0, up: 24 },
  'bottle-pump': { build: bath.buildPumpBottle, set: 'bath', at: 1.08, away: 7.0, turn: -0.2 },
  'planter-terracotta': { build: plants.buildPlanter, set: 'plants', at: 1.75, away: 11.4 },
  'can-watering': {
    build: plants.buildWateringCan,
    set: 'plants',
    at: 0.95,
    away: 9.6,
    turn: 0.2,
    shiftX: 0.4,
  },
  'vase-bud': { build: plants.buildVase, set: 'plants', at: 1.65, away: 10.2 },
  'trowel-ash': {
    build: plants.buildTrowel,
    set: 'plants',
    at: 0.15,
    away: 8.2,
    turn: 0.55,
    shiftX: -0.2,
    up: 28,
  },
  'tote-canvas': { build: bags.buildTote, set: 'bags', at: 1.75, away: 11.2, turn: 0.3 },
  'backpack-rolltop': { build: bags.buildBackpack, set: 'bags', at: 1.45, away: 9.6, turn: 0.4 },
  'satchel-flap': { build: bags.buildSatchel, set: 'bags', at: 1.35, away: 9.6, turn: 0.35 },
  'pouch-zip': { build: bags.buildPouch, set: 'bags', at: 0.68, away: 6.2, turn: 0.25 },
};
