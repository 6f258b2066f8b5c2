// Films of lamps and of the writing desk. In: a studio. Out: shots, as cut.mjs tells them.

import { between, move, place } from './cut.mjs';
import { linen, matt, oak, walnut } from '../stage/materials.mjs';
import { dimRoom } from '../stage/dim.mjs';
import { hangPaper, hangWindow, layTable } from '../stage/sets.mjs';
import { cut, rounded, slab, tube } from '../stage/shapes.mjs';
import { buildCandle, buildLantern, buildPendant, buildTableLamp } from '../things/lighting.mjs';
import { buildNotebook, buildPen, buildPencilCup, buildPenLying, buildTray } from '../things/writing.mjs';

/** Switched on: the mushroom lamp, then the lantern. */
export const lampEvening = {
  shots: [
    { lengthS: 4.2, set: setLamp },
    { lengthS: 3.0, set: setLantern },
  ],
};

function setLamp(studio) {
  layTable(studio, walnut(5, 1), '#8c7d6c');
  dimRoom(studio, 0.26);
  studio.keyFrom.set(-6, 3.4, 5);
  const lamp = place(studio, buildTableLamp({ level: 1 }), { contact: [0.78, 0.78, 0.7] });
  place(studio, buildNotebook({ color: 'Flax' }), {
    at: [-0.75, 0, 1.25],
    turn: 0.5,
    contact: [0.8, 1.1, 0.45],
  });
  return (time, ratio) => {
    lamp.userData.dim(0.02 + 0.55 * between(time, 1.1, 1.5));
    move(
      studio,
      { around: -26, up: 12, away: 14.6, at: [0, 1.35, 0], lens: 27 },
      { around: 4, up: 15, away: 12.4 },
      ratio,
    );
  };
}

function setLantern(studio) {
  hangPaper(studio, '#6f6a58');
  dimRoom(studio, 0.24);
  const lantern = place(studio, buildLantern({ level: 1 }), { turn: -0.3, contact: [0.62, 0.62, 0.7] });
  return (time, ratio) => {
    lantern.userData.dim(0.16 + 0.5 * between(time, 0.2, 2.4));
    move(
      studio,
      { around: 26, up: 8, away: 9.4, at: [0, 1.1, 0], lens: 27 },
      { around: -6, up: 14, away: 11 },
      ratio,
    );
  };
}

/** A flame and a bell of plaster: candle, pendant. */
export const candleSupper = {
  shots: [
    {
      lengthS: 2.2,
      set: (studio) =>
        setCandle(
          studio,
          { around: -12, up: 3, away: 5.0, at: [0, 2.05, 0], lens: 27 },
          { around: 8, up: 4, away: 4.6 },
        ),
    },
    {
      lengthS: 2.3,
      set: (studio) =>
        setCandle(
          studio,
          { around: 30, up: 14, away: 9.4, at: [0, 1.35, 0], lens: 27 },
          { around: 8, up: 11, away: 8.6 },
        ),
    },
    { lengthS: 2.7, set: setPendant },
  ],
};

function setCandle(studio, from, to) {
  layTable(studio, walnut(5, 1), '#7d6858');
  dimRoom(studio, 0.2);
  const candle = place(studio, buildCandle({ level: 0.8 }), { turn: 0.5, contact: [0.66, 0.66, 0.6] });
  return (time, ratio) => {
    candle.userData.flicker(time);
    move(studio, from, to, ratio);
  };
}

function setPendant(studio) {
  layTable(studio, oak(5, 1), '#94806c');
  dimRoom(studio, 0.3);
  const pendant = place(studio, buildPendant({ level: 0.5, color: 'Chalk' }), { at: [0, 1.2, 0] });
  return (time, ratio) => {
    pendant.rotation.z = 0.018 * Math.sin(time * 1.9) * (1 - time / 6);
    pendant.position.x = -9 * Math.sin(pendant.rotation.z);
    pendant.userData.dim(0.12 + 0.55 * between(time, 0.3, 1.6));
    move(
      studio,
      { around: -12, up: -2, away: 14, at: [0, 2.0, 0], lens: 27 },
      { around: 10, up: 2, away: 12.4 },
      ratio,
    );
  };
}

/** Ink on paper: fountain pen, notebook. */
export const penLine = {
  shots: [
    { lengthS: 4.2, set: setWriting },
    { lengthS: 3.4, set: setNotebooks },
  ],
};

/** Where the nib is after `ratio` of the line: a wave of handwriting, on the page at y 0.03. */
function nibAt(ratio) {
  const run = ratio * 46;
  return [
    -0.95 + ratio * 1.35 + 0.05 * Math.cos(run),
    0.03,
    0.1 - 0.1 * Math.sin(run) * (0.62 + 0.38 * Math.sin(run * 0.31 + 1)),
  ];
}

function setWriting(studio) {
  layTable(studio, oak(5, 1), '#a9b09c');
  hangWindow(studio, { turn: 0.12 });
  const page = cut(rounded(3.4, 4.4, 0.04), 0.02, matt('#f0e7d4', 0.15), { bevel: 0 });
  page.rotation.x = -Math.PI / 2;
  page.position.set(0, 0.015, 0);
  const pen = buildPen({ color: 'Forest' });
  const line = tube(
    Array.from({ length: 420 }, (_, index) => nibAt(index / 419)),
    0.0135,
    matt('#1f2e44', 0),
    { steps: 1100, sides: 8 },
  );
  // Its round ends would show where nothing is written yet.
  line.clear();
  line.castShadow = false;
  const steps = line.geometry.index.count;
  studio.scene.add(page, pen, line);
  return (time, ratio) => {
    const written = Math.min(1, Math.max(0, (time - 0.3) / 3.5));
    line.geometry.setDrawRange(0, Math.floor((steps * written) / 3) * 3);
    pen.position.set(...nibAt(written));
    pen.rotation.set(0.62, 0.25, -0.5 + 0.05 * Math.sin(time * 7));
    move(
      studio,
      { around: -14, up: 40, away: 6.4, at: [-0.1, 0.35, 0], lens: 27 },
      { around: 8, up: 33, away: 6.4, at: [0.1, 0.4, 0] },
      ratio,
    );
  };
}

function setNotebooks(studio) {
  hangPaper(studio, '#b7bea9');
  hangWindow(studio, { turn: 0.12 });
  const colors = ['Flax', 'Ink', 'Rust', 'Moss'];
  const books = colors.map((color, index) =>
    place(studio, buildNotebook({ color }), {
      at: [0, index * 0.34, 0],
      turn: 0.25 + index * 0.07,
      contact: index === 0 ? [0.85, 1.15, 0.6] : null,
    }),
  );
  const pen = place(studio, buildPenLying({ color: 'Forest' }), { at: [0, 1.68, 0.1], turn: 0.9 });
  pen.children[1].visible = false;
  return (time, ratio) => {
    books.forEach((book, index) => {
      const drop = between(time, index * 0.28, index * 0.28 + 0.6);
      book.position.y = index * 0.34 + (1 - drop) * (index === 0 ? 0 : 4.5);
    });
    pen.position.y = 1.36 + (1 - between(time, 1.3, 1.9)) * 4;
    move(
      studio,
      { around: 34, up: 26, away: 10.6, at: [0, 0.75, 0], lens: 27 },
      { around: 8, up: 32, away: 9.4 },
      ratio,
    );
  };
}

/** A place for everything: pencil cup, valet tray. */
export const deskOrder = {
  shots: [
    { lengthS: 3.4, set: setCup },
    { lengthS: 3.4, set: setTray },
  ],
};

function setCup(studio) {
  layTable(studio, oak(5, 1), '#a7ae9a');
  hangWindow(studio, { turn: 0.1 });
  const cup = place(studio, buildPencilCup({ color: 'Walnut' }), { contact: [0.5, 0.5, 0.7] });
  const pencils = cup.children.slice(3);
  return (time, ratio) => {
    pencils.forEach((pencil, index) => {
      pencil.position.y = (1 - between(time, 0.2 + index * 0.34, 0.75 + index * 0.34)) * 4.2;
    });
    move(
      studio,
      { around: -26, up: 14, away: 9.2, at: [0, 1.0, 0], lens: 27 },
      { around: 14, up: 22, away: 7.4 },
      ratio,
    );
  };
}

function setTray(studio) {
  hangPaper(studio, '#b3bba6');
  hangWindow(studio, { turn: 0.1 });
  const cloth = slab(4.4, 0.03, 3.2, 0.01, linen('#d9cfba', 4, 3));
  const tray = place(studio, buildTray(), { at: [0, 0.03, 0], turn: 0.35, contact: [1.2, 0.8, 0.4] });
  studio.scene.add(cloth);
  return (time, ratio, plain) => {
    tray.rotation.y = 0.1 + plain * 0.5;
    move(
      studio,
      { around: -8, up: 62, away: 14, at: [0, 0.1, 0], lens: 27 },
      { around: 10, up: 34, away: 12 },
      ratio,
    );
  };
}
