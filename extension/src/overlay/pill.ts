import { CirclePlay, Eye, MousePointerClick, TriangleAlert } from 'lucide';
import { toCardFigures, type Rate } from '../figures/figures.ts';
import type { CardReport } from '../figures/page-report.ts';
import { toSvg, type IconDrawing } from '../icons/to-svg.ts';
import { formatRatio, formatShortCount, type Language } from '../locales/language.ts';
import { OVERLAY_WORDS, type OverlayWords } from '../locales/overlay-words.ts';

const ICON_PX = 13;

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
 * Writes one card's figures into its pill. Below the minimum sample there is no ratio but the sample itself.
 */
export function writePill(pill: HTMLButtonElement, card: CardReport, language: Language): void {
  const words = OVERLAY_WORDS[language];
  const figures = toCardFigures(card.metrics);
  const { ownerDocument: document } = pill;
  const part = (name: string, icon: IconDrawing, text: string): HTMLElement => {
    const element = document.createElement('span');
    element.className = `part ${name}`;
    element.dataset['part'] = name;
    element.append(toSvg(document, icon, ICON_PX), text);
    return element;
  };
  const rateText = (rate: Rate): string =>
    rate.state === 'known'
      ? formatRatio(rate.ratio, language)
      : words.collectingShort(formatShortCount(rate.sample, language));
  const parts = [part('impressions', Eye, formatShortCount(figures.impressions, language))];
  if (figures.clickThrough.state === 'collecting' && figures.watchThrough.state === 'collecting') {
    const collecting = document.createElement('span');
    collecting.className = 'part collecting';
    collecting.dataset['part'] = 'collecting';
    collecting.append(words.collecting(formatShortCount(figures.clickThrough.sample, language)));
    parts.push(collecting);
  } else {
    parts.push(part('click-through', MousePointerClick, rateText(figures.clickThrough)));
    if (card.kind !== 'product') {
      parts.push(part('watch-through', CirclePlay, rateText(figures.watchThrough)));
    }
  }
  if (card.findingCount > 0) parts.push(toFindingPart(document, card.findingCount, words));
  pill.replaceChildren(...parts);
  pill.dataset['item'] = card.item;
  pill.setAttribute('aria-label', toLabel(card, language));
}

/** Icon, count and word; a narrow card's pill leaves the word to its label. */
function toFindingPart(document: Document, count: number, words: OverlayWords): HTMLElement {
  const element = document.createElement('span');
  element.className = 'part finding';
  element.dataset['part'] = 'finding';
  const word = document.createElement('span');
  word.className = 'word';
  word.textContent = words.findingWord(count);
  element.append(toSvg(document, TriangleAlert, ICON_PX), `${count} `, word);
  return element;
}

function toLabel(card: CardReport, language: Language): string {
  const words = OVERLAY_WORDS[language];
  const figures = toCardFigures(card.metrics);
  const rateText = (rate: Rate): string =>
    rate.state === 'known' ? formatRatio(rate.ratio, language) : words.collecting(String(rate.sample));
  const sentences = [
    `${words.impressions} ${figures.impressions}`,
    `${words.clickThrough} ${rateText(figures.clickThrough)}`,
    ...(card.kind === 'product' ? [] : [`${words.watchThrough} ${rateText(figures.watchThrough)}`]),
    ...(card.findingCount > 0 ? [words.findings(card.findingCount)] : []),
  ];
  return `${card.title}: ${sentences.join(', ')}`;
}
