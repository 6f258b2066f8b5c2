// Films of bath, garden and bags. In: a studio. Out: shots, as cut.mjs tells them.

import { between, move, place } from './cut.mjs';
import { createStream } from '../stage/effects.mjs';
import { clay, glass, oak } from '../stage/materials.mjs';
import { hangLeaves, hangPaper, hangWindow, layTable, plinth } from '../stage/sets.mjs';
import { group } from '../stage/shapes.mjs';
import { buildBackpack, buildPouch, buildSatchel, buildTote } from '../things/bags.mjs';
import { buildBrush, buildPumpBottle, buildSoapDish, buildTowel } from '../things/bath.mjs';
import { buildPlanter, buildTrowel, buildVase, buildWateringCan } from '../things/plants.mjs';

/** A shelf in the bath: towels, soap, bottle. */
export const bathShelf = {
  shots: [
    { lengthS: 3.2, set: setTowels },
    { lengthS: 3.6, set: setSoap },
  ],
};

function setTowels(studio) {
  hangPaper(studio, '#c2ccc8');
  hangLeaves(studio, 6, 44, 4.4);
  const colors = ['Chalk', 'Sage', 'Clay', 'Flax'];
  const towels = colors.map((color, index) =>
    place(studio, group(buildTowel({ color })), {
      turn: 0.5 + (index % 2) * 0.05,
      contact: index === 0 ? [1.1, 0.9, 0.6] : null,
    }),
  );
  return (time, ratio) => {
    towels.forEach((towel, index) => {
      const drop = between(time, 0.1 + index * 0.3, 0.7 + index * 0.3);
      towel.position.y = index * 0.69 + (index === 0 ? 0 : (1 - drop) * 4.6);
      towel.scale.y = 1 - 0.08 * Math.sin(between(time, 0.6 + index * 0.3, 0.95 + index * 0.3) * Math.PI);
    });
    move(
      studio,
      { around: -24, up: 18, away: 13, at: [0, 1.25, 0], lens: 27 },
      { around: 12, up: 13, away: 11 },
      ratio,
    );
  };
}

function setSoap(studio) {
  hangPaper(studio, '#c2ccc8');
  hangLeaves(studio, 6, 44, 4.4);
  const stone = clay('#dfd6c6', '#cfc4b0', 8);
  studio.scene.add(plinth(1.5, 0.35, stone));
  const dish = place(studio, buildSoapDish({ color: 'Rose' }), {
    at: [-0.35, 0.35, 0.45],
    turn: 0.4,
    contact: [0.8, 0.55, 0.4],
  });
  place(studio, buildPumpBottle(), { at: [0.3, 0.35, -0.55], turn: -0.5, contact: [0.55, 0.55, 0.6] });
  place(studio, buildBrush(), { at: [-1.35, 0, 2.15], turn: -0.12 });
  return (_time, ratio, plain) => {
    dish.rotation.y = 0.4 + plain * 0.3;
    move(
      studio,
      { around: -30, up: 26, away: 10.5, at: [-0.2, 0.95, 0.2], lens: 27 },
      { around: 10, up: 16, away: 12.2, at: [-0.1, 1.15, 0] },
      ratio,
    );
  };
}

/** From bare stems to leaves, then the can: planter, watering can. */
export const plantGrows = {
  shots: [
    { lengthS: 3.8, set: setGrowth },
    { lengthS: 3.4, set: setWatering },
  ],
};

function setGrowth(studio) {
  layTable(studio, oak(5, 1), '#cdbf99');
  hangWindow(studio, { turn: 0.2 });
  const planter = place(studio, buildPlanter({ growth: 1 }), { contact: [0.85, 0.85, 0.6] });
  const blades = planter.userData.stems.flatMap((stem) => stem.children.slice(1));
  const full = blades.map((blade) => blade.scale.x);
  return (time, ratio, plain) => {
    const growth = 0.12 + 0.88 * between(time, 0.2, 3.2);
    planter.userData.stems.forEach((stem) => {
      stem.scale.set(1, 0.42 + 0.58 * growth, 1);
      stem.position.y = (1 - (0.42 + 0.58 * growth)) * 1.0;
    });
    blades.forEach((blade, index) => blade.scale.setScalar(full[index] * Math.max(0.02, growth)));
    planter.rotation.y = plain * 0.9;
    studio.keyFrom.set(-5.4 + plain * 3, 6.6, 4.5);
    move(
      studio,
      { around: -10, up: 10, away: 12.5, at: [0, 1.5, 0], lens: 27 },
      { around: 8, up: 13, away: 13.6, at: [0, 1.8, 0] },
      ratio,
    );
  };
}

function setWatering(studio) {
  layTable(studio, oak(5, 1), '#cdbf99');
  hangLeaves(studio, 5, 44, 4.4);
  place(studio, buildPlanter({ growth: 0.9 }), { at: [-1.0, 0, -0.3], contact: [0.85, 0.85, 0.6] });
  const can = place(studio, group(buildWateringCan({ color: 'Cream' })), { at: [1.9, 2.0, 0.6] });
  can.children[0].rotation.y = Math.PI;
  const rain = [-0.1, 0, 0.1].flatMap((x) =>
    [-0.08, 0.08].map((z) =>
      createStream([-0.5 + x, 2.36, 0.6 + z], [-0.82 + x * 2, 1.1, 0.05 + z * 1.6], glass('#c4d0d0', 0.4), {
        radius: 0.016,
      }),
    ),
  );
  studio.scene.add(...rain);
  return (time, ratio) => {
    const tilt = between(time, 0.1, 1.1);
    can.rotation.z = tilt * 0.5;
    can.position.set(2.2, 1.5 + tilt * 0.5, 0.6);
    rain.forEach((stream) => stream.userData.at(time, between(time, 0.95, 1.3)));
    move(
      studio,
      { around: 14, up: 10, away: 18.6, at: [0.45, 1.9, 0], lens: 27 },
      { around: -4, up: 12, away: 17.4 },
      ratio,
    );
  };
}

/** One stem: bud vase, trowel. */
export const vaseStem = {
  shots: [
    { lengthS: 4.0, set: setVase },
    { lengthS: 3.0, set: setTrowel },
  ],
};

function setVase(studio) {
  hangPaper(studio, '#ddd2ae');
  hangLeaves(studio, 8, 44, 4);
  studio.scene.add(plinth(1.1, 0.3, clay('#e6ddcd', '#d3c7b2', 6)));
  const vase = place(studio, buildVase(), { at: [-0.1, 0.3, 0], contact: [0.55, 0.55, 0.6] });
  return (_time, ratio, plain) => {
    vase.rotation.y = -0.5 + plain * 1.4;
    move(
      studio,
      { around: -8, up: 8, away: 11.4, at: [0, 1.7, 0], lens: 27 },
      { around: 6, up: 11, away: 13.6, at: [0.1, 1.95, 0] },
      ratio,
    );
  };
}

function setTrowel(studio) {
  layTable(studio, oak(5, 1), '#cdbf99');
  hangLeaves(studio, 8, 44, 4);
  place(studio, buildTrowel(), { at: [0.1, 0, 0.4], turn: 0.9, contact: [0.9, 0.5, 0.35] });
  place(studio, buildPlanter({ color: 'Chalk' }), { at: [-0.2, 0, -1.8], contact: [0.85, 0.85, 0.6] });
  return (_time, ratio) => {
    move(
      studio,
      { around: 24, up: 34, away: 11, at: [0, 0.4, 0.2], lens: 27 },
      { around: -4, up: 22, away: 12.6, at: [0, 0.9, 0] },
      ratio,
    );
  };
}

/** The flap lifts; the same bag in three hides; then the tote. */
export const satchelOpens = {
  shots: [
    { lengthS: 2.8, set: setSatchel },
    { lengthS: 2.1, set: setHides },
    { lengthS: 2.3, set: setTote },
  ],
};

function setSatchel(studio) {
  hangPaper(studio, '#d2b49c');
  hangWindow(studio, { turn: 0.1 });
  const satchel = place(studio, buildSatchel(), { contact: [1.2, 0.45, 0.7] });
  return (time, ratio, plain) => {
    satchel.userData.setOpen(between(time, 0.6, 2.0));
    satchel.rotation.y = 0.5 - plain * 0.35;
    move(
      studio,
      { around: 6, up: 14, away: 13.6, at: [0, 1.45, 0], lens: 27 },
      { around: 0, up: 24, away: 11.8 },
      ratio,
    );
  };
}

function setHides(studio) {
  hangPaper(studio, '#d2b49c');
  hangWindow(studio, { turn: 0.1 });
  const bags = ['Tan', 'Olive', 'Black'].map((color) =>
    place(studio, buildSatchel({ color }), { contact: null }),
  );
  return (_time, _ratio, plain) => {
    const shown = Math.min(2, Math.floor(plain * 3));
    bags.forEach((bag, index) => {
      bag.visible = index === shown;
      bag.rotation.y = 0.7 - plain * 1.1;
    });
    move(studio, { around: 0, up: 11, away: 13.0, at: [0, 1.4, 0], lens: 27 }, { away: 12.2 }, plain);
  };
}

function setTote(studio) {
  hangPaper(studio, '#c9bfa8');
  hangWindow(studio, { turn: 0.1 });
  const tote = place(studio, buildTote(), { contact: [1.1, 0.5, 0.7] });
  return (_time, ratio, plain) => {
    tote.rotation.y = -0.5 + plain * 0.8;
    move(
      studio,
      { around: 4, up: 8, away: 15.5, at: [0, 1.8, 0], lens: 27 },
      { around: 0, up: 12, away: 13.8 },
      ratio,
    );
  };
}

/** Out for the day: backpack, pouch. */
export const packedBag = {
  shots: [
    { lengthS: 3.9, set: setBackpack },
    { lengthS: 2.9, set: setPouches },
  ],
};

function setBackpack(studio) {
  hangPaper(studio, '#cbb9a0');
  hangLeaves(studio, 6, 44, 4.4);
  const pack = place(studio, buildBackpack(), { contact: [1.1, 0.75, 0.7] });
  return (_time, ratio, plain) => {
    pack.rotation.y = -0.9 + plain * 1.7;
    move(studio, { around: 0, up: 8, away: 14.4, at: [0, 1.5, 0], lens: 27 }, { up: 15, away: 12.6 }, ratio);
  };
}

function setPouches(studio) {
  hangPaper(studio, '#cbb9a0');
  hangLeaves(studio, 6, 44, 4.4);
  const colors = ['Ink', 'Fern', 'Rust'];
  const pouches = colors.map((color, index) =>
    place(studio, buildPouch({ color }), {
      at: [0, 0, index * 0.75 - 0.9],
      turn: 0.25,
      contact: [1.1, 0.3, 0.5],
    }),
  );
  return (time, ratio) => {
    pouches.forEach((pouch, index) => {
      pouch.position.x = (index - 1) * 0.28 - 0.1 + (1 - between(time, index * 0.25, 0.9 + index * 0.25)) * 5;
    });
    move(
      studio,
      { around: 22, up: 20, away: 13, at: [0, 0.75, 0], lens: 27 },
      { around: 4, up: 16, away: 12 },
      ratio,
    );
  };
}
