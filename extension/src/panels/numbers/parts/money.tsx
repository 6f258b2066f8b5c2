import type { VNode } from 'preact';
import { formatCount } from '../../../locales/language.ts';
import type { PanelModel } from '../../panel-model.ts';
import { MONEY_NAMES } from '../metric-names.ts';
import { findFigure, listCurrencies } from '../numbers-state.ts';
import { Explained } from '../figure/explained-name.tsx';
import { FigureBody } from '../figure/figure-body.tsx';
import { readFigure, type FigureContext } from '../figure/figure-context.ts';

/** What was earned, of one currency, and the period in one sentence. */
export function Money({ model, context }: MoneyProps): VNode {
  const { words, currency } = context;
  const currencies = listCurrencies(context);
  return (
    <section class="part" data-testid="money">
      <div class="part-head">
        <h2>{words.money}</h2>
        {currencies.length > 1 && (
          <label class="choice">
            <span class="hidden">{words.currency}</span>
            <select
              data-testid="currency"
              value={currency ?? ''}
              onChange={({ currentTarget }) => model.numbers.chooseCurrency(currentTarget.value)}
            >
              {currencies.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {currency === null ? (
        <p class="quiet-line">{words.noMoney}</p>
      ) : (
        <ul class="tiles">
          {MONEY_NAMES.map((name, place) => (
            <Tile key={name} name={name} context={context} isFirst={place === 0} />
          ))}
        </ul>
      )}
      <p class="sentence" data-testid="sentence">
        {toSentence(context)}
      </p>
      {currencies.length > 1 && <p class="quiet-line">{words.otherCurrencies}</p>}
    </section>
  );
}

/** What the money is shown of. */
export interface MoneyProps {
  readonly model: PanelModel;
  readonly context: FigureContext;
}

function Tile({
  name,
  context,
  isFirst,
}: {
  readonly name: string;
  readonly context: FigureContext;
  readonly isFirst: boolean;
}): VNode {
  const shown = readFigure(context, name);
  return (
    <li class={isFirst ? 'tile first' : 'tile'} data-metric={name}>
      <Explained shown={shown} context={context}>
        <FigureBody shown={shown} context={context} />
      </Explained>
    </li>
  );
}

function toSentence({ words, now, before, language }: FigureContext): string {
  const write = (figures: typeof now, name: string): string =>
    formatCount(findFigure(figures, name)?.amount ?? 0, language);
  return words.sentence({
    orders: write(now, 'orders'),
    impressions: write(now, 'impressions'),
    before: write(before, 'orders'),
  });
}
