import { findMetric, type MetricFigure } from '@curio/core';
import Papa from 'papaparse';
import { toDateText, type Period } from '../../figures/period.ts';
import { toReading } from '../../figures/metric-reading.ts';
import { toMinorDigits } from '../../locales/language.ts';
import type { Numbers } from './numbers-state.ts';

/** Where the figures are of. */
export interface CsvSource {
  /** Host of the shop. */
  readonly shop: string;
  readonly numbers: Numbers;
}

const COLUMNS = [
  'shop',
  'from',
  'to',
  'table',
  'group',
  'metric',
  'title',
  'unit',
  'currency',
  'value',
  'numerator',
  'denominator',
  'least_sample',
  'collector',
  'computed_at',
  'formula',
  'source',
] as const;

/**
 * Every figure that the section shows, one a line, by RFC 4180: CRLF, quotes doubled. Money is in major units, times in
 * UTC; a ratio below its least sample has its parts and no value. Text that a spreadsheet would run as a formula is kept
 * from it by an apostrophe in front.
 */
export function toCsv({ shop, numbers }: CsvSource): string {
  const { compared, line, top } = numbers;
  const tables: readonly (readonly [string, Period, readonly MetricFigure[]])[] = [
    ['period', compared.period, numbers.now],
    ['before', compared.before, numbers.before],
    ['day', compared.period, line?.now ?? []],
    ['day-before', compared.before, line?.before ?? []],
    ['content', compared.period, top?.now ?? []],
    ['content-before', compared.before, top?.before ?? []],
  ];
  const rows = tables.flatMap(([table, period, figures]) =>
    figures.map((figure) => toRow(figure, { shop, table, period, numbers })),
  );
  // The mark tells spreadsheets that it is UTF-8; without it they show Chinese as noise.
  return `\uFEFF${Papa.unparse([[...COLUMNS], ...rows], { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

/** Such as `curio-shop.example-2026-11-20-2026-11-26.csv`. */
export function toCsvName({ shop, numbers }: CsvSource): string {
  const { from, to } = numbers.compared.period;
  const host = shop.replaceAll(/[^\w.-]/gu, '-');
  return `curio-${host}-${toDateText(from)}-${toDateText(to - 1)}.csv`;
}

function toRow(
  figure: MetricFigure,
  { shop, table, period, numbers }: CsvSource & { readonly table: string; readonly period: Period },
): string[] {
  const metric = findMetric(figure.metric);
  if (metric === null) return [];
  const { currency = '', group = '', numerator, denominator } = figure;
  const reading = toReading(metric, figure, numbers.compared.days);
  const divisor = metric.unit === 'money' ? 10 ** toMinorDigits(currency) : 1;
  return [
    shop,
    new Date(period.from).toISOString(),
    new Date(period.to).toISOString(),
    table,
    group,
    metric.name,
    metric.title.en,
    metric.unit,
    currency,
    reading.state === 'known' ? String(reading.value / divisor) : '',
    String(numerator ?? ''),
    String(denominator ?? ''),
    String(metric.minimumSample),
    numbers.collectorHost,
    new Date(numbers.computedAt).toISOString(),
    metric.formula,
    metric.source,
  ];
}
