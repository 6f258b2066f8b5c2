// Films of the coffee shelf. In: a studio. Out: shots, as cut.mjs tells them.

import { between, move, place } from './cut.mjs';
import { createDrops, createSteam, createStream } from '../stage/effects.mjs';
import { glass, liquid, oak, walnut } from '../stage/materials.mjs';
import { group } from '../stage/shapes.mjs';
import { hangLeaves, hangPaper, layTable } from '../stage/sets.mjs';
import {
  buildCarafe,
  buildDripper,
  buildFilter,
  buildGrinder,
  buildKettle,
  buildMug,
  buildPorcelainDripper,
  SPOUT,
} from '../things/coffee.mjs';

const WATER = () => glass('#b9c6c6', 0.35);
const COFFEE = () => liquid('#3a1a0a', 0.1);
const KITCHEN = '#dccbb2';

/** Water meets coffee: kettle, dripper, carafe. */
export const morningPour = {
  shots: [
    {
      lengthS: 3.1,
      set: (studio) =>
        setPour(
          studio,
          { around: 24, up: 10, away: 17, at: [0.55, 1.75, 0], lens: 27 },
          { around: 10, up: 12, away: 15 },
          0,
        ),
    },
    {
      lengthS: 2.6,
      set: (studio) =>
        setPour(
          studio,
          { around: -16, up: 36, away: 8.2, at: [0.1, 2.5, 0], lens: 27 },
          { around: 6, up: 32, away: 7.2 },
          3.1,
        ),
    },
    {
      lengthS: 2.3,
      set: (studio) =>
        setPour(
          studio,
          { around: -24, up: 5, away: 9.6, at: [0, 1.15, 0], lens: 27 },
          { around: -8, up: 8, away: 11.4, at: [0, 1.4, 0] },
          5.7,
        ),
    },
  ],
};

function setPour(studio, from, to, startS) {
  layTable(studio, oak(6, 1), KITCHEN);
  hangLeaves(studio, 5, 44, 4);
  const carafe = place(studio, buildCarafe({ fill: 0.4 }), { contact: [0.7, 0.7, 0.6] });
  const dripper = place(
    studio,
    group(buildDripper({ color: 'Clay' }), buildFilter({ wet: startS > 2 ? 0.9 : 0.2 })),
    { at: [0, 1.72, 0], turn: 2.4 },
  );
  const kettle = place(studio, group(buildKettle()), { at: [2.45, 2.2, 0] });
  kettle.children[0].rotation.y = Math.PI;
  const stream = createStream([0.42, 3.55, 0], [0.05, 2.52, 0], WATER());
  const drops = createDrops([0, 1.72, 0], 1.1, COFFEE());
  const steam = createSteam([0, 2.7, 0.1], { height: 1.8, width: 0.5, strength: 0.2 });
  studio.scene.add(stream, drops, steam);
  return (time, ratio) => {
    const film = time + startS;
    const tilt = between(film, 0.1, 1.1);
    kettle.rotation.z = 0.04 + tilt * 0.34;
    kettle.position.set(2.5 - tilt * 0.2, 2.1 + tilt * 0.25, 0);
    aimStream(kettle, stream, film, between(film, 0.9, 1.25));
    drops.userData.at(film);
    drops.visible = film > 1.6;
    steam.userData.at(film, between(film, 1.1, 2.6));
    carafe.userData.coffee.scale.y = 0.75 + 0.04 * film;
    dripper.rotation.y = 2.4;
    move(studio, from, to, ratio);
  };
}

/** Lets the stream leave the tilted spout. */
function aimStream(kettle, stream, time, flow) {
  kettle.updateMatrixWorld(true);
  const tip = kettle.children[0].localToWorld(SPOUT.clone());
  stream.userData.from.splice(0, 3, ...tip.toArray());
  stream.userData.at(time, flow);
}

/** Crank and cup: grinder, mug. */
export const slowGrind = {
  shots: [
    { lengthS: 3.6, set: setGrind },
    { lengthS: 3.4, set: setMugs },
  ],
};

function setGrind(studio) {
  layTable(studio, walnut(5, 1), '#cdbda4');
  const grinder = place(studio, buildGrinder(), { turn: 0.3, contact: [0.36, 0.36, 0.7] });
  place(studio, buildMug({ color: 'Ink', coffee: false }), {
    at: [-1.0, 0, -0.9],
    turn: 2.2,
    contact: [0.45, 0.45, 0.6],
  });
  return (time, ratio) => {
    grinder.userData.crank.rotation.y = 0.6 - time * 3.1;
    move(
      studio,
      { around: -20, up: 16, away: 11, at: [0, 1.3, 0], lens: 27 },
      { around: 22, up: 22, away: 9.2 },
      ratio,
    );
  };
}

function setMugs(studio) {
  layTable(studio, walnut(5, 1), '#cdbda4');
  const mug = place(studio, buildMug({ color: 'Oat' }), { contact: [0.45, 0.45, 0.7] });
  place(studio, buildMug({ color: 'Moss' }), { at: [-1.15, 0, -1.0], turn: 2.6, contact: [0.45, 0.45, 0.7] });
  place(studio, buildMug({ color: 'Clay' }), { at: [0.75, 0, -1.6], turn: 0.4, contact: [0.45, 0.45, 0.7] });
  const steam = createSteam([0, 0.9, 0], { height: 1.7, width: 0.34, strength: 0.17 });
  studio.scene.add(steam);
  return (time, ratio, plain) => {
    mug.rotation.y = -0.7 + plain * 1.3;
    steam.userData.at(time + 2);
    move(
      studio,
      { around: -6, up: 30, away: 9.4, at: [-0.1, 0.75, 0], lens: 27 },
      { around: 12, up: 17, away: 7.8 },
      ratio,
    );
  };
}

/** One cup: the fluted dripper over a mug. */
export const oneCup = {
  shots: [
    {
      lengthS: 2.4,
      set: (studio) =>
        setOneCup(
          studio,
          { around: -50, up: 14, away: 9.2, at: [0, 1.35, 0], lens: 27 },
          { around: -12, up: 18, away: 8.6 },
          0,
        ),
    },
    {
      lengthS: 2.5,
      set: (studio) =>
        setOneCup(
          studio,
          { around: 20, up: 44, away: 6.8, at: [0, 1.6, 0], lens: 27 },
          { around: 4, up: 34, away: 6.2 },
          2.4,
        ),
    },
    {
      lengthS: 2.3,
      set: (studio) =>
        setOneCup(
          studio,
          { around: 10, up: 6, away: 7.2, at: [0, 0.9, 0], lens: 27 },
          { around: 26, up: 10, away: 9.4, at: [0, 1.2, 0] },
          4.9,
        ),
    },
  ],
};

function setOneCup(studio, from, to, startS) {
  hangPaper(studio, '#cfd3c3');
  hangLeaves(studio, 9, 44, 4);
  place(studio, buildMug({ color: 'Moss', coffee: false }), { turn: 0.4, contact: [0.48, 0.48, 0.7] });
  const dripper = place(studio, group(buildPorcelainDripper(), buildFilter({ wet: 0.9 })), {
    at: [0, 0.9, 0],
    turn: 2.7,
  });
  dripper.children[1].scale.setScalar(0.98);
  const stream = createStream([0.2, 4.6, 0], [0.03, 1.72, 0], WATER(), { radius: 0.05 });
  const drops = createDrops([0, 1.02, 0], 0.7, COFFEE());
  const steam = createSteam([0, 1.9, 0.1], { height: 1.6, width: 0.45, strength: 0.18 });
  studio.scene.add(stream, drops, steam);
  return (time, ratio) => {
    const film = time + startS;
    stream.userData.at(film, between(film, 1.5, 1.9) * (1 - between(film, 5.0, 5.4)));
    drops.userData.at(film);
    steam.userData.at(film, between(film, 1.7, 3));
    move(studio, from, to, ratio);
  };
}

/** The live table: a long slide past the coffee things. */
export const coffeeTable = {
  shots: [{ lengthS: 10, set: setCoffeeTable }],
};

function setCoffeeTable(studio) {
  layTable(studio, oak(6, 1), '#d6c7ad');
  hangLeaves(studio, 7, 44, 5);
  place(studio, buildCarafe(), { at: [-0.9, 0, -0.5], contact: [0.7, 0.7, 0.6] });
  place(studio, buildDripper({ color: 'Oat' }), {
    at: [-0.75, 0, 1.15],
    turn: 0.5,
    contact: [0.66, 0.66, 0.7],
  });
  place(studio, buildKettle(), { at: [1.2, 0, -1.3], turn: 2.6, contact: [0.9, 0.9, 0.6] });
  const grinder = place(studio, buildGrinder(), {
    at: [0.35, 0, 0.1],
    turn: 0.4,
    contact: [0.34, 0.34, 0.7],
  });
  place(studio, buildMug({ color: 'Clay' }), { at: [0.75, 0, 1.35], turn: -0.5, contact: [0.46, 0.46, 0.7] });
  const steam = createSteam([0.75, 0.9, 1.35], { height: 1.6, width: 0.32, strength: 0.16 });
  studio.scene.add(steam);
  return (time, _ratio, plain) => {
    const turn = Math.PI * 2 * plain;
    steam.userData.at(plain * 12.5);
    grinder.userData.crank.rotation.y = 0.6 - turn;
    move(
      studio,
      {
        around: 16 * Math.sin(turn),
        up: 21 + 4 * Math.cos(turn),
        away: 15.4 - 0.9 * Math.cos(turn),
        at: [0.15, 0.95, 0.2],
        lens: 27,
      },
      {},
      0,
    );
  };
}
