// The studio page: takes orders from render.mjs, draws, and posts frames back.
// In: `openStudio`, `drawStill`, `drawFilm` calls. Out: POST /frame with RGBA bytes.

import { drawMoment, toLength } from './films/cut.mjs';
import { FILMS } from './films/index.mjs';
import { createStudio, expose } from './stage/studio.mjs';
import { setStill } from './stills.mjs';
import { THINGS } from './things/index.mjs';

let studio = null;

globalThis.openStudio = (options) => {
  const canvas = document.querySelector('#print');
  canvas.width = options.widthPx;
  canvas.height = options.heightPx;
  studio = createStudio({ canvas, ...options });
};

globalThis.drawStill = async (id, angle) => {
  const started = performance.now();
  setStill(studio, id, angle);
  expose(studio);
  await postFrame();
  return performance.now() - started;
};

globalThis.listFilms = () =>
  Object.entries(FILMS).map(([id, film]) => ({ id, lengthS: toLength(film), posterS: film.posterS }));
globalThis.listThings = () => Object.keys(THINGS);
globalThis.filmLengthS = (id) => toLength(FILMS[id]);

/** Draws the frames of a film at the given instants; one POST each. */
globalThis.drawFilm = async (id, times) => {
  const started = performance.now();
  const reel = { index: -1, draw: null };
  for (const timeS of times) {
    drawMoment(studio, FILMS[id], timeS, reel);
    expose(studio);
    await postFrame();
  }
  return (performance.now() - started) / times.length;
};

/** Draws an SVG file upside down, as frames are posted bottom row first. */
globalThis.drawPortrait = async (path, sidePx) => {
  const picture = new Image();
  picture.src = path;
  await picture.decode();
  const canvas = new OffscreenCanvas(sidePx, sidePx);
  const ink = canvas.getContext('2d');
  ink.scale(1, -1);
  ink.drawImage(picture, 0, -sidePx, sidePx, sidePx);
  await fetch('/frame', { method: 'POST', body: ink.getImageData(0, 0, sidePx, sidePx).data });
};

async function postFrame() {
  const gl = studio.renderer.getContext();
  const bytes = new Uint8Array(gl.drawingBufferWidth * gl.drawingBufferHeight * 4);
  gl.readPixels(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
  await fetch('/frame', { method: 'POST', body: bytes });
}

globalThis.studioReady = true;
