import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMetricPage } from '../../scripts/metric-page.ts';
import { findMetric, METRICS } from './definitions.ts';
import type { MetricDefinition, MetricNeed } from './metric-definition.ts';
import { toMetricFigure, toMetricValue, toVerdict } from './metric-figure.ts';
import { toMetricSql } from './metric-query.ts';

const TABLES = { events: 'stored_events', items: 'stored_items', governanceActs: 'stored_acts' };

function getMetric(name: string): MetricDefinition {
  const metric = findMetric(name);
  if (metric === null) throw new Error(`There is no ${name}.`);
  return metric;
}

describe('METRICS', () => {
  it('have names of their own, and words in both languages', () => {
    expect(new Set(METRICS.map(({ name }) => name)).size).toBe(METRICS.length);
    for (const { name, title, source, formula } of METRICS) {
      expect(name).toMatch(/^[a-z][a-z\d-]*$/u);
      for (const text of [title.en, source, formula]) expect(text, name).not.toBe('');
      expect(title.zh, name).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(METRICS)('$name answers the columns that its kind has', ({ sql, answers, isPerCurrency }) => {
    expect(sql).toContain('bucket');
    expect(/ AS metric\b/u.test(sql)).toBe(answers === 'amount');
    expect(/ AS numerator\b/u.test(sql) && / AS denominator\b/u.test(sql)).toBe(answers === 'ratio');
    expect(/\bcurrency\b/u.test(sql.split('FROM', 1)[0] ?? '')).toBe(isPerCurrency);
  });

  it.each(METRICS)('$name keeps to SQL that every engine has', ({ sql }) => {
    expect(sql).not.toMatch(/\b(?:WITH|FILTER|LIMIT|QUALIFY|USING|countIf|sumIf|argMax|any)\b/u);
    expect(sql).not.toMatch(/::|\/ /u);
    // ClickHouse 26.7 counts COUNT(DISTINCT CASE WHEN c THEN NULL ELSE x END) wrong where c is NULL.
    expect(sql).not.toContain('THEN NULL');
  });

  it.each(METRICS)('$name says what it needs', ({ sql, needs }) => {
    const told: Readonly<Record<string, MetricNeed>> = {
      'FROM items': 'items',
      'FROM governance_acts': 'governance-acts',
      "'order'": 'order-visitors',
      'buyer <>': 'buyers',
      "'refund'": 'service-events',
      "'shipped'": 'service-events',
    };
    for (const [text, need] of Object.entries(told)) if (sql.includes(text)) expect(needs).toContain(need);
  });

  it('put subqueries of one site, without robots, in place of their relations', () => {
    for (const metric of METRICS) {
      for (const by of [null, ...metric.groups]) {
        const sql = toMetricSql(metric, by, TABLES);
        expect(sql).not.toMatch(/\b(?:FROM|JOIN) (?:events|history|later|items|governance_acts)\b/u);
        const tables = sql.match(/FROM stored_\w+/gu) ?? [];
        expect(sql.match(/FROM stored_\w+ WHERE site = :site/gu)).toHaveLength(tables.length);
      }
    }
  });

  it('stand in docs/metrics.md as they are now', () => {
    const page = readFileSync(new URL('../../../../docs/metrics.md', import.meta.url), 'utf8');
    expect(page, 'run sdk/core/scripts/write-metric-page.ts').toBe(createMetricPage());
  });
});

describe('a figure', () => {
  it('is read from what any engine answers: numbers, big integers and text', () => {
    const gmv = getMetric('gmv');
    const figure = { metric: 'gmv', currency: 'EUR', amount: 1200 };
    for (const metric of [1200, 1200n, '1200'])
      expect(toMetricFigure(gmv, null, { bucket: '', currency: 'EUR', metric })).toEqual(figure);
  });

  it('names a day as people do', () => {
    const row = { bucket: String(Date.UTC(2026, 10, 26)), metric: 3 };
    expect(toMetricFigure(getMetric('views'), 'day', row)).toEqual({
      metric: 'views',
      group: '2026-11-26',
      amount: 3,
    });
  });

  it('is not there for nothing, nor for a ratio of nothing', () => {
    expect(toMetricFigure(getMetric('views'), null, { bucket: '', metric: 0 })).toBeNull();
    const nothing = { bucket: '', numerator: null, denominator: null };
    expect(toMetricFigure(getMetric('growth-loop'), null, nothing)).toBeNull();
  });

  it('is worth its ratio times its scale', () => {
    const parts = { metric: '', numerator: 3, denominator: 4 };
    expect(toMetricValue(getMetric('watch-through'), parts, 30)).toBe(0.75);
    expect(toMetricValue(getMetric('gpm'), parts, 30)).toBe(750);
    expect(toMetricValue(getMetric('launch-against-daily'), parts, 30)).toBe(22.5);
    expect(toMetricValue(getMetric('views'), { metric: 'views', amount: 7 }, 30)).toBe(7);
  });

  it('has a verdict only where the sample says something', () => {
    const goods = getMetric('goods-verdict');
    const judge = (numerator: number, denominator: number): string =>
      toVerdict(goods, { metric: 'goods-verdict', numerator, denominator });
    expect([judge(95, 100), judge(94, 100), judge(89, 100), judge(99, 99)]).toEqual([
      'good',
      'fair',
      'poor',
      'too-few',
    ]);
  });
});
