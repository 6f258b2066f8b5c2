// Surfaces drawn by hand into canvases: speckle, weave, grain, brushing, pores.
// In: colours and a seed. Out: three.js textures that tile.

import * as THREE from 'three';
import { createNoise, createRandom, layered } from './random.mjs';

const SIDE_PX = 512;

/** Glaze colour with iron specks; `density` is specks per texture. */
export function drawSpeckle(base, speck, density, seed) {
  const { canvas, ink } = openCanvas(base);
  const random = createRandom(seed);
  for (let index = 0; index < density; index += 1) {
    const radius = 0.4 + random() ** 4 * 3.2;
    ink.globalAlpha = 0.2 + random() * 0.65;
    ink.fillStyle = speck;
    ink.beginPath();
    ink.ellipse(
      random() * SIDE_PX,
      random() * SIDE_PX,
      radius,
      radius * (0.7 + random() * 0.5),
      random() * 3,
      0,
      7,
    );
    ink.fill();
  }
  return toTexture(canvas, true);
}

/** Wood: long fibres along v, with rings that wander. */
export function drawWood(light, dark, seed, rings = 7) {
  const noise = createNoise(seed, 64);
  const from = new THREE.Color(light);
  const to = new THREE.Color(dark);
  return drawPixels(true, (u, v) => {
    const wander = layered(noise, u * 4, v * 2) * 1.6;
    const ring = Math.abs(Math.sin((u * rings + wander) * Math.PI));
    const fibre = noise(u * 64, v * 4);
    const pore = noise(u * 128 + 9, v * 16) > 0.82 ? 0.22 : 0;
    return mix(from, to, Math.min(1, ring ** 3 * 0.45 + fibre * 0.35 + pore));
  });
}

/** Height of a plain weave with slubs: for bump and, tinted, for colour. */
export function drawWeave(threads, seed) {
  const noise = createNoise(seed, 128);
  return drawPixels(false, (u, v) => {
    const warp = Math.abs(Math.sin(u * threads * Math.PI));
    const weft = Math.abs(Math.sin(v * threads * Math.PI));
    const over = (Math.floor(u * threads) + Math.floor(v * threads)) % 2 === 0;
    const slub = 0.55 + 0.45 * (over ? noise(u * 128, v * 6) : noise(u * 6, v * 128));
    const height = (over ? warp ** 0.6 * 0.75 + weft * 0.25 : weft ** 0.6 * 0.75 + warp * 0.25) * slub;
    return [height, height, height];
  });
}

/** Woven colour: the yarns differ a little in tone. */
export function drawYarn(base, threads, seed, contrast = 0.16) {
  const noise = createNoise(seed, 128);
  const color = new THREE.Color(base);
  return drawPixels(true, (u, v) => {
    const over = (Math.floor(u * threads) + Math.floor(v * threads)) % 2 === 0;
    const yarn = over ? noise(u * 128, v * 5) : noise(u * 5, v * 128);
    const gap = 1 - 0.3 * Math.abs(Math.cos(u * threads * Math.PI) * Math.cos(v * threads * Math.PI));
    const tone = (1 - contrast / 2 + contrast * (yarn - 0.5) * 2) * gap;
    return [color.r * tone, color.g * tone, color.b * tone];
  });
}

/** Cloudy noise; `lowest` to 1. Bump of clay, stone, leather, or mottled roughness. */
export function drawClouds(scale, lowest, seed) {
  const noise = createNoise(seed, scale * 8 <= 128 ? 128 : 64);
  return drawPixels(false, (u, v) => {
    const height = lowest + (1 - lowest) * layered(noise, u * scale, v * scale);
    return [height, height, height];
  });
}

/** Fine lines along u, as a lathe or a brush leaves on metal. */
export function drawBrushing(seed) {
  const noise = createNoise(seed, 256);
  return drawPixels(false, (u, v) => {
    const line = 0.55 + 0.45 * noise(u * 4, v * 256);
    return [line, line, line];
  });
}

/** Mottled colour between two tones, for terracotta, felt, soap, leaves. */
export function drawMottle(light, dark, scale, seed) {
  const noise = createNoise(seed, 64);
  const from = new THREE.Color(light);
  const to = new THREE.Color(dark);
  return drawPixels(true, (u, v) => mix(from, to, layered(noise, u * scale, v * scale)));
}

/** Stripes along v over a cloth; `bands` are [from, to, colour] in 0..1 of v. */
export function drawBands(base, bands, seed, threads = 96) {
  const noise = createNoise(seed, 128);
  const ground = new THREE.Color(base);
  const stripes = bands.map(([from, to, color]) => [from, to, new THREE.Color(color)]);
  return drawPixels(true, (u, v) => {
    const color = stripes.find(([from, to]) => v >= from && v < to)?.[2] ?? ground;
    const tone = 0.9 + 0.16 * noise(u * 128, v * 128) - 0.1 * Math.abs(Math.cos(v * threads * Math.PI));
    return [color.r * tone, color.g * tone, color.b * tone];
  });
}

function mix(from, to, ratio) {
  return [
    from.r + (to.r - from.r) * ratio,
    from.g + (to.g - from.g) * ratio,
    from.b + (to.b - from.b) * ratio,
  ];
}

function openCanvas(base) {
  const canvas = new OffscreenCanvas(SIDE_PX, SIDE_PX);
  const ink = canvas.getContext('2d');
  ink.fillStyle = base;
  ink.fillRect(0, 0, SIDE_PX, SIDE_PX);
  return { canvas, ink };
}

function drawPixels(isColor, shade) {
  const { canvas, ink } = openCanvas('#000');
  const image = ink.createImageData(SIDE_PX, SIDE_PX);
  const color = new THREE.Color();
  for (let index = 0; index < SIDE_PX * SIDE_PX; index += 1) {
    const [r, g, b] = shade((index % SIDE_PX) / SIDE_PX, Math.floor(index / SIDE_PX) / SIDE_PX);
    color.setRGB(r, g, b);
    if (isColor) color.convertLinearToSRGB();
    image.data.set([color.r * 255, color.g * 255, color.b * 255, 255], index * 4);
  }
  ink.putImageData(image, 0, 0);
  return toTexture(canvas, isColor);
}

function toTexture(canvas, isColor) {
  const texture = new THREE.CanvasTexture(canvas);
  texture.wrapS = THREE.RepeatWrapping;
  texture.wrapT = THREE.RepeatWrapping;
  texture.minFilter = THREE.LinearMipmapNearestFilter;
  if (isColor) texture.colorSpace = THREE.SRGBColorSpace;
  return texture;
}
