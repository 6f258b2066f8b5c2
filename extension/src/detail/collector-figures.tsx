import { Database } from 'lucide';
import type { ItemKind } from '@curio/core';
import type { VNode } from 'preact';
import type { CardDetail, CardFiguresRead } from '../figures/numbers.ts';
import { formatMoney, toLocale } from '../locales/language.ts';
import { PANEL_WORDS } from '../locales/panel-dictionaries.ts';
import { Icon } from '../panels/icon.tsx';
import { readFigure, type FigureContext } from '../panels/numbers/figure/figure-context.ts';
import { FigureRow } from '../panels/numbers/figure/figure-row.tsx';
import { formatPeriod } from '../panels/numbers/figure/format-period.ts';
import { findFigure, listCurrencies } from '../panels/numbers/numbers-state.ts';
import { FACT_NAMES } from '../panels/numbers/metric-names.ts';
import { RetentionCurve } from './retention-curve.tsx';

/** What the collector told of a card. */
export type CollectorRead = Extract<CardFiguresRead, { from: 'collector' }>;

/** By what a person judges a card, in the order of the path to the order. */
const ROWS: Readonly<Record<ItemKind, readonly string[]>> = {
  product: [
    'impressions',
    'click-through',
    'adds-to-cart',
    'orders',
    'gmv',
    'quality-gmv',
    'new-customer-share',
  ],
  video: [
    'impressions',
    'click-through',
    'watch-through',
    'adds-to-cart',
    'last-touch-orders',
    'last-touch-gmv',
    'last-touch-gpm',
    'last-touch-new-customers',
  ],
  live: [
    'impressions',
    'click-through',
    'adds-to-cart',
    'last-touch-orders',
    'last-touch-gmv',
    'last-touch-gpm',
    'last-touch-new-customers',
  ],
};
const MONEY_METRICS: ReadonlySet<string> = new Set([
  'gmv',
  'quality-gmv',
  'last-touch-gmv',
  'last-touch-gpm',
]);

/** A card's figures of seven days beside the seven before, each explaining itself. */
export function CollectorFigures({ detail, figures }: CollectorFiguresProps): VNode {
  const { language, card } = detail;
  const words = PANEL_WORDS[language].numbers;
  const context = toContext(detail, figures);
  const time = new Intl.DateTimeFormat(toLocale(language), { timeStyle: 'short' });
  const isShown = (name: string): boolean =>
    !figures.isWhole || context.currency !== null || !MONEY_METRICS.has(name);
  const names = ROWS[card.kind].filter(isShown);
  return (
    <>
      <p class="quiet-line">
        {words.lastDays}, {formatPeriod(figures.compared.period, language)}
      </p>
      <ul class="rows" data-testid="detail-rows">
        {names.map((name) => (
          <FigureRow key={name} name={name} context={context} />
        ))}
      </ul>
      <OtherCurrencies context={context} figures={figures} />
      {figures.retention !== null && <RetentionCurve context={context} retention={figures.retention} />}
      {figures.isWhole && <FactLine context={context} />}
      <p class="source" data-testid="detail-source">
        <Icon drawing={Database} />
        <span>
          {words.computed} {words.computedAt(time.format(figures.computedAt), figures.collectorHost)}
        </span>
      </p>
    </>
  );
}

/** Of which card. */
export interface CollectorFiguresProps {
  readonly detail: CardDetail;
  readonly figures: CollectorRead;
}

function toContext({ language }: CardDetail, figures: CollectorRead): FigureContext {
  return {
    language,
    words: PANEL_WORDS[language].numbers,
    now: figures.now,
    before: figures.before,
    days: figures.compared.days,
    periodEnd: figures.compared.period.to,
    currency: listCardCurrencies(figures)[0] ?? null,
    orders: { now: countOrders(figures.now), before: countOrders(figures.before) },
    computedAt: figures.computedAt,
    collectorHost: figures.collectorHost,
    isWhole: figures.isWhole,
  };
}

/** Of the product itself, or of what the clip touched last. */
function countOrders(figures: CollectorRead['now']): number {
  return (findFigure(figures, 'orders') ?? findFigure(figures, 'last-touch-orders'))?.amount ?? 0;
}

/** The currencies in which the card has money, the one of most of the shop's orders first. */
function listCardCurrencies(figures: CollectorRead): readonly string[] {
  const known = new Set(
    [...figures.now, ...figures.before].flatMap(({ metric, currency }) =>
      currency === undefined || metric === 'average-order' ? [] : currency,
    ),
  );
  const ordered = listCurrencies(figures).filter((currency) => known.has(currency));
  return [...ordered, ...[...known].filter((currency) => !ordered.includes(currency))];
}

/** What was earned in other currencies stands by itself: it is never added. */
function OtherCurrencies({
  context,
  figures,
}: {
  readonly context: FigureContext;
  readonly figures: CollectorRead;
}): VNode | null {
  const others = figures.now.filter(
    ({ metric, currency }) =>
      (metric === 'gmv' || metric === 'last-touch-gmv') && currency !== context.currency,
  );
  if (others.length === 0) return null;
  const amounts = others.map(({ amount = 0, currency = '' }) =>
    formatMoney(amount, currency, context.language),
  );
  return <p class="quiet-line">{context.words.alsoEarned(amounts.join(' · '))}</p>;
}

/** Which of field, alliance, campaign and top-KOL brought the card's sales. */
function FactLine({ context }: { readonly context: FigureContext }): VNode {
  const { words, currency, language } = context;
  const shares = FACT_NAMES.map((name) => readFigure(context, name));
  const known = shares.find(({ reading }) => reading.state === 'known');
  const money = known?.reading.sample ?? null;
  return (
    <section class="part" data-testid="detail-fact">
      <h2>{words.fact}</h2>
      {money === null || currency === null ? (
        <p class="quiet-line">{words.noFact}</p>
      ) : (
        <>
          <p>
            {shares
              .filter(({ reading }) => reading.state === 'known' && reading.value > 0)
              .map(({ metric, reading }) => {
                const share = new Intl.NumberFormat(toLocale(language), { style: 'percent' });
                return `${metric.title[language]} ${share.format(reading.state === 'known' ? reading.value : 0)}`;
              })
              .join(' · ')}
          </p>
          <p class="sample">{words.factOf(formatMoney(money, currency, language))}</p>
        </>
      )}
    </section>
  );
}
