import type { VNode } from 'preact';
import { formatMoney } from '../../../locales/language.ts';
import { FACT_NAMES } from '../metric-names.ts';
import { ChangeNote } from '../figure/change-note.tsx';
import { Explained } from '../figure/explained-name.tsx';
import { formatReading, readFigure, type FigureContext } from '../figure/figure-context.ts';

/** Field, alliance, campaign and top-KOL: the four shares of sales, which add up to one. */
export function FactSplit({ context }: { readonly context: FigureContext }): VNode | null {
  const { words, currency, language, isWhole } = context;
  if (!isWhole) return null;
  const shares = FACT_NAMES.map((name) => ({ name, shown: readFigure(context, name) }));
  const money = shares.find(({ shown }) => shown.reading.state === 'known')?.shown.reading.sample ?? null;
  return (
    <section class="part" data-testid="fact">
      <h2>{words.fact}</h2>
      {money !== null && currency !== null && (
        <p class="quiet-line">{words.factOf(formatMoney(money, currency, language))}</p>
      )}
      {money === null ? (
        <p class="quiet-line">{words.noFact}</p>
      ) : (
        <>
          <SplitBar
            shares={shares.map(({ shown }) => (shown.reading.state === 'known' ? shown.reading.value : 0))}
          />
          <ul class="rows">
            {shares.map(({ name, shown }, place) => (
              <li key={name} data-metric={name}>
                <Explained shown={shown} context={context}>
                  <span class={`swatch swatch-${place}`} />
                  <strong data-figure={name}>{formatReading(shown, context)}</strong>
                  <span class="note">
                    <ChangeNote shown={shown} context={context} />
                  </span>
                </Explained>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function SplitBar({ shares }: { readonly shares: readonly number[] }): VNode {
  let start = 0;
  return (
    <svg class="split" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {shares.map((share, place) => {
        const from = start;
        start += share * 100;
        return <rect key={place} class={`swatch-${place}`} x={from} width={share * 100} height="10" />;
      })}
    </svg>
  );
}
