// What stands around a product: seamless paper, table tops, plinths, a window's shadow.
// In: the studio and colours. Out: meshes put on its stage.

import * as THREE from 'three';
import { slab, solid, turned } from './shapes.mjs';
import { createRandom } from './random.mjs';

/** Colour of the seamless paper by category. */
export const PAPER = {
  coffee: '#dcc5aa',
  lighting: '#bfa18b',
  writing: '#b3bba9',
  bath: '#c3ccc8',
  plants: '#ddd2ae',
  bags: '#d2ae95',
};

/** Seamless paper that sweeps up behind the thing. */
export function hangPaper(studio, color, { back = 4.2, bend = 3 } = {}) {
  const line = [];
  for (let z = 26; z > -back + bend; z -= 2) line.push([z, 0]);
  for (let step = 0; step <= 24; step += 1) {
    const angle = (step / 24) * (Math.PI / 2);
    line.push([-back + bend - bend * Math.sin(angle), bend - bend * Math.cos(angle)]);
  }
  line.push([-back, 24]);
  const geometry = new THREE.PlaneGeometry(1, 1, 1, line.length - 1);
  const place = geometry.attributes.position;
  line.forEach(([z, y], row) => {
    place.setXYZ(row * 2 + 1, 40, y, z);
    place.setXYZ(row * 2, -40, y, z);
  });
  geometry.computeVertexNormals();
  const paper = solid(geometry, backdrop(color));
  paper.castShadow = false;
  studio.scene.add(paper);
  return paper;
}

/** A table top whose upper face is at y 0, with a wall behind. */
export function layTable(studio, material, wall, { depth = 16, wallAt = -4.5 } = {}) {
  const top = slab(30, 0.5, depth, 0.08, material, [0, -0.5, wallAt + depth / 2]);
  const back = solid(new THREE.PlaneGeometry(60, 40), backdrop(wall), [0, 6, wallAt]);
  back.castShadow = false;
  studio.scene.add(top, back);
}

/** A round plinth with its upper face at y 0. */
export function plinth(radius, height, material, position = [0, 0, 0]) {
  const edge = 0.05;
  const block = turned(
    [
      [0, 0],
      [radius - edge, 0],
      [radius, edge],
      [radius, height - edge],
      [radius - edge, height],
      [0, height],
    ],
    material,
    { soft: false },
  );
  block.position.set(...position);
  return block;
}

/** Bars of a window between key light and stage, so that light falls in panes. */
export function hangWindow(studio, { turn = 0, columns = 2, rows = 3, pane = [2.2, 2.1], bar = 0.2 } = {}) {
  const dark = new THREE.MeshBasicMaterial({ color: '#000', colorWrite: false, depthWrite: false });
  const frame = new THREE.Group();
  const [width, height] = [columns * pane[0], rows * pane[1]];
  const add = (w, h, x, y) => frame.add(solid(new THREE.BoxGeometry(w, h, 0.05), dark, [x, y, 0]));
  for (let column = 0; column <= columns; column += 1) add(bar, height, (column - columns / 2) * pane[0], 0);
  for (let row = 0; row <= rows; row += 1) add(width, bar, 0, (row - rows / 2) * pane[1]);
  const far = 12;
  add(far, height * 3, -width / 2 - far / 2, 0);
  add(far, height * 3, width / 2 + far / 2, 0);
  add(width + far * 2, far, 0, height / 2 + far / 2);
  add(width + far * 2, far, 0, -height / 2 - far / 2);
  frame.position.copy(studio.keyFrom).multiplyScalar(0.82).add(studio.target);
  frame.lookAt(studio.target);
  frame.rotateZ(turn);
  frame.traverse((part) => {
    part.receiveShadow = false;
  });
  studio.scene.add(frame);
  return frame;
}

/** Leaves of a tree outside, between key light and stage. */
export function hangLeaves(studio, seed = 5, count = 40, spread = 3.2) {
  const dark = new THREE.MeshBasicMaterial({
    color: '#000',
    colorWrite: false,
    depthWrite: false,
    side: THREE.DoubleSide,
  });
  const random = createRandom(seed);
  const branch = new THREE.Group();
  const shape = new THREE.CircleGeometry(0.5, 16).scale(0.42, 1, 1);
  for (let index = 0; index < count; index += 1) {
    const side = index % 2 === 0 ? 1 : -1;
    const along = (index / count - 0.5) * spread * 2;
    const part = solid(shape, dark, [along, side * (0.3 + random() * 0.9) + along * 0.3, random() * 0.4]);
    part.rotation.z = side * (0.5 + random() * 0.9) - Math.PI / 2;
    part.scale.setScalar(0.4 + random() * 0.4);
    part.receiveShadow = false;
    branch.add(part);
  }
  branch.position.copy(studio.keyFrom).multiplyScalar(0.7).add(studio.target);
  branch.lookAt(studio.target);
  studio.scene.add(branch);
  return branch;
}

/** Paint that takes light and shadow but mirrors no softbox: most pixels are backdrop, so it must be cheap. */
export function backdrop(color) {
  const material = new THREE.MeshLambertMaterial({ color, side: THREE.DoubleSide });
  material.onBeforeCompile = (shader) => {
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <lights_fragment_maps>', '')
      .replace('#include <envmap_fragment>', '');
  };
  return material;
}
