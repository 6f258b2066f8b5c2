import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { drawLineChart, type ChartContent } from './draw-line-chart.ts';

/** A chart for the eye; whoever shows it puts a table of the same figures behind it. */
export interface LineChartProps extends ChartContent {
  /** The chart in one sentence. */
  readonly label: string;
  /** What stands below the chart while the pointer is at a place. */
  readonly describe: (at: number) => string;
}

/** Lines over places of equal distance, drawn anew when its width, colours or figures change. */
export function LineChart({ label, describe, ...content }: LineChartProps): VNode {
  const place = useRef<HTMLDivElement>(null);
  const [pointedAt, pointAt] = useState<number | null>(null);
  const key = JSON.stringify([content.positions, content.lines, content.stepped, content.isWhole]);
  useEffect(() => {
    const life = new AbortController();
    if (place.current !== null) drawLineChart(place.current, { ...content, pointAt }, life.signal);
    return () => life.abort();
    // What is drawn is what the key says; the formatters of the same figures are the same.
  }, [key, label]);
  return (
    <figure class="chart">
      <div ref={place} class="chart-place" role="img" aria-label={label} data-testid="chart" />
      <figcaption aria-hidden="true">{pointedAt === null ? '' : describe(pointedAt)}</figcaption>
    </figure>
  );
}
