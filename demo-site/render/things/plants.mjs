// Things of the garden shelf: planter, watering can, bud vase, trowel.
// In: a colour, `growth` 0..1. Out: a group that stands on y 0.

import * as THREE from 'three';
import { ash, brass, clay, enamel, glaze, leaf, matt, metal, steel } from '../stage/materials.mjs';
import { createRandom } from '../stage/random.mjs';
import { disc, group, ring, rod, sheet, solid, tube, turned, vessel, toTuples } from '../stage/shapes.mjs';

const BLADE = new THREE.PlaneGeometry(1, 1, 6, 10);

/** A leaf from the origin along y, `length` long; it folds along its vein and droops by `droop`. */
export function buildLeaf(length, width, droop, material) {
  return sheet(
    (u, v) => {
      const half = width * Math.sin(Math.PI * v ** 0.8) * (1 - 0.15 * v) + 0.004;
      const side = (u - 0.5) * 2;
      const bend = droop * v * v;
      return [
        side * half,
        length * v * Math.cos(bend * 0.6),
        Math.abs(side) * half * -0.28 + length * v * Math.sin(bend) * 0.55,
      ];
    },
    material,
    BLADE.parameters.widthSegments,
    BLADE.parameters.heightSegments,
  );
}

/** A stem along `points` with leaves in turn; `growth` 0..1 unfolds them from below. */
export function buildSprig(
  points,
  { count, size, width = 0.42, growth = 1, seed = 1, bare = 0.2, greens = ['#6f8a4e', '#3e5a34'] },
) {
  const random = createRandom(seed);
  const path = new THREE.CatmullRomCurve3(toTuples(points, 3).map((point) => new THREE.Vector3(...point)));
  const stem = tube(points, (s) => 0.035 - 0.02 * s, matt('#6c6a3c', 0.2), { sides: 8 });
  const sprig = group(stem);
  for (let index = 0; index < count; index += 1) {
    const along = bare + ((1 - bare) * index) / (count - 1);
    const open = THREE.MathUtils.smoothstep(growth * 1.5 - along * 0.5, 0, 1);
    const blade = buildLeaf(
      size * (1.1 - along * 0.45) * (0.85 + random() * 0.3),
      size * width * 0.5,
      0.5 + random() * 0.5,
      leaf(...greens),
    );
    const holder = group(blade);
    blade.rotation.x = 0.95 - along * 0.55 + (random() - 0.5) * 0.3;
    holder.rotation.y = index * 2.4 + random() * 0.4;
    holder.position.copy(path.getPoint(along));
    holder.scale.setScalar(Math.max(0.02, open));
    sprig.add(holder);
  }
  return sprig;
}

/** A terracotta planter on a saucer, with a small rubber tree. */
export function buildPlanter({ color = 'Terracotta', growth = 1 } = {}) {
  const clays = {
    Terracotta: clay('#c9764d', '#ad5b37', 6),
    Chalk: clay('#e6ddcd', '#d3c7b2', 6),
    Charcoal: clay('#4b4947', '#393735', 6),
  };
  const pot = vessel([0.52, 0.12, 0.6, 0.2, 0.74, 0.86, 0.76, 1.1], 0.07, clays[color], 0.08);
  const lip = turned([0.73, 0.94, 0.82, 0.94, 0.84, 0.98, 0.84, 1.14, 0.81, 1.18, 0.72, 1.17], clays[color], {
    soft: false,
  });
  const saucer = turned(
    [0, 0.02, 0.7, 0, 0.8, 0.04, 0.84, 0.14, 0.8, 0.15, 0.74, 0.07, 0, 0.08],
    clays[color],
  );
  const soil = disc(0.7, matt('#3a2a1e', 6), 1.06);
  const stems = [
    buildSprig([0, 1, 0, 0.05, 1.7, 0.04, -0.06, 2.4, 0, 0.02, 3.0, 0.03], {
      count: 11,
      size: 0.95,
      growth,
      seed: 3,
    }),
    buildSprig([0.14, 1, 0.1, 0.3, 1.5, 0.16, 0.42, 2.1, 0.2], { count: 7, size: 0.8, growth, seed: 5 }),
    buildSprig([-0.14, 1, -0.02, -0.32, 1.4, 0.04, -0.5, 1.9, 0.06], {
      count: 7,
      size: 0.78,
      growth,
      seed: 9,
    }),
  ];
  const parts = group(pot, lip, saucer, soil, ...stems);
  parts.userData.stems = stems;
  return parts;
}

/** A long-reach watering can with a brass rose. */
export function buildWateringCan({ color = 'Fern' } = {}) {
  const paints = { Fern: enamel('#5c7150', 0.3), Cream: enamel('#e7dbc2', 0.3), Steel: steel(0.32) };
  const paint = paints[color];
  const body = turned(
    [0, 0.02, 0.72, 0.02, 0.78, 0.08, 0.76, 0.5, 0.62, 1.02, 0.5, 1.22, 0.44, 1.2, 0.42, 1.14, 0, 1.0],
    paint,
  );
  const spout = tube([0.66, 0.3, 0, 1.1, 0.52, 0, 1.6, 1.1, 0, 2.1, 1.66, 0], (s) => 0.13 - 0.075 * s, paint);
  const rose = group(turned([0, 0, 0.05, 0, 0.06, 0.1, 0.2, 0.26, 0.21, 0.3, 0, 0.33], brass(0.24)));
  rose.position.set(2.08, 1.63, 0);
  rose.rotation.z = -0.75;
  const handle = tube(
    [-0.66, 0.4, 0, -1.16, 0.72, 0, -1.24, 1.36, 0, -0.7, 1.86, 0, 0.06, 1.8, 0, 0.42, 1.26, 0],
    0.058,
    paint,
  );
  const grip = tube([-1.1, 1.62, 0, -0.7, 1.88, 0, -0.26, 1.9, 0], 0.085, ash(1, 2));
  return group(body, spout, rose, handle, grip, ring(0.5, 0.022, brass(0.22), 1.21));
}

/** A bud vase with a stem of eucalyptus. */
export function buildVase({ color = 'Rose' } = {}) {
  const glazes = {
    Rose: glaze('#cf9d8a', '#7a4634', 260),
    Oat: glaze('#e6dac3', '#6b4a2c', 260),
    Fern: glaze('#6d7a5a', '#2c2a1c', 260),
  };
  const body = vessel(
    [0.26, 0.02, 0.5, 0.1, 0.66, 0.46, 0.52, 0.88, 0.22, 1.12, 0.16, 1.4, 0.22, 1.62],
    0.04,
    glazes[color],
    0.05,
  );
  const greens = ['#8fa596', '#5f7a70'];
  const sprig = buildSprig([0, 0.6, 0, 0.02, 1.7, 0, 0.24, 2.5, 0.06, 0.7, 3.3, 0.1], {
    count: 15,
    size: 0.5,
    width: 0.95,
    bare: 0.42,
    seed: 4,
    greens,
  });
  const second = buildSprig([0, 0.6, 0, -0.04, 1.6, 0.02, -0.26, 2.2, 0.1, -0.5, 2.7, 0.2], {
    count: 10,
    size: 0.42,
    width: 0.95,
    bare: 0.42,
    seed: 8,
    greens,
  });
  return group(body, sprig, second);
}

/** A hand trowel leaning on its own block of soil-dark oak. */
export function buildTrowel() {
  const blade = sheet(
    (u, v) => {
      const half = 0.32 * Math.min(1, (1 - v) * 2.4 + 0.02) ** 0.6;
      const side = (u - 0.5) * 2;
      return [v * 1.25, 0.16 * side * side * (1 - v * 0.6) + 0.02, side * half];
    },
    metal('#8f918f', 0.3),
    16,
    24,
  );
  const neck = tube(
    [0.06, 0.06, 0, -0.2, 0.1, 0, -0.42, 0.26, 0, -0.62, 0.3, 0],
    (s) => 0.06 - 0.02 * Math.sin(s * 3.1),
    metal('#8f918f', 0.3),
  );
  const handle = tube(
    [-0.6, 0.3, 0, -0.9, 0.31, 0, -1.3, 0.32, 0, -1.72, 0.33, 0],
    (s) => 0.1 + 0.045 * Math.sin(s * Math.PI * 0.9 + 0.3),
    ash(1, 2),
  );
  const ferrule = rod([-0.56, 0.3, 0], [-0.76, 0.305, 0], 0.1, brass(0.22));
  const loop = tube(
    [-1.8, 0.33, 0, -2.0, 0.3, 0.08, -2.12, 0.06, 0.16, -1.96, 0.03, 0.3, -1.82, 0.3, 0.02],
    0.025,
    matt('#8a4f2a', 0.2),
  );
  const trowel = group(blade, neck, handle, ferrule, loop);
  trowel.position.set(0.3, 0.02, 0);
  const pebble = solid(
    new THREE.SphereGeometry(0.2, 24, 16),
    clay('#b7aa98', '#968873', 12),
    [-0.25, 0.1, 0.0],
  );
  pebble.scale.set(1.2, 0.6, 1);
  return group(trowel, pebble);
}
