import { toRetentionCurve, type Retention } from '@curio/core';
import type { VNode } from 'preact';
import { LineChart } from '../charts/line-chart.tsx';
import { MINIMUM_SAMPLE } from '../figures/figures.ts';
import { formatCount, formatRatio, toLocale } from '../locales/language.ts';
import type { FigureContext } from '../panels/numbers/figure/figure-context.ts';

/** How long people stay with a clip: a step a second, the drop at each, and which marks of the clip were reached. */
export function RetentionCurve({ context, retention }: RetentionProps): VNode {
  const { words, language } = context;
  const plays = retention.stays.reduce((sum, stay) => sum + stay.plays, 0);
  return (
    <section class="part" data-testid="retention">
      <div class="part-head">
        <h2>{words.stay}</h2>
        <span class="sample">
          {plays >= MINIMUM_SAMPLE
            ? words.sample(formatCount(plays, language))
            : words.collecting(formatCount(plays, language))}
        </span>
      </div>
      {plays === 0 && <p class="quiet-line">{words.noPlays}</p>}
      {plays >= MINIMUM_SAMPLE && <Curve context={context} retention={retention} />}
      <Marks context={context} retention={retention} />
    </section>
  );
}

/** Of which clip. */
export interface RetentionProps {
  readonly context: FigureContext;
  readonly retention: Retention;
}

function Curve({ context, retention }: RetentionProps): VNode {
  const { words, language } = context;
  const curve = toRetentionCurve(retention.stays);
  // The end is drawn too: after the longest stay nobody is left.
  const shares = [...curve, 0];
  const percent = new Intl.NumberFormat(toLocale(language), { style: 'percent', maximumFractionDigits: 0 });
  const dropAt = (second: number): number => (shares[second] ?? 0) - (shares[second + 1] ?? 0);
  return (
    <>
      <LineChart
        stepped
        positions={shares.map((_, second) => second)}
        lines={[{ label: '', tone: 'now', values: shares }]}
        formatX={(second) => `${second} s`}
        formatY={(share) => percent.format(share)}
        label={`${words.stay}. ${words.stayHelp}`}
        describe={(second) =>
          words.stayAt(
            second,
            formatRatio(shares[second] ?? 0, language),
            formatRatio(dropAt(second), language),
          )
        }
      />
      <p class="quiet-line">{words.stayHelp}</p>
      <details class="more">
        <summary>{words.asTable}</summary>
        <table class="cards days" data-testid="retention-table">
          <caption>{words.stay}</caption>
          <thead>
            <tr>
              <th scope="col">{words.second}</th>
              <th scope="col">{words.stay}</th>
              <th scope="col">{words.leaving}</th>
            </tr>
          </thead>
          <tbody>
            {curve.map((share, second) => (
              <tr key={second}>
                <th scope="row">{second}</th>
                <td>{formatRatio(share, language)}</td>
                <td>{formatRatio(dropAt(second), language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** Places in the clip, however people came there. */
function Marks({ context, retention: { reached } }: RetentionProps): VNode | null {
  const { words, language } = context;
  if (reached.view < MINIMUM_SAMPLE) return null;
  const marks = ['firstQuartile', 'midpoint', 'thirdQuartile', 'complete'] as const;
  return (
    <div class="marks" data-testid="marks">
      <h3>{words.reached}</h3>
      <dl>
        {marks.map((mark) => (
          <div key={mark}>
            <dt>{words.marks[mark]}</dt>
            <dd>{formatRatio(reached[mark] / reached.view, language)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
