import type { BuildProgress } from '../../build/sources/opened-sources.ts';
import type { Clock } from '../../platform/clock.ts';

/** Draws how far a build is. @internal */
export interface ProgressBar {
  show(progress: BuildProgress): void;
  /** Takes the line away, so that others can be printed. */
  clear(): void;
}

/** Between two drawings: as often as a person can follow. */
const DRAW_EVERY_MS = 100;
const WIDTH = 24;

const STEPS: Readonly<Record<BuildProgress['step'], string>> = {
  read: 'reading',
  judge: 'judging',
  write: 'writing',
  fit: 'fitting',
};

/**
 * A bar such as `reading  ████████░░░░░░░░  50%  412 of 824 MB  401,200 items`; nothing is drawn within the first tenth
 * of a second, in which most builds are over.
 *
 * @param draw - draws over the line before; nothing happens where it is absent.
 * @internal
 */
export function createProgressBar(draw: ((line: string) => void) | undefined, clock: Clock): ProgressBar {
  let drawnAtMs = clock.now();
  let isDrawn = false;
  return {
    show(progress) {
      if (draw === undefined || clock.now() - drawnAtMs < DRAW_EVERY_MS) return;
      drawnAtMs = clock.now();
      isDrawn = true;
      draw(toLine(progress));
    },
    clear() {
      if (isDrawn) draw?.('');
      isDrawn = false;
    },
  };
}

function toLine({ step, done, total, unit, items }: BuildProgress): string {
  const ratio = total === 0 ? 1 : Math.min(1, done / total);
  const full = Math.round(ratio * WIDTH);
  const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
  const percent = `${Math.floor(ratio * 100)}%`.padStart(4);
  const amount = unit === 'bytes' ? `${toMegabytes(done)} of ${toMegabytes(total)} MB  ` : '';
  return `${STEPS[step]}  ${bar}  ${percent}  ${amount}${items.toLocaleString('en')} items`;
}

function toMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: bytes < 10_000_000 ? 1 : 0 });
}
