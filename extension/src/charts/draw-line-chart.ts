import uPlot from 'uplot';

/** One line; `null` leaves a gap. */
export interface ChartLine {
  /** A word at the line's end. */
  readonly label: string;
  /** `now` in the accent, `before` in grey. */
  readonly tone: 'now' | 'before';
  readonly values: readonly (number | null)[];
}

/** What a chart draws. */
export interface ChartContent {
  /** Rising; as many as each line has values. */
  readonly positions: readonly number[];
  /** The last is drawn on top. */
  readonly lines: readonly ChartLine[];
  readonly formatX: (position: number) => string;
  readonly formatY: (value: number) => string;
  /** Steps that hold their height to the next place, for what is counted and not measured between. */
  readonly stepped?: boolean;
  /** No ticks between whole numbers. */
  readonly isWhole?: boolean;
}

const HEIGHT_PX = 168;
const FONT = '12px system-ui, sans-serif';
/** Room for the words at the lines' ends. */
const LABEL_ROOM_PX = 52;
/** Two words closer than this would lie on each other. */
const LABEL_STEP_PX = 15;
const WHOLE_STEPS = [1, 2, 5].flatMap((step) => Array.from({ length: 13 }, (_, zeros) => step * 10 ** zeros));

/** Draws lines into a place and keeps them to its width and colours until the signal aborts. */
export function drawLineChart(
  place: HTMLElement,
  content: ChartContent & { readonly pointAt: (at: number | null) => void },
  signal: AbortSignal,
): void {
  let chart: uPlot | null = null;
  const draw = (): void => {
    chart?.destroy();
    chart = new uPlot(toOptions(place, content), toData(content), place);
  };
  const resizing = new ResizeObserver(() => chart?.setSize(toSize(place)));
  const theme = matchMedia('(prefers-color-scheme: dark)');
  draw();
  resizing.observe(place);
  theme.addEventListener('change', draw, { signal });
  signal.addEventListener('abort', () => {
    resizing.disconnect();
    chart?.destroy();
  });
}

type Colors = Readonly<Record<'now' | 'before' | 'soft' | 'line', string>>;

function toOptions(place: HTMLElement, content: Parameters<typeof drawLineChart>[1]): uPlot.Options {
  const colors = readColors(place);
  return {
    ...toSize(place),
    padding: [8, LABEL_ROOM_PX, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
    scales: {
      x: { time: false },
      y: { range: (_, __, most) => [0, most > 0 ? most * 1.08 : 1] },
    },
    axes: toAxes(content, colors),
    series: [{}, ...content.lines.map((line) => toSeries(line, content, colors))],
    hooks: {
      draw: [(chart) => drawLabels(chart, content.lines, colors)],
      setCursor: [({ cursor }) => content.pointAt(cursor.idx ?? null)],
    },
  };
}

function toAxes({ positions, formatX, formatY, isWhole }: ChartContent, colors: Colors): uPlot.Axis[] {
  const words = { stroke: colors.soft, font: FONT, ticks: { show: false } };
  const middle = positions[Math.floor((positions.length - 1) / 2)];
  const shown = [...new Set([positions[0], middle, positions.at(-1)])].filter(
    (position) => position !== undefined,
  );
  return [
    {
      ...words,
      size: 28,
      grid: { show: false },
      splits: () => shown,
      values: (_, splits) => splits.map(formatX),
    },
    {
      ...words,
      space: 36,
      size: (_, values) => 12 + 7 * Math.max(0, ...(values ?? []).map(({ length }) => length)),
      grid: { stroke: colors.line, width: 1 },
      values: (_, splits) => splits.map(formatY),
      ...(isWhole === true ? { incrs: WHOLE_STEPS.toSorted((one, other) => one - other) } : {}),
    },
  ];
}

function toSeries({ tone }: ChartLine, { stepped, positions }: ChartContent, colors: Colors): uPlot.Series {
  const paths = stepped === true ? uPlot.paths.stepped?.({ align: 1 }) : undefined;
  return {
    stroke: colors[tone],
    width: tone === 'now' ? 2 : 1.5,
    points: { show: positions.length <= 10 && stepped !== true, size: 5, fill: colors[tone] },
    ...(paths === undefined ? {} : { paths }),
  };
}

/** The line's word stands where it ends, in its colour: two lines need no legend. */
function drawLabels(chart: uPlot, lines: readonly ChartLine[], colors: Colors): void {
  const { ctx, bbox } = chart;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.font = `${12 * ratio}px system-ui, sans-serif`;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  for (const { label, tone, y } of placeLabels(chart, lines)) {
    ctx.fillStyle = colors[tone];
    ctx.fillText(label, bbox.left + bbox.width + 8 * ratio, y);
  }
  ctx.restore();
}

type PlacedLabel = Pick<ChartLine, 'label' | 'tone'> & { readonly y: number };

/** From the lowest up, so that none lies on another or on the words below the chart. */
function placeLabels(chart: uPlot, lines: readonly ChartLine[]): readonly PlacedLabel[] {
  const step = LABEL_STEP_PX * devicePixelRatio;
  let free = chart.bbox.top + chart.bbox.height - step / 2;
  return lines
    .map(({ label, tone, values }) => ({ label, tone, last: values.findLast((value) => value !== null) }))
    .filter(({ label, last }) => label !== '' && typeof last === 'number')
    .map(({ label, tone, last }) => ({ label, tone, y: chart.valToPos(last ?? 0, 'y', true) }))
    .toSorted((one, other) => other.y - one.y)
    .map((placed) => {
      const y = Math.min(placed.y, free);
      free = y - step;
      return { ...placed, y };
    });
}

function toData({ positions, lines }: ChartContent): uPlot.AlignedData {
  return [[...positions], ...lines.map(({ values }) => [...values])];
}

function toSize(place: HTMLElement): { readonly width: number; readonly height: number } {
  return { width: Math.max(200, place.clientWidth), height: HEIGHT_PX };
}

/** A canvas knows no custom properties, and they hold both themes: the colours are those that an element gets. */
function readColors(place: HTMLElement): Colors {
  const probe = place.ownerDocument.createElement('span');
  place.append(probe);
  const read = (property: string): string => {
    probe.style.color = `var(${property})`;
    return getComputedStyle(probe).color;
  };
  const colors = {
    now: read('--accent'),
    before: read('--soft'),
    soft: read('--soft'),
    line: read('--line'),
  };
  probe.remove();
  return colors;
}
