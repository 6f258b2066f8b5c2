import { TriangleAlert, X } from 'lucide';
import { toCardFigures, type Rate } from '../figures/figures.ts';
import type { CardReport, FiguresSource } from '../figures/page-report.ts';
import { toSvg } from '../icons/to-svg.ts';
import { formatCount, formatRatio, type Language } from '../locales/language.ts';
import { OVERLAY_WORDS, type OverlayWords } from '../locales/overlay-words.ts';

/** What a detail shows. */
export interface DetailContent {
  readonly card: CardReport;
  readonly figures: FiguresSource;
  readonly language: Language;
}

/** A card's detail: an empty dialog box until {@link writeDetail}. */
export function createDetail(document: Document): HTMLElement {
  const detail = document.createElement('section');
  detail.className = 'detail';
  detail.tabIndex = -1;
  detail.setAttribute('role', 'dialog');
  detail.dataset['testid'] = 'curio-detail';
  return detail;
}

/** Writes figures, counts, source and findings of one card. Every text is set as text, never as markup. */
export function writeDetail(detail: HTMLElement, view: DetailContent, onClose: () => void): void {
  const words = OVERLAY_WORDS[view.language];
  const { ownerDocument: document } = detail;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.setAttribute('aria-label', words.close);
  close.append(toSvg(document, X, 16));
  close.addEventListener('click', onClose);
  detail.dataset['item'] = view.card.item;
  detail.setAttribute('aria-label', view.card.title);
  const head = create(document, 'header', '');
  head.append(create(document, 'h2', view.card.title), close);
  detail.replaceChildren(
    head,
    ...toFindingLine(document, view, words),
    toRates(document, view, words),
    toCounts(document, view, words),
    create(document, 'footer', toSourceSentence(view, words)),
  );
}

function toFindingLine(
  document: Document,
  { card }: DetailContent,
  words: OverlayWords,
): readonly HTMLElement[] {
  if (card.findingCount === 0) return [];
  const line = create(document, 'p', '');
  line.className = 'alert';
  const text = create(document, 'span', '');
  text.append(create(document, 'strong', words.findings(card.findingCount)), ` ${words.seePanel}`);
  line.append(toSvg(document, TriangleAlert, 16), text);
  return [line];
}

function toRates(document: Document, { card, language }: DetailContent, words: OverlayWords): HTMLElement {
  const figures = toCardFigures(card.metrics);
  const list = create(document, 'dl', '');
  list.className = 'rates';
  const add = (name: string, rate: Rate, ofSample: (sample: string) => string): void => {
    const sample = formatCount(rate.sample, language);
    const isKnown = rate.state === 'known';
    const row = create(document, 'div', '');
    const value = create(document, 'dd', isKnown ? formatRatio(rate.ratio, language) : '–');
    row.append(create(document, 'dt', name), value);
    const note = create(document, 'dd', isKnown ? ofSample(sample) : words.collecting(sample));
    note.className = 'sample';
    row.append(note);
    list.append(row);
  };
  add(words.clickThrough, figures.clickThrough, words.ofImpressions);
  if (card.kind !== 'product') add(words.watchThrough, figures.watchThrough, words.ofViews);
  return list;
}

function toCounts(document: Document, { card, language }: DetailContent, words: OverlayWords): HTMLElement {
  const { metrics } = card;
  const list = create(document, 'dl', '');
  list.className = 'counts';
  const counts: readonly (readonly [string, number])[] = [
    [words.impressions, metrics.impressions],
    [words.clicks, metrics.clicks],
    ...(card.kind === 'product'
      ? []
      : ([
          [words.views, metrics.views],
          [words.completes, metrics.completes],
        ] as const)),
    [words.addsToCart, metrics.addsToCart],
  ];
  for (const [name, count] of counts) {
    const row = create(document, 'div', '');
    row.append(create(document, 'dt', name), create(document, 'dd', formatCount(count, language)));
    list.append(row);
  }
  return list;
}

function toSourceSentence({ card, figures }: DetailContent, words: OverlayWords): string {
  const source =
    figures.from === 'collector' ? words.fromCollector(figures.collectorHost) : words.fromBrowser;
  const isEmpty = card.metrics.impressions + card.metrics.views + card.metrics.clicks === 0;
  return isEmpty ? `${source}. ${words.noEvents}` : source;
}

function create(document: Document, tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  if (text !== '') element.textContent = text;
  return element;
}
