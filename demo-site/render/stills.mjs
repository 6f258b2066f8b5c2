// Two portraits of each product: one in full, one closer from another side.
// In: the studio, a product id, 'front' or 'detail'. Out: a set stage with the camera aimed.

import { aim, clearStudio } from './stage/studio.mjs';
import { dimRoom } from './stage/dim.mjs';
import { hangPaper, hangWindow, PAPER } from './stage/sets.mjs';
import { setDetail } from './stage/shapes.mjs';
import { THINGS } from './things/index.mjs';

/** Sets the stage for one portrait. */
export function setStill(studio, id, angle) {
  const { build, set, at, away, turn = 0, options, lift = 0, shiftX = 0, up = 13 } = THINGS[id];
  clearStudio(studio);
  setDetail(1);
  hangPaper(studio, PAPER[set]);
  const thing = build(options);
  thing.rotation.y = turn;
  thing.position.y += lift;
  studio.scene.add(thing);
  const isDetail = angle === 'detail';
  const side = Math.cos(turn) * shiftX;
  aim(
    studio,
    isDetail
      ? { around: -34, up: up + 15, away: away * 0.76, at: [side, at * 1.08, 0], lens: 26 }
      : { around: 14, up, away, at: [side, at, 0], lens: 26 },
  );
  studio.reach = Math.max(2.2, away * 0.42);
  studio.aperture = away * (isDetail ? 0.011 : 0.006);
  if (set === 'lighting') dimRoom(studio);
  if (set === 'writing' || set === 'bags' || set === 'plants') hangWindow(studio, { turn: 0.1 });
}
