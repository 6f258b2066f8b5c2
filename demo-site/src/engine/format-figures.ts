/** Keeps a number and its unit on one line. */
const SPACE = '\u00a0';

const BYTES_PER_KILOBYTE = 1000;
const BYTES_PER_MEGABYTE = 1_000_000;

/** Below this, tenths; 9.96 would otherwise be written 10.0. */
const LEAST_WHOLE_MS = 9.95;

/** Below this, 32-bit floats of one arithmetic in another order differ anyway: 0..1 has steps of 6e-8. */
const LEAST_DIFFERENCE = 1e-7;

/** `0 B`, `21 KB`, `14.2 MB`; decimal, as networks count. */
export function formatBytes(sizeBytes: number): string {
  if (sizeBytes < BYTES_PER_KILOBYTE) return `${sizeBytes}${SPACE}B`;
  const kilobytes = Math.round(sizeBytes / BYTES_PER_KILOBYTE);
  if (kilobytes < BYTES_PER_KILOBYTE) return `${kilobytes}${SPACE}KB`;
  return `${(sizeBytes / BYTES_PER_MEGABYTE).toFixed(1)}${SPACE}MB`;
}

/** Tenths below ten, as fine as browsers tell the time; whole numbers above. */
export function formatMs(durationMs: number): string {
  if (durationMs < LEAST_WHOLE_MS) return `${durationMs.toFixed(1)}${SPACE}ms`;
  return `${durationMs.toLocaleString('en', { maximumFractionDigits: 0 })}${SPACE}ms`;
}

/** A difference of scores between 0 and 1. */
export function formatDifference(difference: number): string {
  if (difference === 0) return '0';
  if (difference < LEAST_DIFFERENCE) return 'under 0.0000001';
  return difference < 0.01 ? difference.toFixed(7) : difference.toFixed(2);
}
