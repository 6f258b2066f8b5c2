// Adds up samples in linear light and develops them: exposure, soft glow of highlights, tone curve, sRGB.
// In: rendered samples. Out: the picture on the canvas.

import * as THREE from 'three';

const VERTEX = 'varying vec2 at; void main() { at = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }';

const ADD =
  'varying vec2 at; uniform sampler2D negative; uniform float weight;' +
  'void main() { gl_FragColor = vec4(min(texture2D(negative, at).rgb, vec3(24.0)) * weight, 1.0); }';

// Khronos PBR neutral tone mapping (the 2024 specification), after a slight S-curve; dithered by half a step.
const DEVELOP = `
varying vec2 at;
uniform sampler2D paper; uniform float exposure; uniform float vignette; uniform float grey; uniform vec2 pixel;
float light(vec3 color) { return sqrt(min(dot(color, vec3(0.299, 0.587, 0.114)), 1.0)); }
vec3 look(vec2 place) { return texture2D(paper, place).rgb; }
// Fast approximate anti-aliasing after Lottes 2009, short form: blur along the edge where contrast is high.
vec3 smoothEdges() {
  vec3 middle = look(at);
  float m = light(middle);
  float nw = light(look(at + vec2(-1.0, 1.0) * pixel)), ne = light(look(at + pixel));
  float sw = light(look(at - pixel)), se = light(look(at + vec2(1.0, -1.0) * pixel));
  float low = min(m, min(min(nw, ne), min(sw, se))), high = max(m, max(max(nw, ne), max(sw, se)));
  if (high - low < 0.03) return middle;
  vec2 way = vec2(-((nw + ne) - (sw + se)), (nw + sw) - (ne + se));
  float least = 1.0 / (min(abs(way.x), abs(way.y)) + max((nw + ne + sw + se) * 0.03125, 0.0078));
  way = clamp(way * least, -8.0, 8.0) * pixel;
  vec3 near = 0.5 * (look(at + way * -0.1667) + look(at + way * 0.1667));
  vec3 far = near * 0.5 + 0.25 * (look(at - way * 0.5) + look(at + way * 0.5));
  float got = light(far);
  return got < low || got > high ? near : far;
}
vec3 toneMap(vec3 color) {
  float low = min(color.r, min(color.g, color.b));
  color -= low < 0.08 ? low - 6.25 * low * low : 0.04;
  float peak = max(color.r, max(color.g, color.b));
  if (peak < 0.76) return color;
  float newPeak = 1.0 - 0.0576 / (peak + 0.24 - 0.76);
  color *= newPeak / peak;
  return mix(color, vec3(newPeak), 1.0 - 1.0 / (0.15 * (peak - newPeak) + 1.0));
}
void main() {
  vec2 off = at - vec2(0.5, 0.52);
  vec3 color = smoothEdges() * exposure * (1.0 - vignette * dot(off, off) * 2.0);
  color = grey * pow(max(color, 0.0) / grey, vec3(1.05));
  color = mix(vec3(dot(color, vec3(0.2126, 0.7152, 0.0722))), color, 0.9);
  color = clamp(toneMap(color), 0.0, 1.0);
  color = mix(12.92 * color, 1.055 * pow(color, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, color));
  float dither = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
  gl_FragColor = vec4(color + dither / 255.0, 1.0);
}`;

/** Opens a darkroom: `begin`, then `add` after each sample drawn on `negative`, then `develop`. */
export function createDarkroom({ renderer, widthPx, heightPx }) {
  const half = { type: THREE.HalfFloatType, minFilter: THREE.LinearFilter, magFilter: THREE.LinearFilter };
  const negative = new THREE.WebGLRenderTarget(widthPx, heightPx, half);
  const paper = new THREE.WebGLRenderTarget(widthPx, heightPx, {
    ...half,
    depthBuffer: false,
  });
  const lens = new THREE.Camera();
  const sheet = new THREE.Mesh(new THREE.PlaneGeometry(2, 2));
  sheet.frustumCulled = false;
  const table = new THREE.Scene().add(sheet);
  const adder = createSheetMaterial(ADD, { negative: negative.texture, weight: 1 }, THREE.AdditiveBlending);
  const developer = createSheetMaterial(DEVELOP, {
    paper: paper.texture,
    exposure: 1,
    vignette: 0,
    grey: 0.35,
  });
  const print = (target, material) => {
    sheet.material = material;
    renderer.setRenderTarget(target);
    renderer.autoClear = false;
    renderer.render(table, lens);
    renderer.autoClear = true;
  };
  return {
    widthPx,
    heightPx,
    negative,
    begin() {
      renderer.setRenderTarget(paper);
      renderer.setClearColor(0x000000, 0);
      renderer.clear();
    },
    add(weight) {
      adder.uniforms.weight.value = weight;
      print(paper, adder);
    },
    develop({ exposure, vignette }) {
      developer.uniforms.exposure.value = exposure;
      developer.uniforms.vignette.value = vignette;
      print(null, developer);
    },
  };
}

function createSheetMaterial(fragmentShader, values, blending = THREE.NoBlending) {
  const uniforms = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
  return new THREE.ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader,
    uniforms,
    blending,
    transparent: blending !== THREE.NoBlending,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
  });
}
