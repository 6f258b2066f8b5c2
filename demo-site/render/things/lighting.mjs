// Things that give light: table lamp, pendant, candle, lantern.
// In: `level` 0..1 of their light, a colour. Out: a group that stands on y 0; userData.dim(level) dims it.

import * as THREE from 'three';
import { brass, clay, coat, enamel, glow, ink, matt } from '../stage/materials.mjs';
import { group, ring, rod, solid, tube, turned } from '../stage/shapes.mjs';

/** A mushroom lamp: opal dome on a turned, coloured foot. */
export function buildTableLamp({ color = 'Rust', level = 0.35 } = {}) {
  const coats = { Rust: '#a8492c', Fern: '#5d6f4d', Cream: '#e8dcc4' };
  const foot = turned(
    [0, 0, 0.72, 0, 0.76, 0.05, 0.68, 0.12, 0.3, 0.3, 0.19, 0.62, 0.2, 1.05, 0.34, 1.38, 0.4, 1.5, 0, 1.5],
    enamel(coats[color], 0.3),
  );
  const opal = glow('#ffb96a', level);
  const dome = turned([0.34, 1.5, 0.9, 1.42, 1.16, 1.5, 1.18, 1.66, 1.0, 2.05, 0.6, 2.34, 0, 2.44], opal);
  const knob = turned([0, 2.43, 0.08, 2.44, 0.09, 2.52, 0, 2.57], brass(0.2));
  return lit(
    group(foot, ring(0.36, 0.03, brass(0.2), 1.49), dome, knob),
    [opal],
    [0, 1.2, 0.4],
    level,
    '#ffb060',
    9,
  );
}

/** A bell pendant of plaster with a brass inside, on a cloth cord. */
export function buildPendant({ color = 'Chalk', level = 0.4 } = {}) {
  const shells = {
    Chalk: clay('#efe7d9', '#ddd1bd'),
    Clay: clay('#c07a55', '#a35f3d'),
    Fern: clay('#74805f', '#5c694b'),
  };
  const outline = [
    [1.25, 0.62],
    [1.22, 0.72],
    [1.02, 1.1],
    [0.62, 1.42],
    [0.34, 1.56],
    [0.25, 1.8],
    [0.13, 1.9],
  ];
  const shell = turned(outline, shells[color]);
  const inside = turned(
    outline.map(([x, y]) => [x - 0.03, y - 0.02]),
    brass(0.4),
  );
  const bulb = glow('#ffc27a', level * 3);
  const globe = solid(new THREE.SphereGeometry(0.3, 24, 16), bulb, [0, 0.92, 0]);
  const cap = turned([0, 2.06, 0.1, 2.05, 0.13, 1.98, 0.13, 1.88, 0, 1.86], brass(0.2));
  const cord = tube([0, 2.0, 0, 0.01, 5, 0, 0, 9, 0], 0.028, matt('#4a3a30'));
  return lit(group(shell, inside, globe, cap, cord), [bulb], [0, 0.6, 0], level, '#ffb566', 7);
}

/** A beeswax taper in a brass chamber stick. `time` in seconds moves the flame. */
export function buildCandle({ level = 0.8 } = {}) {
  const dish = turned(
    [
      0, 0.02, 0.5, 0, 0.62, 0.06, 0.68, 0.15, 0.65, 0.17, 0.56, 0.08, 0.2, 0.06, 0.14, 0.2, 0.17, 0.42, 0.14,
      0.44, 0, 0.44,
    ],
    brass(0.24),
  );
  const ear = tube(
    [0.62, 0.12, 0, 0.82, 0.24, 0, 0.96, 0.16, 0, 0.84, 0.04, 0, 0.6, 0.1, 0],
    0.03,
    brass(0.24),
  );
  const wax = new THREE.MeshStandardMaterial({
    color: '#e0ac4f',
    roughness: 0.5,
    emissive: '#7a3d08',
    emissiveIntensity: level * 0.5,
  });
  const taper = turned([0, 0.3, 0.11, 0.3, 0.105, 1.2, 0.09, 2.28, 0.06, 2.31, 0, 2.29], wax);
  const wick = rod([0, 2.28, 0], [0.01, 2.4, 0], 0.012, matt('#2a2018'));
  const flame = turned([0, 2.33, 0.05, 2.38, 0.068, 2.48, 0.034, 2.64, 0, 2.78], fireOf(level), {
    segments: 20,
  });
  flame.castShadow = false;
  flame.receiveShadow = false;
  paintFlame(flame.geometry);
  const parts = lit(group(dish, ear, taper, wick, flame), [], [0, 2.55, 0.2], level, '#ff9d42', 5);
  parts.userData.flicker = (time) => {
    const sway = 0.05 * Math.sin(time * 5.1) + 0.03 * Math.sin(time * 11.7);
    flame.scale.set(1, 1 + sway * 1.6, 1);
    flame.position.y = -2.34 * sway * 1.6;
    flame.rotation.z = sway * 0.16;
  };
  return parts;
}

function fireOf(level) {
  return new THREE.MeshBasicMaterial({
    color: new THREE.Color(1, 1, 1).multiplyScalar(0.4 + level),
    vertexColors: true,
  });
}

/** Blue at the wick, pale yellow in the belly, orange at the tip. */
function paintFlame(geometry) {
  const stops = [
    [2.33, '#3a4a9a'],
    [2.4, '#ffb347'],
    [2.5, '#ffe9b0'],
    [2.62, '#ffc45a'],
    [2.78, '#ff8a2a'],
  ];
  const heights = geometry.attributes.position;
  const colors = new Float32Array(heights.count * 3);
  const mixed = new THREE.Color();
  for (let index = 0; index < heights.count; index += 1) {
    const y = heights.getY(index);
    const above = Math.max(
      1,
      stops.findIndex(([height]) => height >= y - 1e-6),
    );
    const [low, high] = [stops[above - 1], stops[above]];
    mixed.set(low[1]).lerp(new THREE.Color(high[1]), Math.min(1, (y - low[0]) / (high[0] - low[0])));
    mixed.toArray(colors, index * 3);
  }
  geometry.setAttribute('color', new THREE.BufferAttribute(colors, 3));
}

/** A rechargeable lantern: frosted cylinder between two discs, with a strap handle. */
export function buildLantern({ color = 'Fern', level = 0.5 } = {}) {
  const coats = { Fern: '#55654a', Sand: '#cdb591', Ink: '#34373c' };
  const paint = coat(coats[color], 0.5);
  const base = turned([0, 0, 0.56, 0, 0.6, 0.04, 0.6, 0.32, 0.56, 0.36, 0, 0.36], paint, { soft: false });
  const frost = glow('#ffc583', level);
  const body = turned([0, 0.36, 0.5, 0.36, 0.52, 0.42, 0.52, 1.28, 0.5, 1.34, 0, 1.34], frost, {
    soft: false,
  });
  const top = turned([0, 1.34, 0.56, 1.34, 0.6, 1.38, 0.58, 1.5, 0.4, 1.62, 0, 1.66], paint, { soft: false });
  const posts = [0, 1, 2].map((index) => {
    const turn = (index / 3) * Math.PI * 2 + 0.5;
    return rod(
      [Math.cos(turn) * 0.56, 0.3, Math.sin(turn) * 0.56],
      [Math.cos(turn) * 0.56, 1.4, Math.sin(turn) * 0.56],
      0.018,
      brass(0.22),
    );
  });
  const handle = tube(
    [-0.58, 1.44, 0, -0.62, 1.9, 0, -0.3, 2.25, 0, 0.3, 2.25, 0, 0.62, 1.9, 0, 0.58, 1.44, 0],
    0.026,
    ink(0.4),
  );
  const dial = solid(
    new THREE.CylinderGeometry(0.1, 0.1, 0.06, 32),
    brass(0.2),
    [0, 0.18, 0.61],
    [Math.PI / 2, 0, 0],
  );
  return lit(group(base, body, top, handle, dial, ...posts), [frost], [0, 0.9, 0.9], level, '#ffb566', 5);
}

function lit(parts, glowing, at, level, color, reach) {
  const lamp = new THREE.PointLight(color, level * reach, 14, 1.6);
  lamp.position.set(...at);
  parts.add(lamp);
  const full = glowing.map((material) => material.emissiveIntensity / Math.max(level, 0.01));
  parts.userData.dim = (next) => {
    lamp.intensity = next * reach;
    glowing.forEach((material, index) => {
      material.emissiveIntensity = next * full[index];
    });
  };
  return parts;
}
