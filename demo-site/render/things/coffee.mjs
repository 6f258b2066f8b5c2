// Things of the coffee shelf: drippers, kettle, mug, grinder, carafe.
// In: a colour where the thing comes in several. Out: a group that stands on y 0.

import * as THREE from 'three';
import {
  brass,
  coat,
  copper,
  enamel,
  glass,
  glaze,
  liquid,
  matt,
  metal,
  oak,
  steel,
  walnut,
} from '../stage/materials.mjs';
import { disc, group, ring, rod, skin, tube, turned, vessel } from '../stage/shapes.mjs';

/** Glazes of the stoneware, by the colour names of the shop. */
export const STONEWARE = {
  Oat: ['#e9dcc3', '#6b4a2c'],
  Moss: ['#7d8568', '#2c2a1c'],
  Ink: ['#3d4550', '#11141a'],
  Clay: ['#b9714e', '#4a2415'],
};

/** A cone dripper with saucer foot and ear handle. */
export function buildDripper({ color = 'Oat' } = {}) {
  const [base, speck] = STONEWARE[color];
  const clayware = glaze(base, speck);
  const cone = vessel([0.24, 0.3, 0.34, 0.42, 0.5, 0.72, 0.66, 1.03], 0.055, clayware, 0.01);
  const saucer = turned(
    [
      0.2, 0.22, 0.3, 0.3, 0.5, 0.27, 0.66, 0.26, 0.69, 0.22, 0.64, 0.19, 0.4, 0.19, 0.36, 0.05, 0.3, 0.05,
      0.2, 0.22,
    ],
    clayware,
  );
  const ear = tube(
    [0.56, 0.86, 0, 0.78, 0.92, 0, 0.98, 0.72, 0, 0.8, 0.46, 0, 0.42, 0.5, 0],
    (s) => 0.062 + 0.014 * Math.abs(s - 0.5),
    clayware,
    { flat: 1.5 },
  );
  const ribs = group(
    ...Array.from({ length: 16 }, (_, index) => {
      const turn = (index / 16) * Math.PI * 2;
      return rod(
        [Math.cos(turn) * 0.2, 0.36, Math.sin(turn) * 0.2],
        [Math.cos(turn) * 0.57, 0.98, Math.sin(turn) * 0.57],
        0.02,
        clayware,
      );
    }),
  );
  return group(cone, saucer, ear, ribs);
}

/** A faceted porcelain dripper on a brass ring; the shape of the one-cup pair. */
export function buildPorcelainDripper({ color = '#f4f0e8' } = {}) {
  const porcelain = enamel(color, 0.22);
  const flutes = 20;
  const wall = (turn, height, inset) => {
    const angle = turn * Math.PI * 2;
    const flute = 1 + 0.035 * Math.abs(Math.cos((angle * flutes) / 2)) * Math.min(1, height * 3);
    const radius = (0.2 + 0.48 * height ** 0.85) * flute - inset;
    return [Math.cos(angle) * radius, 0.34 + 0.78 * height, Math.sin(angle) * radius];
  };
  const outside = skin((turn, height) => wall(turn, height, 0), porcelain, 160, 14);
  const inside = skin((turn, height) => wall(turn, height, 0.04), porcelain, 160, 14);
  const lip = skin(
    (turn, across) => {
      const [x, y, z] = wall(turn, 1, across * 0.04);
      return [x, y + 0.012 * Math.sin(across * Math.PI), z];
    },
    porcelain,
    160,
    3,
  );
  const foot = turned([0.17, 0.16, 0.22, 0.34, 0.24, 0.4], porcelain);
  const saucer = turned([0.16, 0.17, 0.56, 0.16, 0.6, 0.19, 0.56, 0.22, 0.2, 0.23], brass(0.2), {
    soft: false,
  });
  const skirt = turned([0.36, 0, 0.37, 0.1, 0.36, 0.17], brass(0.2), { soft: false });
  const handle = tube([0.56, 0.19, 0, 0.8, 0.2, 0, 0.92, 0.27, 0, 0.94, 0.36, 0], 0.035, brass(0.2));
  return group(outside, inside, lip, foot, saucer, skirt, handle);
}

/** A paper filter set in a dripper's cone, with ground coffee; `wet` 0..1 darkens and fills it. */
export function buildFilter({ wet = 0 } = {}) {
  const paper = vessel([0.16, 0.36, 0.4, 0.72, 0.66, 1.14], 0.012, matt('#f3ead9'), 0.01);
  const level = 0.66 + wet * 0.16;
  const bed = turned(
    [
      [0.0001, level - 0.05],
      [0.12, level - 0.03],
      [0.26 + wet * 0.08, level + 0.02],
    ],
    wet > 0.5 ? liquid('#2a150b', 0.2) : matt('#3d2415', 3),
  );
  return group(paper, bed);
}

/** A gooseneck kettle with walnut handle and brass knob. */
export function buildKettle({ color = 'Ink' } = {}) {
  const coatOf = { Ink: coat('#2c2e31', 0.5), Chalk: coat('#e6dfd2', 0.5), Steel: steel(0.3) };
  const skinOf = coatOf[color];
  const body = turned(
    [0, 0.02, 0.78, 0.02, 0.86, 0.06, 0.86, 0.2, 0.72, 0.8, 0.6, 1.22, 0.54, 1.3, 0.5, 1.31, 0, 1.31],
    skinOf,
  );
  const lid = turned([0, 1.42, 0.2, 1.4, 0.44, 1.36, 0.5, 1.33, 0.5, 1.3, 0, 1.3], skinOf);
  const knob = turned([0.0001, 1.68, 0.1, 1.67, 0.13, 1.6, 0.1, 1.54, 0.05, 1.48, 0.05, 1.4], brass(0.22));
  const spout = tube(
    [0.74, 0.26, 0, 1.02, 0.3, 0, 1.24, 0.52, 0, 1.28, 0.92, 0, 1.36, 1.3, 0, 1.58, 1.48, 0, 1.8, 1.46, 0],
    (s) => 0.115 - 0.062 * Math.min(1, s * 1.5),
    skinOf,
    { steps: 60, sides: 16 },
  );
  const handle = tube(
    [-0.6, 1.16, 0, -0.95, 1.42, 0, -1.3, 1.34, 0, -1.36, 0.96, 0, -1.28, 0.6, 0],
    (s) => 0.085 + 0.03 * Math.sin(s * Math.PI),
    walnut(1, 3),
    { flat: 1.25 },
  );
  const collar = rod([-0.55, 1.12, 0], [-0.68, 1.22, 0], 0.1, brass(0.22));
  return group(body, lid, knob, spout, handle, collar);
}

/** Where the kettle's stream leaves the spout. */
export const SPOUT = new THREE.Vector3(1.84, 1.44, 0);

/** A hand-thrown mug with a thumb rest; raw clay foot. */
export function buildMug({ color = 'Oat', coffee = true } = {}) {
  const [base, speck] = STONEWARE[color];
  const clayware = glaze(base, speck, 300);
  const cup = vessel([0.3, 0.06, 0.4, 0.1, 0.45, 0.3, 0.44, 0.6, 0.43, 0.88], 0.045, clayware, 0.06);
  const foot = turned([0.28, 0, 0.36, 0, 0.4, 0.05, 0.41, 0.11, 0.3, 0.11], glaze('#b48a63', '#5a3a22', 200));
  const ear = tube(
    [0.46, 0.72, 0, 0.62, 0.77, 0, 0.76, 0.6, 0, 0.69, 0.34, 0, 0.46, 0.24, 0],
    (s) => 0.058 + 0.02 * Math.abs(s - 0.5),
    clayware,
    { flat: 1.7 },
  );
  const parts = group(cup, foot, ear);
  if (coffee)
    parts.add(disc(0.4, liquid('#27130a'), 0.76), ring(0.385, 0.008, liquid('#8a5a34', 0.3), 0.762));
  return parts;
}

/** A hand grinder: steel body with a knurled waist, walnut knob on a crank. `turn` in radians. */
export function buildGrinder({ turn = 0.6 } = {}) {
  const body = turned([0, 0, 0.27, 0, 0.3, 0.03, 0.3, 0.6, 0.28, 0.63], metal('#5d5e62', 0.42), {
    soft: false,
  });
  const waist = skin(
    (around, along) => {
      const angle = around * Math.PI * 2;
      const radius = 0.292 + 0.012 * Math.cos(angle * 48) * Math.sin(along * Math.PI) ** 0.3;
      return [Math.cos(angle) * radius, 0.62 + along * 0.34, Math.sin(angle) * radius];
    },
    steel(0.3),
    288,
    6,
  );
  const upper = turned([0.28, 0.95, 0.3, 0.98, 0.3, 1.72, 0.27, 1.76, 0, 1.78], metal('#5d5e62', 0.42), {
    soft: false,
  });
  const band = ring(0.3, 0.012, brass(0.2), 0.97);
  const crank = group(
    turned([0, 1.86, 0.07, 1.86, 0.07, 1.76, 0, 1.76], brass(0.2), { soft: false }),
    rod([0, 1.84, 0], [0.82, 1.94, 0], 0.036, steel(0.24)),
    rod([0.8, 1.9, 0], [0.8, 2.06, 0], 0.03, steel(0.24)),
  );
  const knob = turned([0.0001, 2.42, 0.09, 2.4, 0.14, 2.3, 0.12, 2.14, 0.06, 2.04], walnut(1, 1));
  knob.position.x = 0.8;
  crank.add(knob);
  crank.rotation.y = turn;
  const parts = group(body, waist, upper, band, crank);
  parts.userData.crank = crank;
  return parts;
}

/** An hourglass carafe with an oak collar; `fill` 0..1 of coffee. */
export function buildCarafe({ fill = 0.62 } = {}) {
  const outline = [
    [0.5, 0.02],
    [0.66, 0.08],
    [0.74, 0.36],
    [0.6, 0.82],
    [0.34, 1.16],
    [0.3, 1.3],
    [0.38, 1.56],
    [0.55, 1.9],
  ];
  const clear = glass('#6d7a72', 0.07);
  const wall = vessel(outline, 0.03, clear, 0.05);
  wall.renderOrder = 2;
  const line = new THREE.SplineCurve(outline.map(([x, y]) => new THREE.Vector2(x, y))).getPoints(60);
  const top = 0.08 + fill * 0.9;
  const brew = line.filter(({ y }) => y <= top).map(({ x, y }) => [x - 0.045, Math.max(y, 0.06)]);
  const coffee = turned([[0, 0.06], ...brew, [0, brew.at(-1)[1]]], liquid('#2b1206', 0.05), { soft: false });
  const collar = turned(
    [0.37, 1.06, 0.42, 1.08, 0.39, 1.24, 0.42, 1.4, 0.38, 1.42, 0.33, 1.3, 0.37, 1.06],
    oak(3, 1),
  );
  const tie = ring(0.405, 0.022, copper(0.3), 1.24);
  const parts = group(coffee, wall, collar, tie);
  parts.userData.coffee = coffee;
  return parts;
}
