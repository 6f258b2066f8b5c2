// The shop's materials by name: glaze, clay, wood, linen, leather, metals, glass, wax, paper, leaf.
// In: a colour where it matters. Out: three.js materials; one made twice is made once.

import * as THREE from 'three';
import * as draw from './textures.mjs';

const made = new Map();

function once(name, make) {
  if (!made.has(name)) made.set(name, make());
  return made.get(name);
}

function tile(texture, u, v) {
  const copy = texture.clone();
  copy.repeat.set(u, v);
  return copy;
}

/** Half-matt stoneware glaze with specks. */
export const glaze = (base, speck = '#4b3524', density = 420) =>
  once(`glaze ${base}${speck}${density}`, () => {
    const map = tile(draw.drawSpeckle(base, speck, density, 7), 2, 1);
    return new THREE.MeshStandardMaterial({ map, roughness: 0.36, side: THREE.DoubleSide });
  });

/** Smooth glossy glaze or enamel in one colour. */
export const enamel = (color, roughness = 0.18) =>
  once(
    `enamel ${color}${roughness}`,
    () =>
      new THREE.MeshStandardMaterial({
        color,
        roughness,
        side: THREE.DoubleSide,
      }),
  );

/** Unglazed clay, plaster or stone. */
export const clay = (light, dark, scale = 10) =>
  once(
    `clay ${light}${dark}${scale}`,
    () =>
      new THREE.MeshStandardMaterial({
        map: tile(draw.drawMottle(light, dark, scale, 11), 2, 2),
        bumpMap: tile(
          once('clouds 32', () => draw.drawClouds(32, 0, 5)),
          3,
          3,
        ),
        bumpScale: 0.6,
        roughness: 0.92,
        side: THREE.DoubleSide,
      }),
  );

/** Oiled wood; `u` and `v` repeat the grain, which runs along v. */
export const wood = (light, dark, u = 1, v = 1, roughness = 0.5) =>
  once(`wood ${light}${dark}${u}${v}`, () => {
    const map = tile(
      once(`grain ${light}${dark}`, () => draw.drawWood(light, dark, 21)),
      u,
      v,
    );
    return new THREE.MeshStandardMaterial({ map, roughness, side: THREE.DoubleSide });
  });
export const walnut = (u = 1, v = 1) => wood('#7d5132', '#3b2314', u, v, 0.42);
export const oak = (u = 1, v = 1) => wood('#d2a873', '#9a6d3f', u, v, 0.55);
export const ash = (u = 1, v = 1) => wood('#e3c9a2', '#b8925f', u, v, 0.55);

/** Woven cloth; `u` and `v` repeat 64 threads. */
export const linen = (color, u = 2, v = 2, contrast = 0.22) =>
  once(
    `linen ${color}${u}${v}${contrast}`,
    () =>
      new THREE.MeshStandardMaterial({
        map: tile(
          once(`yarn ${color}${contrast}`, () => draw.drawYarn(color, 64, 31, contrast)),
          u,
          v,
        ),
        bumpMap: tile(
          once('weave', () => draw.drawWeave(64, 31)),
          u,
          v,
        ),
        bumpScale: 2.2,
        roughness: 0.95,
        side: THREE.DoubleSide,
      }),
  );

/** Cloth with woven bands; see drawBands. */
export const banded = (color, bands, u = 1, v = 1) =>
  once(
    `banded ${color}${JSON.stringify(bands)}${u}${v}`,
    () =>
      new THREE.MeshStandardMaterial({
        map: tile(draw.drawBands(color, bands, 33), u, v),
        bumpMap: tile(
          once('weave', () => draw.drawWeave(64, 31)),
          u * 3,
          v * 3,
        ),
        bumpScale: 2,
        roughness: 0.95,
        side: THREE.DoubleSide,
      }),
  );

/** Vegetable-tanned leather. */
export const leather = (light, dark, u = 2, v = 2) =>
  once(
    `leather ${light}${dark}${u}${v}`,
    () =>
      new THREE.MeshStandardMaterial({
        map: tile(draw.drawMottle(light, dark, 6, 41), u, v),
        bumpMap: tile(
          once('clouds 48', () => draw.drawClouds(48, 0, 43)),
          u * 1.5,
          v * 1.5,
        ),
        bumpScale: 1.2,
        roughness: 0.5,
        side: THREE.DoubleSide,
      }),
  );

/** Metals; `roughness` low is polished. */
export const metal = (color, roughness = 0.3, brushed = true) =>
  once(`metal ${color}${roughness}${brushed}`, () => {
    const lines = brushed
      ? tile(
          once('brushing', () => draw.drawBrushing(51)),
          1,
          1,
        )
      : null;
    return new THREE.MeshStandardMaterial({
      color,
      metalness: 1,
      roughness: brushed ? roughness * 1.5 : roughness,
      roughnessMap: lines,
      envMapIntensity: 1.5,
      side: THREE.DoubleSide,
    });
  });
export const brass = (roughness = 0.26) => metal('#d2a055', roughness);
export const steel = (roughness = 0.28) => metal('#c9cac8', roughness);
export const copper = (roughness = 0.25) => metal('#c97f5a', roughness);
export const ink = (roughness = 0.5) => metal('#3b3c40', roughness);

/** Powder coat or plastic: even, slightly soft. */
export const coat = (color, roughness = 0.55) =>
  once(
    `coat ${color}${roughness}`,
    () => new THREE.MeshStandardMaterial({ color, roughness, side: THREE.DoubleSide }),
  );

/** Thin clear glass: edges gather tint, faces only mirror. `tint` colours, `body` 0..1 thickens. */
export const glass = (tint = '#5d6c66', body = 0.1) =>
  once(`glass ${tint}${body}`, () => {
    const material = new THREE.MeshStandardMaterial({
      color: tint,
      roughness: 0.03,
      transparent: true,
      depthWrite: false,
      premultipliedAlpha: true,
      envMapIntensity: 1.7,
      side: THREE.DoubleSide,
    });
    material.onBeforeCompile = (shader) => {
      shader.fragmentShader = shader.fragmentShader
        .replace(
          '#include <opaque_fragment>',
          `
        float facing = abs(dot(normalize(normal), normalize(vViewPosition)));
        float veil = mix(${body.toFixed(3)}, 0.85, pow(1.0 - facing, 3.0));
        gl_FragColor = vec4(totalDiffuse * veil + totalSpecular, veil);`,
        )
        .replace('#include <premultiplied_alpha_fragment>', '');
    };
    material.userData.body = body;
    material.customProgramCacheKey = () => `glass ${body}`;
    return material;
  });

/** A liquid or another even, shiny thing. */
export const liquid = (color, roughness = 0.04) =>
  once(
    `liquid ${color}${roughness}`,
    () => new THREE.MeshStandardMaterial({ color, roughness, side: THREE.DoubleSide }),
  );

/** Paper, card, felt, soil: matt, with a little tooth. */
export const matt = (color, tooth = 0.6) =>
  once(
    `matt ${color}${tooth}`,
    () =>
      new THREE.MeshStandardMaterial({
        color,
        roughness: 0.96,
        bumpMap: tile(
          once('clouds 64', () => draw.drawClouds(64, 0, 61)),
          3,
          3,
        ),
        bumpScale: tooth,
        side: THREE.DoubleSide,
      }),
  );

/** Leaves: two greens, a waxy shine, light from behind. */
export const leaf = (light, dark) =>
  once(
    `leaf ${light}${dark}`,
    () =>
      new THREE.MeshStandardMaterial({
        map: draw.drawMottle(light, dark, 4, 71),
        roughness: 0.45,
        emissive: new THREE.Color(light).multiplyScalar(0.06),
        side: THREE.DoubleSide,
      }),
  );

/** Something that gives light; `level` multiplies its colour. Not shared, so that a film can dim it. */
export const glow = (color, level, base = '#fff4e2') =>
  new THREE.MeshStandardMaterial({
    color: base,
    emissive: color,
    emissiveIntensity: level,
    roughness: 0.35,
    side: THREE.DoubleSide,
  });
