// What shiny things mirror: a warm room with three softboxes, worked out per direction instead of looked up.
// Software renderers spend half of each frame on prefiltered textures; these few sums cost a tenth.
// In: nothing. Out: three.js' environment lookup replaced, and a stand-in texture that switches it on.

import * as THREE from 'three';

// Each lamp: a direction, two half widths at distance one, a colour. `blur` widens the edges with roughness.
/** `softboxes(way, roughness)` for a fragment shader. */
export const LOOKUP = `
vec3 lampOf(vec3 way, float blur, vec3 front, vec3 side, vec2 size, vec3 light) {
  float depth = dot(way, front);
  if (depth < 0.02) return vec3(0.0);
  vec2 at = abs(vec2(dot(way, side), dot(way, cross(front, side)))) / depth;
  vec2 soft = vec2(0.04 + blur);
  vec2 edge = 1.0 - smoothstep(size - soft, size + soft, at);
  float spread = size.x * size.y / ((size.x + blur) * (size.y + blur));
  return light * edge.x * edge.y * spread;
}
vec4 softboxes(vec3 way, float roughness) {
  float up = way.y * 0.5 + 0.5;
  vec3 room = mix(vec3(0.30, 0.23, 0.17), vec3(0.62, 0.60, 0.58), up * up);
  if (roughness > 0.85) {
    vec3 warm = vec3(0.62, 0.54, 0.44) * max(dot(way, vec3(-0.66, 0.6, 0.45)) * 0.6 + 0.4, 0.0);
    return vec4(room * 0.75 + warm * 0.75, 1.0);
  }
  float blur = roughness * roughness * 2.6;
  vec3 light = room;
  light += lampOf(way, blur, vec3(-0.724, 0.483, 0.492), vec3(0.562, 0.0, 0.827), vec2(0.36, 0.42), vec3(8.5, 7.6, 6.4));
  light += lampOf(way, blur, vec3(0.0, 0.996, -0.087), vec3(1.0, 0.0, 0.0), vec2(0.5, 0.4), vec3(3.6, 3.6, 3.6));
  light += lampOf(way, blur, vec3(0.917, 0.286, 0.275), vec3(-0.287, 0.0, 0.958), vec2(0.09, 0.6), vec3(7.5, 7.8, 8.4));
  return vec4(light, 1.0);
}
`;

/** Replaces the lookup for every material compiled from here on; gives the texture that switches it on. */
export function createSoftboxes() {
  const chunks = THREE.ShaderChunk;
  if (!chunks.envmap_physical_pars_fragment.includes('softboxes')) {
    const lookups = chunks.envmap_physical_pars_fragment
      .replaceAll(
        'textureLod( envMap, envMapRotation * worldNormal, ENVMAP_MAX_LOD )',
        'softboxes( worldNormal, 1.0 )',
      )
      .replaceAll(
        'textureLod( envMap, envMapRotation * reflectVec, roughnessToMip( roughness ) )',
        'softboxes( reflectVec, roughness )',
      );
    chunks.envmap_physical_pars_fragment = LOOKUP + lookups;
  }
  const texture = new THREE.DataTexture(new Uint8Array(32 * 16 * 4).fill(128), 32, 16);
  texture.mapping = THREE.EquirectangularReflectionMapping;
  texture.needsUpdate = true;
  return texture;
}
