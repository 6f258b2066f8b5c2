import { CirclePlay, Package, Radio, TriangleAlert } from 'lucide';
import type { ItemKind } from '@curio/core';
import type { VNode } from 'preact';
import { toCardFigures, type Rate } from '../../figures/figures.ts';
import type { CardReport } from '../../figures/page-report.ts';
import type { IconDrawing } from '../../icons/to-svg.ts';
import { formatRatio, formatShortCount } from '../../locales/language.ts';
import { Icon } from '../icon.tsx';
import type { PanelModel } from '../panel-model.ts';

const KIND_ICONS: Readonly<Record<ItemKind, IconDrawing>> = {
  product: Package,
  video: CirclePlay,
  live: Radio,
};

/** Cards with their figures; figures stand right in tabular type. */
export function CardTable({ model, cards, title }: CardTableProps): VNode {
  const words = model.words.value;
  return (
    <table class="cards" data-testid="cards">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.cards}</th>
          <th scope="col">{words.impressions}</th>
          <th scope="col">{words.clickThrough}</th>
          <th scope="col">{words.watchThrough}</th>
        </tr>
      </thead>
      <tbody>
        {cards.map((card) => (
          <CardRow key={card.item} model={model} card={card} />
        ))}
      </tbody>
    </table>
  );
}

/** What a table shows. */
export interface CardTableProps {
  readonly model: PanelModel;
  readonly cards: readonly CardReport[];
  readonly title: string;
}

function CardRow({ model, card }: { readonly model: PanelModel; readonly card: CardReport }): VNode {
  const words = model.words.value;
  const language = model.language.value;
  const figures = toCardFigures(card.metrics);
  return (
    <tr data-testid="card" data-item={card.item}>
      <th scope="row">
        <button
          type="button"
          class="card-title"
          disabled={!card.onPage}
          title={card.title}
          onClick={() => model.showCard(card.item)}
        >
          <span class="title">{card.title}</span>
          <span class="kind">
            <Icon drawing={KIND_ICONS[card.kind]} sizePx={12} />
            {words.kinds[card.kind]}
            {card.findingCount > 0 && (
              <span class="flag">
                <Icon drawing={TriangleAlert} sizePx={12} />
                {words.findingCount(card.findingCount)}
              </span>
            )}
          </span>
        </button>
      </th>
      <td data-figure="impressions">{formatShortCount(figures.impressions, language)}</td>
      <RateCell model={model} name="click-through" rate={figures.clickThrough} />
      {card.kind === 'product' ? (
        <td class="none" />
      ) : (
        <RateCell model={model} name="watch-through" rate={figures.watchThrough} />
      )}
    </tr>
  );
}

function RateCell({
  model,
  name,
  rate,
}: {
  readonly model: PanelModel;
  readonly name: string;
  readonly rate: Rate;
}): VNode {
  if (rate.state === 'known') {
    return <td data-figure={name}>{formatRatio(rate.ratio, model.language.value)}</td>;
  }
  const sample = formatShortCount(rate.sample, model.language.value);
  return (
    <td data-figure={name} class="collecting" title={model.words.value.collecting(sample)}>
      {model.words.value.ofSample(sample)}
    </td>
  );
}
