import { findMetric, type MetricDefinition, type MetricFigure } from '@curio/core';
import type { ComponentChildren, VNode } from 'preact';
import { LineChart } from '../../../charts/line-chart.tsx';
import { listDays, type Period } from '../../../figures/period.ts';
import { toReading } from '../../../figures/metric-reading.ts';
import { formatShortCount, formatShortMoney } from '../../../locales/language.ts';
import type { NumbersWords } from '../../../locales/numbers-words.ts';
import type { PanelModel } from '../../panel-model.ts';
import { LINE_NAMES } from '../metric-names.ts';
import { findFigure, type Line as LineFigures, type Numbers } from '../numbers-state.ts';
import { formatDay, formatPeriod } from '../figure/format-period.ts';
import { formatValue, type FigureContext } from '../figure/figure-context.ts';

/** One metric by day beside the period before, with a table of the same values. */
export function Line({ model, context, numbers }: LineProps): VNode {
  const { words, language } = context;
  const { days } = numbers.compared;
  return (
    <section class="part" data-testid="line">
      <div class="part-head">
        <h2>{words.overTime}</h2>
        <label class="choice">
          <span class="hidden">{words.metric}</span>
          <select
            data-testid="line-metric"
            value={model.numbers.metric.value}
            onChange={({ currentTarget }) => model.numbers.chooseMetric(currentTarget.value)}
          >
            {LINE_NAMES.map((name) => (
              <option key={name} value={name}>
                {findMetric(name)?.title[language]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {days < 2 && <p class="quiet-line">{words.noLine}</p>}
      {days >= 2 && numbers.line === null && <div class="chart-place" aria-busy="true" />}
      {days >= 2 && numbers.line !== null && <Days context={context} numbers={numbers} line={numbers.line} />}
    </section>
  );
}

/** What the line is of. */
export interface LineProps {
  readonly model: PanelModel;
  readonly context: FigureContext;
  readonly numbers: Numbers;
}

interface DaysProps {
  readonly context: FigureContext;
  readonly numbers: Numbers;
  readonly line: LineFigures;
}

function Days({ context, numbers, line }: DaysProps): VNode | null {
  const metric = findMetric(line.metric);
  if (metric === null) return null;
  const { words, language, currency } = context;
  const { period, before } = numbers.compared;
  const now = toDays(line.now, metric, { period, numbers, currency });
  const then = toDays(line.before, metric, { period: before, numbers, currency });
  const dayOf = (at: number): string => now[at]?.day ?? '';
  const write = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : formatValue(metric, value, context);
  return (
    <>
      <LineChart
        positions={now.map((_, at) => at)}
        lines={[
          { label: words.before, tone: 'before', values: now.map((_, at) => then[at]?.value ?? null) },
          { label: words.now, tone: 'now', values: now.map(({ value }) => value) },
        ]}
        isWhole={metric.unit === 'count'}
        formatX={(at) => formatDay(dayOf(at), language)}
        formatY={(value) => formatTick(metric, value, context)}
        label={words.chart(metric.title[language], formatPeriod(period, language))}
        describe={(at) =>
          `${formatDay(dayOf(at), language)}: ${write(now[at]?.value)} · ${words.was(write(then[at]?.value))}`
        }
      />
      <DayTable title={metric.title[language]} words={words}>
        {now.map(({ day, value }, at) => (
          <tr key={day}>
            <th scope="row">{formatDay(day, language)}</th>
            <td>{write(value)}</td>
            <td>{write(then[at]?.value)}</td>
          </tr>
        ))}
      </DayTable>
    </>
  );
}

/** The chart's values for whoever cannot see it, and for whoever wants them exactly. */
function DayTable({
  title,
  words,
  children,
}: {
  readonly title: string;
  readonly words: NumbersWords;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <details class="more">
      <summary>{words.asTable}</summary>
      <table class="cards days" data-testid="line-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.before}</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </details>
  );
}

interface DayValue {
  readonly day: string;
  /** `null` where the day's sample is too small. */
  readonly value: number | null;
}

function toDays(
  figures: readonly MetricFigure[],
  metric: MetricDefinition,
  {
    period,
    numbers,
    currency,
  }: { readonly period: Period; readonly numbers: Numbers; readonly currency: string | null },
): readonly DayValue[] {
  return listDays(period, numbers.compared.utcOffsetMinutes).map((day) => {
    const reading = toReading(metric, findFigure(figures, metric.name, { currency, group: day }), 1);
    return { day, value: reading.state === 'known' ? reading.value : null };
  });
}

function formatTick(metric: MetricDefinition, value: number, context: FigureContext): string {
  const { currency, language } = context;
  if (metric.unit === 'money' && currency !== null) return formatShortMoney(value, currency, language);
  return metric.unit === 'count' ? formatShortCount(value, language) : formatValue(metric, value, context);
}
