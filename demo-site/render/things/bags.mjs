// Things to carry: tote, roll-top backpack, flap satchel, zip pouch.
// In: a colour, `open` 0..1 of a flap. Out: a group that stands on y 0; cloth bulges as if filled.

import * as THREE from 'three';
import { brass, leather, linen, matt } from '../stage/materials.mjs';
import { createNoise } from '../stage/random.mjs';
import { cut, group, ring, rounded, sheet, skin, slab, solid, tube } from '../stage/shapes.mjs';

/** Canvas colours by the shop's names. */
export const CANVAS = { Natural: '#efe3ca', Fern: '#5f6f50', Rust: '#a8583a', Ink: '#343b47' };
const TAN = () => leather('#a4643a', '#7f4724');

/** A sewn body: superellipse rings whose half width and depth follow `width(v)` and `depth(v)`. */
function bodyOf({ height, width, depth, material, crease = 0.035, power = 2.6, seed = 2 }) {
  const noise = createNoise(seed, 64);
  return skin(
    (around, v) => {
      const angle = around * Math.PI * 2;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const fold = (noise(((around * 64) / 8) % 64, v * 7) - 0.5) * crease * Math.sin(v * Math.PI);
      const x = Math.sign(c) * Math.abs(c) ** (2 / power) * (width(v) + fold);
      const z = Math.sign(s) * Math.abs(s) ** (2 / power) * (depth(v) + fold * 2);
      return [x, v * height, z];
    },
    material,
    96,
    28,
  );
}

/** A canvas tote with leather handles and a woven tab. */
export function buildTote({ color = 'Natural' } = {}) {
  const canvas = linen(CANVAS[color], 4, 3, 0.25);
  const body = bodyOf({
    height: 2.5,
    material: canvas,
    width: (v) => 0.98 + 0.22 * v,
    depth: (v) => 0.42 - 0.3 * v * v + 0.06 * Math.sin(v * 3),
  });
  const inside = bodyOf({
    height: 2.49,
    material: matt('#4b4032', 0.2),
    width: (v) => 0.95 + 0.22 * v,
    depth: (v) => 0.39 - 0.3 * v * v + 0.06 * Math.sin(v * 3),
  });
  const base = slab(1.92, 0.06, 0.8, 0.03, TAN(), [0, 0, 0]);
  const handle = (z) =>
    tube(
      [
        [-0.5, 1.9, z * 1.7],
        [-0.5, 2.5, z * 1.2],
        [-0.36, 3.3, z * 1.5],
        [0, 3.62, z * 2],
        [0.36, 3.3, z * 1.5],
        [0.5, 2.5, z * 1.2],
        [0.5, 1.9, z * 1.7],
      ],
      0.06,
      TAN(),
      { flat: 0.45 },
    );
  const tab = slab(0.34, 0.24, 0.02, 0.01, TAN(), [0.66, 0.62, 0.46]);
  const studs = [-0.5, 0.5].flatMap((x) =>
    [0.17].map((z) => solid(new THREE.SphereGeometry(0.045, 16, 10), brass(0.2), [x, 1.95, z + 0.15])),
  );
  return group(body, inside, base, handle(0.15), handle(-0.15), tab, ...studs);
}

/** A roll-top backpack with leather straps and a front pocket. */
export function buildBackpack({ color = 'Fern' } = {}) {
  const canvas = linen(CANVAS[color], 4, 4, 0.25);
  const body = bodyOf({
    height: 2.7,
    material: canvas,
    power: 3,
    width: (v) => 1.0 - 0.05 * v,
    depth: (v) => 0.58 - 0.06 * v - 0.34 * Math.max(0, v - 0.72) * 3.2,
  });
  const roll = tube([-0.98, 2.74, 0.02, -0.4, 2.77, 0.02, 0.4, 2.77, 0.02, 0.98, 2.74, 0.02], 0.17, canvas);
  const pocket = cut(rounded(1.36, 1.1, 0.2), 0.16, canvas, { bevel: 0.07, uvScale: 1.6 });
  pocket.position.set(0, 0.86, 0.56);
  const flap = cut(rounded(1.42, 0.4, 0.12), 0.03, TAN(), { bevel: 0.015 });
  flap.position.set(0, 1.3, 0.72);
  const shoulder = (x) =>
    tube(
      [
        [x, 2.4, -0.5],
        [x * 1.5, 2.2, -0.85],
        [x * 1.6, 1.2, -0.95],
        [x * 1.4, 0.4, -0.62],
      ],
      0.1,
      TAN(),
      { flat: 0.5 },
    );
  const base = bodyOf({
    height: 0.4,
    material: TAN(),
    power: 3,
    crease: 0,
    width: () => 1.012,
    depth: () => 0.592,
  });
  return group(
    body,
    base,
    roll,
    pocket,
    flap,
    frontStrap(-0.5),
    frontStrap(0.5),
    shoulder(-0.45),
    shoulder(0.45),
  );
}

function frontStrap(x) {
  return group(
    tube(
      [
        [x, 0.42, 0.72],
        [x, 1.1, 0.76],
        [x, 1.7, 0.64],
        [x, 2.4, 0.46],
        [x, 2.82, 0.26],
        [x, 2.97, 0.02],
        [x, 2.7, -0.2],
      ],
      0.075,
      TAN(),
      { flat: 0.3 },
    ),
    solid(new THREE.TorusGeometry(0.11, 0.02, 8, 24), brass(0.2), [x, 1.86, 0.63], [-0.15, 0, 0]),
  );
}

/** A leather satchel; `open` lifts its flap. */
export function buildSatchel({ color = 'Tan', open = 0 } = {}) {
  const hides = {
    Tan: leather('#b06f41', '#8d5129'),
    Black: leather('#35302d', '#231f1d'),
    Olive: leather('#6b6743', '#504d30'),
  };
  const hide = hides[color];
  const body = slab(2.3, 1.6, 0.62, 0.13, hide);
  const lining = slab(2.1, 0.02, 0.44, 0.01, matt('#5a4632', 0.3), [0, 1.585, 0]);
  const flap = group(
    sheet((u, v) => flapAt(u, v, open), hide, 28, 40),
    sheet((u, v) => flapAt(u, v, open, 0.025), hide, 28, 40),
  );
  flap.position.set(0, 1.6, -0.3);
  const clasp = group(
    slab(0.26, 0.34, 0.05, 0.02, brass(0.22), [0, 0.42, 0.33]),
    ring(0.07, 0.015, brass(0.2), 0),
  );
  clasp.children[1].rotation.x = 0;
  clasp.children[1].position.set(0, 0.55, 0.4);
  const strap = tube(
    [
      -1.14, 1.3, 0, -1.3, 1.7, 0, -0.95, 2.5, -0.1, 0, 2.95, -0.16, 0.95, 2.5, -0.1, 1.3, 1.7, 0, 1.14, 1.3,
      0,
    ],
    0.085,
    hide,
    { flat: 0.4 },
  );
  const rings = [-1, 1].map((side) =>
    solid(
      new THREE.TorusGeometry(0.11, 0.022, 8, 24),
      brass(0.2),
      [side * 1.2, 1.42, 0],
      [0, Math.PI / 2, 0],
    ),
  );
  const parts = group(body, lining, flap, clasp, strap, ...rings);
  parts.userData.setOpen = (next) =>
    flap.children.forEach((side, index) => moveSheet(side, (u, v) => flapAt(u, v, next, index * 0.025)));
  return parts;
}

function flapAt(u, v, open, inset = 0) {
  // The first stretch is sewn down the back, so that no light shows under the open flap.
  const along = (1 - v) * 2.2 - 0.35;
  const half = 1.17 - 0.03 * along - (along > 1.5 ? (along - 1.5) ** 2 * 1.1 : 0);
  const lift = open * 2.1;
  const bendAt = 0.62;
  if (along < 0) return [(u - 0.5) * 2 * half, along + 0.03, -0.035 - inset];
  if (along < bendAt) {
    return [
      (u - 0.5) * 2 * half,
      Math.sin(lift) * along + 0.03 - inset * Math.cos(lift),
      Math.cos(lift) * along + inset * Math.sin(lift),
    ];
  }
  const angle = lift - (Math.PI / 2) * (1 - open * 0.75);
  const rest = along - bendAt;
  return [
    (u - 0.5) * 2 * half,
    Math.sin(lift) * bendAt + Math.sin(angle) * rest + 0.03 - inset * Math.cos(angle),
    Math.cos(lift) * bendAt + Math.cos(angle) * rest + 0.04 + inset * Math.sin(angle),
  ];
}

function moveSheet(mesh, place) {
  const { position, uv } = mesh.geometry.attributes;
  for (let index = 0; index < position.count; index += 1)
    position.setXYZ(index, ...place(uv.getX(index), uv.getY(index)));
  position.needsUpdate = true;
  mesh.geometry.computeVertexNormals();
}

/** A flat pouch with a brass zip and a leather pull. */
export function buildPouch({ color = 'Rust' } = {}) {
  const body = bodyOf({
    height: 1.35,
    material: linen(CANVAS[color], 3, 2, 0.25),
    power: 4,
    crease: 0.06,
    width: () => 1.1,
    depth: (v) => 0.05 + 0.26 * Math.sin(Math.min(1, v * 1.04 + 0.03) * Math.PI) ** 0.7,
  });
  const tape = slab(2.2, 0.1, 0.1, 0.03, matt('#3a3029', 0.2), [0, 1.3, 0]);
  const teeth = tube([-1.06, 1.41, 0, 0, 1.41, 0, 1.06, 1.41, 0], 0.028, brass(0.22));
  const slider = slab(0.16, 0.07, 0.1, 0.02, brass(0.2), [0.72, 1.4, 0]);
  const pull = tube([0.76, 1.43, 0.03, 0.86, 1.36, 0.12, 0.9, 1.1, 0.2, 0.92, 0.86, 0.26], 0.055, TAN(), {
    flat: 0.5,
  });
  const tab = slab(0.42, 0.26, 0.02, 0.01, TAN(), [-0.6, 0.4, 0.345]);
  tab.rotation.x = 0.02;
  const pouch = group(body, tape, teeth, slider, pull, tab);
  pouch.rotation.x = -0.18;
  return group(pouch);
}
