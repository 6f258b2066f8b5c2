/** The light build has the default build's interface, and the package no types of its own for it. */
declare module 'hls.js/light' {
  export { default, type HlsConfig } from 'hls.js';
}
