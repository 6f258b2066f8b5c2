// How films are told: shots with eased camera moves.
// In: shots { lengthS, set(studio) } whose `set` gives `draw(timeS, ratio)`. Out: a film's length and frames.

import { aim, clearStudio } from '../stage/studio.mjs';
import { createContact } from '../stage/effects.mjs';
import { loadFilmStock } from '../stage/film-stock.mjs';
import { setDetail } from '../stage/shapes.mjs';

/** Slow in, slow out. */
export function ease(ratio) {
  const x = Math.min(1, Math.max(0, ratio));
  return x * x * x * (x * (x * 6 - 15) + 10);
}

/** How far `time` is between two instants, 0..1, eased. */
export function between(time, start, end) {
  return ease((time - start) / (end - start));
}

/** Moves the camera from one setting of `aim` to another. The things stay left of and above the words. */
export function move(studio, from, to, ratio) {
  const mixed = {};
  const goal = { ...from, ...to };
  for (const [name, start] of Object.entries({ shift: [0.03, 0.075], ...from })) {
    const end = goal[name] ?? start;
    mixed[name] = Array.isArray(start)
      ? start.map((value, index) => value + (end[index] - value) * ratio)
      : start + (end - start) * ratio;
  }
  aim(studio, mixed);
}

/** Puts a thing on the stage with the dark beneath it. */
export function place(studio, thing, { at = [0, 0, 0], turn = 0, contact = null } = {}) {
  thing.position.set(...at);
  thing.rotation.y = turn;
  studio.scene.add(thing);
  if (contact) {
    const dark = createContact(...contact);
    dark.position.set(at[0], at[1] + 0.006, at[2]);
    studio.scene.add(dark);
  }
  return thing;
}

/** The length of a film in seconds. */
export function toLength(film) {
  return film.shots.reduce((sum, shot) => sum + shot.lengthS, 0);
}

/** Sets the stage when a shot begins and draws the film's frame at `timeS`; keeps its place in `reel`. */
export function drawMoment(studio, film, timeS, reel) {
  let start = 0;
  let index = 0;
  while (index < film.shots.length - 1 && timeS >= start + film.shots[index].lengthS - 1e-6) {
    start += film.shots[index].lengthS;
    index += 1;
  }
  const shot = film.shots[index];
  if (reel.index !== index) {
    clearStudio(studio);
    lightForFilm(studio);
    setDetail(0.6);
    reel.draw = shot.set(studio);
    loadFilmStock(studio.scene);
    reel.index = index;
  }
  reel.draw(timeS - start, ease((timeS - start) / shot.lengthS), (timeS - start) / shot.lengthS);
}

/** One sample a frame: no dome, so the fill carries the room. */
function lightForFilm(studio) {
  studio.dome.visible = false;
  studio.fill.intensity = 1.35;
  studio.key.shadow.radius = 2.5;
  studio.key.shadow.normalBias = 0.05;
  studio.key.shadow.intensity = 0.86;
  studio.exposure = 1.2;
  studio.reach = 4;
}
