// Things of the bathroom: linen towels, soap dish, bath brush, pump bottle.
// In: a colour. Out: a group that stands on y 0.

import * as THREE from 'three';
import { ash, banded, brass, clay, enamel, glass, liquid, matt, metal } from '../stage/materials.mjs';
import { createRandom } from '../stage/random.mjs';
import { cut, group, ring, rounded, sheet, solid, tube, turned, vessel } from '../stage/shapes.mjs';

/** Towel colours: ground and stripe. */
export const TOWELS = {
  Flax: ['#d8c7a6', '#8a5a3a'],
  Sage: ['#a9b39a', '#f1ead9'],
  Clay: ['#c08163', '#f1e4d3'],
  Chalk: ['#efe9dd', '#5f7076'],
};

/** A towel folded in eight, with woven end stripes. */
export function buildTowel({ color = 'Flax', height = 0 } = {}) {
  const [ground, stripe] = TOWELS[color];
  const cloth = banded(
    ground,
    [
      [0.06, 0.075, stripe],
      [0.09, 0.12, stripe],
      [0.135, 0.15, stripe],
      [0.85, 0.865, stripe],
      [0.88, 0.91, stripe],
      [0.925, 0.94, stripe],
    ],
    2,
    1,
  );
  const stack = sheet((u, v) => foldedAt(u, 1 - v), cloth, 14, 330);
  stack.position.y = height;
  return group(stack);
}

function foldedAt(u, along) {
  const layers = 8;
  const gap = 0.085;
  const layer = Math.min(layers - 1, Math.floor(along * layers));
  const part = along * layers - layer;
  const side = layer % 2 === 0 ? 1 : -1;
  const turnShare = 0.13;
  const wave = 0.012 * Math.sin(u * 9 + layer * 2.1) * Math.sin(part * 7 + layer);
  const width = (u - 0.5) * (1.92 + 0.03 * Math.sin(layer * 2.7));
  const reach = 0.72 + 0.025 * Math.sin(layer * 1.9 + 1);
  if (part <= 1 - turnShare || layer === layers - 1) {
    const across = layer === layers - 1 ? part : part / (1 - turnShare);
    return [width, 0.05 + layer * gap + wave, side * reach * (across * 2 - 1)];
  }
  const angle = ((part - 1 + turnShare) / turnShare) * Math.PI;
  return [
    width,
    0.05 + layer * gap + ((1 - Math.cos(angle)) * gap) / 2 + wave,
    side * (reach + Math.sin(angle) * gap * 0.62),
  ];
}

/** Two towels, one on the other. */
export function buildTowels({ color = 'Flax' } = {}) {
  const upper = buildTowel({ color: color === 'Sage' ? 'Chalk' : 'Sage', height: 0.68 });
  upper.rotation.y = 0.05;
  return group(buildTowel({ color }), upper);
}

/** A ridged dish of soapstone with a bar of soap. */
export function buildSoapDish({ color = 'Sand' } = {}) {
  const stones = {
    Sand: clay('#d9cbb4', '#c4b398', 14),
    Slate: clay('#6c7577', '#545c5f', 14),
    Rose: clay('#d3a796', '#bd8d7b', 14),
  };
  const stone = stones[color];
  const dish = vessel([0.7, 0.02, 0.86, 0.05, 0.95, 0.14, 0.98, 0.28], 0.09, stone, 0.1);
  dish.scale.z = 0.72;
  const ridges = [-2, -1, 0, 1, 2].map((index) => {
    const half = Math.sqrt(1 - (index / 3.2) ** 2) * 0.56;
    return tube(
      [
        [index * 0.24, 0.12, -half],
        [index * 0.24, 0.15, 0],
        [index * 0.24, 0.12, half],
      ],
      0.045,
      stone,
    );
  });
  const bar = cut(
    rounded(1.02, 0.62, 0.22),
    0.16,
    new THREE.MeshStandardMaterial({ color: '#c98f52', roughness: 0.42 }),
    { bevel: 0.09 },
  );
  bar.rotation.set(-Math.PI / 2, 0, 0.14);
  bar.position.y = 0.37;
  const stamp = ring(
    0.14,
    0.012,
    new THREE.MeshStandardMaterial({ color: '#b87e43', roughness: 0.5 }),
    0.542,
  );
  return group(dish, bar, stamp, ...ridges);
}

/** A long-handled bath brush lying on its back, bristles up and outwards. */
export function buildBrush() {
  const timber = ash(1, 3);
  const handle = tube(
    [0.35, 0.16, 0, 0.8, 0.14, 0, 1.5, 0.2, 0, 2.2, 0.28, 0, 2.55, 0.26, 0],
    (s) => 0.11 - 0.035 * Math.sin(s * Math.PI) + 0.02 * s,
    timber,
    { flat: 1.3 },
  );
  const pad = solid(new THREE.SphereGeometry(0.62, 48, 24), timber, [-0.12, 0.17, 0]);
  pad.scale.set(1, 0.22, 0.62);
  const cord = tube(
    [2.5, 0.28, 0, 2.72, 0.2, 0.06, 2.86, 0.04, 0.2, 2.7, 0.03, 0.36, 2.52, 0.2, 0.06],
    0.025,
    matt('#7b4a2b', 0.2),
  );
  return group(handle, pad, cord, bristles());
}

function bristles() {
  const random = createRandom(8);
  const count = 1500;
  const hair = new THREE.InstancedMesh(
    new THREE.CylinderGeometry(0.004, 0.007, 0.42, 4),
    matt('#e5d3ad', 0),
    count,
  );
  const place = new THREE.Object3D();
  for (let index = 0; index < count; index += 1) {
    const radius = Math.sqrt(random()) * 0.92;
    const turn = random() * Math.PI * 2;
    place.position.set(
      -0.12 + Math.cos(turn) * radius * 0.56,
      0.45 + random() * 0.03,
      Math.sin(turn) * radius * 0.34,
    );
    place.rotation.set(
      Math.sin(turn) * radius * 0.25 + (random() - 0.5) * 0.16,
      0,
      -Math.cos(turn) * radius * 0.25 + (random() - 0.5) * 0.16,
    );
    place.updateMatrix();
    hair.setMatrixAt(index, place.matrix);
  }
  hair.castShadow = true;
  hair.receiveShadow = true;
  return hair;
}

/** An amber glass bottle with a pump and a paper label. */
export function buildPumpBottle({ color = 'Amber' } = {}) {
  const tints = { Amber: ['#6b2f0c', '#4a1d06'], Green: ['#33472f', '#1d2d1c'] };
  const [tint, body] = tints[color];
  const shell = vessel(
    [0.44, 0.02, 0.52, 0.06, 0.54, 0.16, 0.54, 1.2, 0.5, 1.42, 0.3, 1.56, 0.24, 1.66],
    0.03,
    glass(tint, 0.55),
    0.04,
  );
  shell.renderOrder = 2;
  const soap = turned([0, 0.06, 0.48, 0.08, 0.5, 0.2, 0.5, 1.16, 0, 1.16], liquid(body, 0.1), {
    soft: false,
  });
  const label = solid(
    new THREE.CylinderGeometry(0.545, 0.545, 0.66, 48, 1, true, -0.95, 1.9),
    matt('#efe6d3', 0.2),
    [0, 0.66, 0],
  );
  const mark = solid(
    new THREE.CylinderGeometry(0.549, 0.549, 0.014, 32, 1, true, -0.5, 1.0),
    enamel('#6b5b49', 0.6),
    [0, 0.74, 0],
  );
  const second = solid(
    new THREE.CylinderGeometry(0.549, 0.549, 0.014, 32, 1, true, -0.32, 0.64),
    enamel('#6b5b49', 0.6),
    [0, 0.66, 0],
  );
  const black = metal('#2c2c2e', 0.4, false);
  const collar = turned(
    [0.2, 1.64, 0.27, 1.66, 0.28, 1.84, 0.24, 1.88, 0.07, 1.9, 0.07, 2.14, 0, 2.14],
    black,
    { soft: false },
  );
  const spout = tube([-0.12, 2.16, 0, 0.1, 2.18, 0, 0.38, 2.17, 0, 0.52, 2.09, 0], 0.062, black);
  return group(soap, shell, label, mark, second, collar, spout, ring(0.275, 0.012, brass(0.2), 1.7));
}
