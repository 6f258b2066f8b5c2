// The photo studio: renderer, softbox reflections, key and dome light, and a camera that gathers several
// jittered samples into one picture (soft shadows, occlusion, edges, depth of field).
// In: size and samples. Out: RGBA bytes, bottom row first.

import * as THREE from 'three';
import { createSoftboxes } from './softboxes.mjs';
import { createDarkroom } from './darkroom.mjs';
import { toDiscPoint, toHalton } from './random.mjs';

/** Opens a studio of the given size. `samples` per picture; `shadowPx` is the side of a shadow map. */
export function createStudio({ canvas, widthPx, heightPx, samples, shadowPx }) {
  const renderer = new THREE.WebGLRenderer({ canvas, antialias: false, preserveDrawingBuffer: true });
  renderer.setPixelRatio(1);
  renderer.setSize(widthPx, heightPx, false);
  renderer.shadowMap.enabled = true;
  // Many samples soften shadows by themselves; few need the filter.
  renderer.shadowMap.type = samples > 8 ? THREE.BasicShadowMap : THREE.PCFShadowMap;
  const darkroom = createDarkroom({ renderer, widthPx, heightPx });
  const studio = {
    renderer,
    darkroom,
    samples,
    shadowPx,
    environment: createSoftboxes(),
    camera: new THREE.PerspectiveCamera(28, widthPx / heightPx, 0.3, 120),
    target: new THREE.Vector3(0, 1, 0),
    aperture: 0,
    focus: null,
    pool: new Map(),
  };
  clearStudio(studio);
  return studio;
}

/** Takes everything off the stage and puts the default lights back. */
export function clearStudio(studio) {
  studio.scene?.traverse((part) => part.geometry?.dispose());
  studio.scene?.traverse((part) => part.shadow?.dispose());
  const scene = new THREE.Scene();
  scene.environment = studio.environment;
  scene.environmentIntensity = 0.62;
  const key = createShadowLight('#fff5e8', 2.8, studio.shadowPx);
  const dome = createShadowLight('#f4f3f0', 1.7, studio.shadowPx / 2);
  const fill = new THREE.HemisphereLight('#ffffff', '#cdb9a0', 0.5);
  scene.add(key, key.target, dome, dome.target, fill);
  Object.assign(studio, { scene, key, dome, fill, aperture: 0, focus: null });
  Object.assign(studio, {
    keyFrom: new THREE.Vector3(-4.5, 7, 4.5),
    keySize: 1.1,
    reach: 3.4,
    exposure: 1,
    vignette: 0.22,
  });
  studio.beforeSample = null;
  studio.target.set(0, 1, 0);
}

/** Points the camera; angles in degrees, distances in decimetres. */
export function aim(studio, { around = 0, up = 12, away = 12, at = [0, 1, 0], lens = 28, shift = [0, 0] }) {
  const { camera, target } = studio;
  const turn = THREE.MathUtils.degToRad(around);
  const rise = THREE.MathUtils.degToRad(up);
  target.set(...at);
  camera.fov = lens;
  camera.position.set(
    at[0] + away * Math.sin(turn) * Math.cos(rise),
    at[1] + away * Math.sin(rise),
    at[2] + away * Math.cos(turn) * Math.cos(rise),
  );
  studio.shift = shift;
  camera.lookAt(target);
}

/** Draws one picture on the canvas from `studio.samples` samples. */
export function expose(studio) {
  const { renderer, scene, camera, darkroom, samples } = studio;
  const home = camera.position.clone();
  darkroom.begin();
  for (let index = 0; index < samples; index += 1) {
    placeLights(studio, index);
    placeCamera(studio, home, index);
    studio.beforeSample?.(index, samples);
    renderer.setRenderTarget(darkroom.negative);
    renderer.render(scene, camera);
    darkroom.add(1 / samples);
  }
  camera.position.copy(home);
  camera.lookAt(studio.target);
  darkroom.develop({ exposure: studio.exposure, vignette: studio.vignette });
}

function createShadowLight(color, intensity, mapPx) {
  const light = new THREE.DirectionalLight(color, intensity);
  light.castShadow = true;
  light.shadow.mapSize.set(mapPx, mapPx);
  light.shadow.bias = -0.0006;
  light.shadow.normalBias = 0.03;
  light.shadow.radius = 3;
  return light;
}

function placeLights(studio, index) {
  const { key, dome, samples, keyFrom, keySize, reach, target } = studio;
  const [x, y] = samples === 1 ? [0, 0] : toDiscPoint(index);
  key.position
    .copy(target)
    .add(keyFrom)
    .add(new THREE.Vector3(x * keySize, y * keySize, -x * keySize));
  key.target.position.copy(target);
  const rise = Math.asin(0.12 + 0.88 * toHalton(index, 5));
  const turn = (toHalton(index, 7) + (samples === 1 ? 0.45 : 0)) * Math.PI * 2;
  const out = new THREE.Vector3(
    Math.cos(turn) * Math.cos(rise),
    Math.sin(rise),
    Math.sin(turn) * Math.cos(rise),
  );
  dome.position.copy(target).addScaledVector(out, 12);
  dome.target.position.copy(target);
  for (const light of [key, dome]) {
    const lens = light.shadow.camera;
    Object.assign(lens, { left: -reach, right: reach, top: reach, bottom: -reach, near: 0.5, far: 30 });
    lens.updateProjectionMatrix();
  }
}

function placeCamera(studio, home, index) {
  const { camera, target, aperture, samples, shift, darkroom } = studio;
  const { widthPx, heightPx } = darkroom;
  const jitterX = samples === 1 ? 0 : toHalton(index, 2) - 0.5;
  const jitterY = samples === 1 ? 0 : toHalton(index, 3) - 0.5;
  const [shiftX, shiftY] = shift ?? [0, 0];
  camera.position.copy(home);
  camera.lookAt(target);
  camera.setViewOffset(
    widthPx,
    heightPx,
    jitterX + shiftX * widthPx,
    jitterY + shiftY * heightPx,
    widthPx,
    heightPx,
  );
  if (aperture === 0) return;
  const [x, y] = toDiscPoint(index * 3 + 1);
  const focus = studio.focus ?? target;
  const distance = home.distanceTo(focus);
  const side = new THREE.Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
  const top = new THREE.Vector3().setFromMatrixColumn(camera.matrixWorld, 1);
  camera.updateMatrixWorld();
  const pixels = heightPx / (2 * distance * Math.tan(THREE.MathUtils.degToRad(camera.fov / 2)));
  camera.position.addScaledVector(side, x * aperture).addScaledVector(top, y * aperture);
  camera.setViewOffset(
    widthPx,
    heightPx,
    jitterX + shiftX * widthPx - x * aperture * pixels,
    jitterY + shiftY * heightPx + y * aperture * pixels,
    widthPx,
    heightPx,
  );
}
