// Film cannot afford physically based shading in software: this swaps each surface for a matt one that adds
// the softboxes' mirror image by Fresnel. About a third of the cost, and hard to tell apart in motion.
// In: a set stage. Out: the same stage with lighter materials; lamps' own glow stays as it is.

import * as THREE from 'three';
import { LOOKUP } from './softboxes.mjs';

const swapped = new WeakMap();
const ROOM_LEVEL = { value: 1 };

/** Swaps the surfaces of everything on `scene`. */
export function loadFilmStock(scene) {
  ROOM_LEVEL.value = scene.environmentIntensity;
  scene.traverse((part) => {
    const { material } = part;
    if (!material?.isMeshStandardMaterial || material.emissive.getHex() !== 0) return;
    if (!swapped.has(material)) swapped.set(material, toFilmMaterial(material));
    part.material = swapped.get(material);
  });
}

function toFilmMaterial(source) {
  const isGlass = source.transparent;
  const isMetal = source.metalness > 0.5;
  const film = new THREE.MeshLambertMaterial({
    color: source.color,
    map: source.map,
    side: isGlass ? THREE.FrontSide : source.side,
    transparent: source.transparent,
    depthWrite: source.depthWrite,
    premultipliedAlpha: source.premultipliedAlpha,
  });
  const tone = isMetal ? source.color.clone().multiplyScalar(1.1) : new THREE.Color(0.04, 0.04, 0.04);
  const mirror = mirrorCode({ tone, roughness: source.roughness, isMetal });
  const veil = isGlass ? glassCode(source.userData.body) : '';
  film.onBeforeCompile = (shader) => {
    shader.uniforms.roomLevel = ROOM_LEVEL;
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <lights_fragment_maps>', '')
      .replace('#include <envmap_physical_pars_fragment>', `uniform float roomLevel;${LOOKUP}`)
      .replace('#include <envmap_fragment>', mirror)
      .replace('#include <opaque_fragment>', isGlass ? veil : '#include <opaque_fragment>')
      .replace(
        '#include <premultiplied_alpha_fragment>',
        isGlass ? '' : '#include <premultiplied_alpha_fragment>',
      );
  };
  film.customProgramCacheKey = () => mirror + veil;
  return film;
}

function mirrorCode({ tone, roughness, isMetal }) {
  const number = (value) => value.toFixed(4);
  // Rough dielectrics mirror little, so their lookup is left out.
  if (!isMetal && roughness > 0.45) return 'vec3 mirrored = vec3(0.0);';
  return `
    vec3 eye = normalize(vViewPosition);
    vec3 way = transformDirectionByInverseViewMatrix(reflect(-eye, normal), viewMatrix);
    vec3 tone = vec3(${number(tone.r)}, ${number(tone.g)}, ${number(tone.b)});
    float graze = pow(1.0 - clamp(dot(eye, normal), 0.0, 1.0), 5.0) * ${number(1 - roughness * 0.8)};
    vec3 mirrored = (tone + (1.0 - tone) * graze) * softboxes(way, ${number(roughness)}).rgb * roomLevel;
    outgoingLight = ${isMetal ? 'outgoingLight * 0.12 + mirrored' : 'outgoingLight + mirrored'};`;
}

function glassCode(body) {
  return `
    float facing = abs(dot(normal, normalize(vViewPosition)));
    float veil = mix(${body.toFixed(3)}, 0.85, pow(1.0 - facing, 3.0));
    gl_FragColor = vec4((outgoingLight - mirrored) * veil + mirrored * 1.6, veil);`;
}
