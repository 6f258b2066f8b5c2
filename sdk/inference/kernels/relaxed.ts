// The one kernel that takes most of the time, for browsers with relaxed SIMD: it shares the memory of the others.
export { multiply } from './multiply';
