// Things that move by themselves: steam, streams, drops, the soft dark where a thing meets the ground.
// In: places and times. Out: meshes with `userData.at(timeS)` where they move.

import * as THREE from 'three';
import { createRandom } from './random.mjs';
import { group, solid } from './shapes.mjs';

let puffTexture = null;

function drawPuff() {
  const canvas = new OffscreenCanvas(128, 128);
  const ink = canvas.getContext('2d');
  const fade = ink.createRadialGradient(64, 64, 0, 64, 64, 64);
  [
    [0, 1],
    [0.35, 0.62],
    [0.7, 0.16],
    [1, 0],
  ].forEach(([stop, alpha]) => fade.addColorStop(stop, `rgba(255,255,255,${alpha})`));
  ink.fillStyle = fade;
  ink.fillRect(0, 0, 128, 128);
  return new THREE.CanvasTexture(canvas);
}

/** Steam over `place`, rising `height`; sprites that swell, sway and thin out. */
export function createSteam(place, { height = 2, width = 0.35, strength = 0.16, count = 14, seed = 3 } = {}) {
  puffTexture ??= drawPuff();
  const random = createRandom(seed);
  const puffs = Array.from({ length: count }, (_, index) => {
    const material = new THREE.SpriteMaterial({
      map: puffTexture,
      color: '#fff8ee',
      transparent: true,
      opacity: 0,
      depthWrite: false,
    });
    const puff = new THREE.Sprite(material);
    puff.userData = { phase: index / count, sway: random() * 6.28, side: random() - 0.5 };
    return puff;
  });
  const steam = group(...puffs);
  steam.position.set(...place);
  steam.userData.at = (time, level = 1) => {
    for (const puff of puffs) {
      const { phase, sway, side } = puff.userData;
      const age = (time * 0.32 + phase) % 1;
      puff.position.set(
        side * width + Math.sin(age * 5 + sway) * width * age * 0.8,
        age * height,
        side * 0.2,
      );
      puff.scale.set(width * (0.5 + age * 1.8), width * (0.9 + age * 3.2), 1);
      puff.material.opacity = strength * level * Math.sin(Math.min(1, age * 1.15) * Math.PI) ** 1.3;
    }
  };
  steam.userData.at(0);
  return steam;
}

/** Water falling from `from` to `to`; `userData.at(time, flow)` with flow 0..1 of its width. */
export function createStream(from, to, material, { radius = 0.045 } = {}) {
  const geometry = new THREE.CylinderGeometry(1, 1, 1, 8, 24, true);
  const stream = solid(geometry, material);
  const { position, uv } = geometry.attributes;
  stream.userData.from = from;
  stream.userData.at = (time, flow = 1) => {
    stream.visible = flow > 0.01;
    for (let index = 0; index < position.count; index += 1) {
      const along = 1 - uv.getY(index);
      const turn = uv.getX(index) * Math.PI * 2;
      const thin = radius * flow * (1 - 0.4 * along) * (1 + 0.1 * Math.sin(along * 26 - time * 22));
      const arc = along ** 0.62;
      position.setXYZ(
        index,
        from[0] + (to[0] - from[0]) * arc + Math.cos(turn) * thin,
        from[1] + (to[1] - from[1]) * along,
        from[2] + (to[2] - from[2]) * arc + Math.sin(turn) * thin,
      );
    }
    position.needsUpdate = true;
    geometry.computeVertexNormals();
  };
  stream.userData.at(0);
  return stream;
}

/** Drops falling from `from` by `depth`, `rate` a second. */
export function createDrops(from, depth, material, { radius = 0.035, rate = 2.4 } = {}) {
  const drops = [0, 1].map(() => solid(new THREE.SphereGeometry(radius, 12, 10), material));
  const rain = group(...drops);
  rain.userData.at = (time) => {
    drops.forEach((drop, index) => {
      const age = (time * rate * 0.5 + index * 0.5) % 1;
      drop.position.set(from[0], from[1] - depth * age * age, from[2]);
      drop.scale.set(1, 1 + age * 0.6, 1);
    });
  };
  rain.userData.at(0);
  return rain;
}

/** The dark under a thing, for films, which cannot afford the dome's many samples. */
export function createContact(radiusX, radiusZ, strength = 0.5) {
  puffTexture ??= drawPuff();
  const material = new THREE.MeshBasicMaterial({
    map: puffTexture,
    color: '#2a1a10',
    transparent: true,
    opacity: strength,
    depthWrite: false,
  });
  const patch = new THREE.Mesh(new THREE.PlaneGeometry(radiusX * 2.9, radiusZ * 2.9), material);
  patch.rotation.x = -Math.PI / 2;
  patch.position.y = 0.006;
  return patch;
}
