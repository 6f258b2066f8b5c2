import { ArrowDownRight, ArrowRight, ArrowUpRight, Eye, TriangleAlert } from 'lucide';
import { toCardFigures } from '../figures/figures.ts';
import type { Direction } from '../figures/metric-reading.ts';
import type { CardReport } from '../figures/page-report.ts';
import { toSvg, type IconDrawing } from '../icons/to-svg.ts';
import { formatRatio, formatShortCount, type Language } from '../locales/language.ts';
import { OVERLAY_WORDS, type OverlayWords } from '../locales/overlay-words.ts';

const ICON_PX = 13;

const TREND_ICONS: Readonly<Record<Direction, IconDrawing>> = {
  up: ArrowUpRight,
  down: ArrowDownRight,
  level: ArrowRight,
};

/** A pill's button; what it shows is written by {@link writePill}. */
export function createPill(document: Document, onPress: () => void): HTMLButtonElement {
  const pill = document.createElement('button');
  pill.type = 'button';
  pill.className = 'pill';
  pill.dataset['testid'] = 'curio-pill';
  pill.addEventListener('click', onPress);
  return pill;
}

/**
 * Writes one card's badge into its pill: its rank, click-through with where it went, and a mark for findings; nothing that
 * a stranger may not know. Below the minimum sample there is no ratio but how often the card was seen.
 */
export function writePill(pill: HTMLButtonElement, card: CardReport, language: Language): void {
  const { ownerDocument: document } = pill;
  const { impressions, clickThrough } = toCardFigures(card.metrics);
  const part = (name: string, ...content: readonly (Node | string)[]): HTMLElement => {
    const element = document.createElement('span');
    element.className = `part ${name}`;
    element.dataset['part'] = name;
    element.append(...content);
    return element;
  };
  const icon = (drawing: IconDrawing): SVGSVGElement => toSvg(document, drawing, ICON_PX);
  const parts: HTMLElement[] = [];
  if (card.rank !== null) parts.push(part('rank', `#${card.rank}`));
  if (clickThrough.state === 'known') {
    const trend = card.trend === null ? [] : [icon(TREND_ICONS[card.trend])];
    parts.push(part(`rate ${card.trend ?? ''}`, formatRatio(clickThrough.ratio, language), ...trend));
  } else {
    parts.push(part('seen', icon(Eye), formatShortCount(impressions, language)));
  }
  if (card.findingCount > 0) parts.push(part('finding', icon(TriangleAlert), String(card.findingCount)));
  pill.replaceChildren(...parts);
  pill.dataset['item'] = card.item;
  pill.setAttribute('aria-label', toLabel(card, language));
}

function toLabel(card: CardReport, language: Language): string {
  const words = OVERLAY_WORDS[language];
  const { impressions, clickThrough } = toCardFigures(card.metrics);
  const rate =
    clickThrough.state === 'known'
      ? formatRatio(clickThrough.ratio, language)
      : words.collecting(String(clickThrough.sample));
  const sentences = [
    ...(card.rank === null ? [] : [words.rank(card.rank)]),
    `${words.impressions} ${impressions}`,
    `${words.clickThrough} ${rate}${toTrendWords(card.trend, words)}`,
    ...(card.findingCount > 0 ? [words.findings(card.findingCount)] : []),
  ];
  return `${card.title}: ${sentences.join(', ')}`;
}

function toTrendWords(trend: Direction | null, words: OverlayWords): string {
  return trend === null ? '' : `, ${words.trends[trend]}`;
}
