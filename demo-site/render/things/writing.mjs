// Things of the writing desk: notebook, fountain pen, pencil cup, catch-all tray.
// In: a colour. Out: a group that stands on y 0.

import * as THREE from 'three';
import { ash, brass, coat, enamel, leather, linen, matt, steel, walnut } from '../stage/materials.mjs';
import { cut, group, ring, rod, rounded, sheet, slab, solid, tube, turned } from '../stage/shapes.mjs';

/** Book cloths by the shop's colour names. */
export const BOOK_CLOTH = { Moss: '#66704f', Rust: '#a65437', Ink: '#2f3a4a', Flax: '#c9b48e' };

/** A cloth-bound notebook lying flat, with ribbon and a paper label. */
export function buildNotebook({ color = 'Moss' } = {}) {
  const cloth = linen(BOOK_CLOTH[color], 3, 3, 0.3);
  const board = (height) => {
    const part = cut(rounded(1.48, 2.1, 0.05), 0.045, cloth, { bevel: 0.012, uvScale: 0.5 });
    part.rotation.x = -Math.PI / 2;
    part.position.y = height;
    return part;
  };
  const pages = slab(1.4, 0.2, 2.02, 0.01, pageEdges(), [0.02, 0.06, 0]);
  const spine = solid(
    new THREE.CylinderGeometry(0.16, 0.16, 2.1, 24, 1, false, Math.PI, Math.PI),
    cloth,
    [-0.72, 0.165, 0],
    [Math.PI / 2, 0, 0],
  );
  spine.scale.x = 0.35;
  const label = slab(0.62, 0.006, 0.36, 0.002, matt('#efe6d2', 0.2), [0, 0.318, -0.5]);
  const rule = [-0.05, 0.06].map((z) =>
    slab(0.4, 0.002, 0.008, 0.0005, matt('#6b5b49', 0), [0, 0.325, -0.5 + z]),
  );
  const ribbon = tube(
    [0.2, 0.2, 0.9, 0.22, 0.19, 1.08, 0.26, 0.06, 1.2, 0.3, 0.02, 1.42],
    0.03,
    matt('#b4552f', 0.2),
    { flat: 0.5 },
  );
  return group(board(0.035), pages, spine, board(0.285), label, ribbon, ...rule);
}

function pageEdges() {
  const canvas = new OffscreenCanvas(16, 256);
  const ink = canvas.getContext('2d');
  for (let y = 0; y < 256; y += 1) {
    ink.fillStyle = y % 4 < 2 ? '#efe5d0' : '#d9ccb2';
    ink.fillRect(0, y, 16, 1);
  }
  const map = new THREE.CanvasTexture(canvas);
  map.colorSpace = THREE.SRGBColorSpace;
  return new THREE.MeshStandardMaterial({ map, roughness: 0.95 });
}

/** A fountain pen along x, its nib at the origin; `capped` puts the cap on. */
export function buildPen({ color = 'Forest', capped = false } = {}) {
  const resins = { Forest: '#23392d', Amber: '#8d4a1c', Cream: '#e4d8bd' };
  const resin = enamel(resins[color], 0.12);
  const barrel = turned([0, 1.42, 0.06, 1.41, 0.085, 1.3, 0.098, 0.9, 0.098, 0.44, 0, 0.44], resin);
  const grip = turned([0, 0.46, 0.085, 0.46, 0.07, 0.3, 0.075, 0.22, 0, 0.22], enamel('#1d1f1e', 0.2));
  const nib = sheet(
    (u, v) => {
      const width = 0.072 * Math.sin(Math.min(1, v * 1.6) * Math.PI * 0.5) * (v < 0.1 ? v * 6 + 0.2 : 1);
      const angle = (u - 0.5) * 2;
      return [
        width * Math.sin(angle * 1.2),
        v * 0.3,
        0.05 - 0.05 * (1 - Math.cos(angle * 1.2)) - 0.02 * (1 - v),
      ];
    },
    brass(0.16),
    12,
    16,
  );
  const bands = [ring(0.1, 0.01, brass(0.2), 0.46), ring(0.092, 0.008, brass(0.2), 1.26)];
  const pen = group(barrel, grip, nib, ...bands);
  if (capped) {
    const cap = turned([0, -0.1, 0.07, -0.08, 0.1, 0.02, 0.112, 0.3, 0.112, 0.62, 0, 0.62], resin);
    const clip = tube([0, 0.0, 0.11, 0, 0.06, 0.16, 0, 0.3, 0.15, 0, 0.5, 0.13], 0.02, brass(0.18));
    pen.add(cap, clip, ring(0.114, 0.012, brass(0.2), 0.58));
  }
  return pen;
}

/** A pen at rest on the table. */
export function buildPenLying(options = {}) {
  const pen = buildPen({ capped: true, ...options });
  pen.rotation.set(0, 0.35, Math.PI / 2);
  pen.position.set(0.62, 0.115, -0.42);
  const open = buildPen(options);
  open.rotation.set(0, 0.1, Math.PI / 2 - 0.03);
  open.position.set(0.72, 0.09, 0.28);
  return group(pen, open);
}

/** A turned cup with pencils, a rule and a brass pair of scissors' worth of colour. */
export function buildPencilCup({ color = 'Ash' } = {}) {
  const bodies = { Ash: ash(3, 1), Walnut: walnut(3, 1), Fern: coat('#5f6f50', 0.6) };
  const cup = turned(
    [0, 0, 0.4, 0, 0.44, 0.04, 0.44, 0.96, 0.42, 1.0, 0.38, 0.98, 0.37, 0.1, 0, 0.1],
    bodies[color],
    { soft: false },
  );
  const band = turned([0.445, 0.2, 0.455, 0.21, 0.455, 0.29, 0.445, 0.3], brass(0.22), { soft: false });
  const paints = ['#b4552f', '#2f3a4a', '#d9a441', '#66704f', '#e7dcc6'];
  const pencils = paints.map((paint, index) => {
    const turn = index * 1.31 + 0.4;
    const lean = 0.2 + (index % 3) * 0.05;
    return pencilAt(
      [Math.cos(turn) * 0.12, 0.12, Math.sin(turn) * 0.12],
      [Math.cos(turn) * (0.1 + lean), 1.62 + (index % 2) * 0.16, Math.sin(turn) * (0.1 + lean)],
      paint,
    );
  });
  const rule = slab(0.17, 1.75, 0.025, 0.004, steel(0.3), [-0.12, 0.1, -0.2]);
  rule.rotation.z = 0.12;
  return group(cup, band, rule, ...pencils);
}

function pencilAt(from, to, paint) {
  const tip = new THREE.Vector3(...to);
  const way = tip
    .clone()
    .sub(new THREE.Vector3(...from))
    .normalize();
  const point = tip.clone().addScaledVector(way, 0.2);
  const lead = tip.clone().addScaledVector(way, 0.15);
  return group(
    rod(from, to, 0.048, coat(paint, 0.4)),
    rod(to, point.toArray(), 0.047, ash(), 0.008),
    rod(lead.toArray(), point.toArray(), 0.0125, matt('#2b2b2b', 0), 0.003),
  );
}

/** A walnut valet tray with a leather floor, keys and two coins' worth of brass. */
export function buildTray({ color = 'Walnut' } = {}) {
  const timber = color === 'Walnut' ? walnut(2, 1) : ash(2, 1);
  const rim = rounded(2.5, 1.5, 0.28);
  rim.holes.push(rounded(2.3, 1.3, 0.2));
  const wall = cut(rim, 0.2, timber, { bevel: 0.02 });
  wall.rotation.x = -Math.PI / 2;
  wall.position.y = 0.14;
  const floor = cut(rounded(2.4, 1.4, 0.24), 0.05, leather('#a8683c', '#8a4f2a', 1, 1), { bevel: 0 });
  floor.rotation.x = -Math.PI / 2;
  floor.position.y = 0.06;
  const key = group(
    solid(new THREE.TorusGeometry(0.13, 0.03, 12, 40), brass(0.22), [0, 0, 0]),
    rod([0, 0.13, 0], [0, 0.62, 0], 0.03, brass(0.22)),
    slab(0.14, 0.12, 0.03, 0.005, brass(0.22), [0.08, 0.48, 0]),
  );
  key.rotation.set(Math.PI / 2, 0, 0.9);
  key.position.set(-0.35, 0.13, 0.1);
  const loop = ring(0.2, 0.018, steel(0.2), 0.11);
  loop.position.set(-0.5, 0.12, 0.0);
  const pen = buildPen({ color: 'Amber', capped: true });
  pen.rotation.set(0, 0, Math.PI / 2 + 0.06);
  pen.position.set(1.0, 0.2, 0.36);
  return group(wall, floor, key, loop, pen);
}
