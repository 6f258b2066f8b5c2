import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { observeCards } from '../page/observe-cards.ts';
import { EXAMPLE_REPORT } from '../testing/examples.ts';
import { createOverlay, type Overlay } from './create-overlay.ts';
import { OVERLAY_TAG } from './mount-overlay.ts';

const ATTACH = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow');

let life: AbortController;
let shop: HTMLElement;
let closedRoot: ShadowRoot | null;
let windows: string[];

/** The overlay's root is closed; a test looks in by keeping what `attachShadow` gave. */
beforeEach(() => {
  life = new AbortController();
  closedRoot = null;
  windows = [];
  Element.prototype.attachShadow = function attachAndKeep(options): ShadowRoot {
    const root: ShadowRoot = ATTACH?.value.call(this, options);
    if (this.localName === OVERLAY_TAG) closedRoot = root;
    return root;
  };
  shop = document.createElement('div');
  document.body.append(shop);
});

afterEach(() => {
  life.abort();
  shop.remove();
  if (ATTACH !== undefined) Object.defineProperty(Element.prototype, 'attachShadow', ATTACH);
  window.scrollTo(0, 0);
});

function addCard(item: string, place: ParentNode = shop): HTMLElement {
  const card = document.createElement(item.startsWith('clip') ? 'curio-video' : 'curio-product');
  card.setAttribute('item-id', item);
  card.style.cssText = 'display:block; width:300px; height:240px; margin:20px';
  place.append(card);
  return card;
}

function show(): Overlay {
  const watch = observeCards({
    window,
    signal: life.signal,
    onChange: () => overlay.refresh(),
    onMutation: () => {},
  });
  const overlay = createOverlay({
    window,
    watch,
    detailUrl: 'about:blank',
    openWindow: (item) => windows.push(item),
    signal: life.signal,
  });
  overlay.update(EXAMPLE_REPORT);
  return overlay;
}

function pillOf(item: string): HTMLElement | null {
  return closedRoot?.querySelector<HTMLElement>(`.pill[data-item="${item}"]`) ?? null;
}

function findDetail(): { readonly box: HTMLElement; readonly frame: HTMLIFrameElement } {
  const box = closedRoot?.querySelector<HTMLElement>('.detail');
  const frame = box?.querySelector('iframe');
  if (box === null || box === undefined || frame === null || frame === undefined)
    throw new Error('no detail');
  return { box, frame };
}

/** Pills stand on whole px, and their widths are those of their words. */
function toRounded(x: number, y: number): string {
  return `${Math.round(x)},${Math.round(y)}`;
}

function corner(item: string): string {
  const pill = pillOf(item)?.getBoundingClientRect();
  return pill === undefined ? 'none' : toRounded(pill.right, pill.top);
}

function expectedCorner(card: Element): string {
  const box = card.getBoundingClientRect();
  return toRounded(box.right - 8, box.top + 8);
}

test('each card has its pill at its corner, 28 px high, and follows scrolling of the page', async () => {
  const clip = addCard('clip-1');
  shop.style.height = '3000px';
  show();
  await expect.poll(() => corner('clip-1')).toBe(expectedCorner(clip));
  expect(pillOf('clip-1')?.offsetHeight).toBe(28);
  window.scrollTo(0, 12);
  await expect.poll(() => corner('clip-1')).toBe(expectedCorner(clip));
});

test('scrolls with the page, and makes it neither longer nor wider', async () => {
  const clip = addCard('clip-1');
  clip.style.cssText += '; width: 70px; margin: 20px 0 0 auto';
  shop.style.height = '3000px';
  const size = (): readonly number[] => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth, scrollHeight];
  };
  const before = size();
  show();
  await expect.poll(() => pillOf('clip-1')?.parentElement?.hidden).toBe(false);
  expect(size()).toEqual(before);
  const top = (): number => pillOf('clip-1')?.getBoundingClientRect().top ?? 0;
  const at = top();
  window.scrollTo(0, 7);
  // In the very frame of the scroll, before any script of ours ran.
  expect(top()).toBe(at - 7);
});

test('finds cards in open shadow roots, follows their scrolling and hides what is clipped', async () => {
  const feed = document.createElement('div');
  shop.append(feed);
  const root = feed.attachShadow({ mode: 'open' });
  const scroller = document.createElement('div');
  scroller.style.cssText = 'height:260px; width:360px; overflow:auto';
  root.append(scroller);
  addCard('clip-1', scroller);
  const kettle = addCard('kettle-1', scroller);
  show();
  await expect.poll(() => pillOf('kettle-1')?.parentElement?.hidden).toBe(true);
  scroller.scrollTop = 260;
  await expect.poll(() => corner('kettle-1')).toBe(expectedCorner(kettle));
  await expect.poll(() => pillOf('clip-1')?.parentElement?.hidden).toBe(true);
});

test('cards that come later get a pill, cards that go lose it, and a reused card shows its new item', async () => {
  const card = addCard('clip-1');
  show();
  await expect.poll(() => pillOf('clip-1')).not.toBeNull();
  card.setAttribute('item-id', 'live-1');
  await expect.poll(() => pillOf('live-1')).not.toBeNull();
  expect(pillOf('clip-1')).toBeNull();
  addCard('kettle-1');
  await expect.poll(() => pillOf('kettle-1')).not.toBeNull();
  card.remove();
  await expect.poll(() => pillOf('live-1')).toBeNull();
});

test('a feed whose script comes late gets its pills then', async () => {
  const feed = document.createElement('curio-feed');
  feed.style.display = 'block';
  shop.append(feed);
  show();
  const root = feed.attachShadow({ mode: 'open' });
  addCard('clip-1', root);
  await expect.poll(() => pillOf('clip-1')?.parentElement?.hidden).toBe(false);
});

test('says rank, click-through and trend, how often it was seen below the sample, and findings', async () => {
  addCard('clip-1');
  addCard('kettle-1');
  const live = addCard('live-1');
  live.scrollIntoView();
  show();
  const parts = (item: string): readonly (string | undefined)[] =>
    [...(pillOf(item)?.querySelectorAll<HTMLElement>('.part') ?? [])].map(
      (part) => `${part.dataset['part'] ?? ''} ${part.textContent}`,
    );
  await expect.poll(() => parts('live-1')).toEqual(['seen 37']);
  expect(parts('clip-1')).toEqual(['rank #1', 'rate up 4.3%']);
  expect(parts('kettle-1')).toEqual(['rank #2', 'rate level 3.3%', 'finding 1']);
  expect(pillOf('kettle-1')?.ariaLabel).toBe(
    '国家级手冲壶 800ml: Rank 2 by clicks, Impressions 210, Click-through 3.3%, as in the 7 days before, 1 finding',
  );
});

test('the detail opens in a frame beside the card by keyboard, and closing gives the focus back', async () => {
  const clip = addCard('clip-1');
  const overlay = show();
  await expect.poll(() => pillOf('clip-1')?.parentElement?.hidden).toBe(false);
  pillOf('clip-1')?.focus();
  await userEvent.keyboard('{Enter}');
  const { box, frame } = findDetail();
  await expect.poll(() => box.hidden).toBe(false);
  expect(frame.getAttribute('src')).toBe('about:blank#item=clip-1&language=en');
  expect(frame.title).toBe('Figures of Pour-over in four slow minutes');
  expect(closedRoot?.activeElement).toBe(frame);
  const { right } = clip.getBoundingClientRect();
  if (right + 344 < window.innerWidth) {
    await expect.poll(() => box.getBoundingClientRect().left).toBe(right + 8);
  }
  overlay.resizeDetail(180.4);
  expect(frame.offsetHeight).toBe(181);
  overlay.open(null);
  expect(box.hidden).toBe(true);
  expect(frame.hasAttribute('src')).toBe(false);
  expect(closedRoot?.activeElement).toBe(pillOf('clip-1'));
});

test('pills lie above no fixed bar of the page, and come back where it ends', async () => {
  const bar = document.createElement('div');
  bar.style.cssText = 'position:fixed; left:0; right:0; bottom:0; height:80px; background:#fff; z-index:5';
  shop.append(bar);
  const clip = addCard('clip-1');
  const seen = (): boolean => pillOf('clip-1')?.checkVisibility({ visibilityProperty: true }) ?? false;
  show();
  await expect.poll(seen).toBe(true);
  clip.style.marginTop = `${window.innerHeight - 70}px`;
  window.dispatchEvent(new Event('resize'));
  await expect.poll(seen, { timeout: 5_000 }).toBe(false);
  bar.remove();
  window.dispatchEvent(new Event('resize'));
  await expect.poll(seen, { timeout: 5_000 }).toBe(true);
});

test('a modal dialog is no bar: the pills stand where they stood when it has gone', async () => {
  const dialog = document.createElement('dialog');
  dialog.textContent = 'A question';
  shop.append(dialog);
  addCard('clip-1');
  show();
  await expect.poll(() => pillOf('clip-1')?.checkVisibility({ visibilityProperty: true })).toBe(true);
  dialog.showModal();
  window.dispatchEvent(new Event('resize'));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(pillOf('clip-1')?.parentElement?.hasAttribute('data-covered')).toBe(false);
  dialog.close();
});

test('the pill of a high card stands below a fixed header', async () => {
  const bar = document.createElement('div');
  bar.style.cssText = 'position:fixed; left:0; right:0; top:0; height:60px; background:#fff; z-index:5';
  shop.append(bar);
  const clip = addCard('clip-1');
  clip.style.height = '2000px';
  show();
  window.scrollTo(0, 400);
  await expect.poll(() => pillOf('clip-1')?.getBoundingClientRect().top).toBe(68);
});

test('a page that lets no frame in gets a button, which opens the card in a window', async () => {
  addCard('clip-1');
  addCard('kettle-1');
  const overlay = show();
  await expect.poll(() => pillOf('clip-1')?.parentElement?.hidden).toBe(false);
  pillOf('clip-1')?.click();
  const { box, frame } = findDetail();
  const button = box.querySelector('button');
  expect(button?.checkVisibility()).toBe(false);
  await expect.poll(() => button?.checkVisibility(), { timeout: 4_000 }).toBe(true);
  expect(frame.checkVisibility()).toBe(false);
  expect(closedRoot?.activeElement).toBe(button);
  await userEvent.keyboard('{Enter}');
  expect(windows).toEqual(['clip-1']);
  pillOf('kettle-1')?.click();
  button?.click();
  expect(windows).toEqual(['clip-1', 'kettle-1']);
  overlay.resizeDetail(200);
  expect([frame.checkVisibility(), button?.checkVisibility()]).toEqual([true, false]);
});

test('no money and no count of orders stands in the page, whatever the frame shows', async () => {
  addCard('clip-1');
  show();
  await expect.poll(() => pillOf('clip-1')?.hidden).toBe(false);
  pillOf('clip-1')?.click();
  const words = closedRoot?.querySelector('.layer')?.textContent ?? '';
  expect(words).not.toMatch(/[€$¥£]|GMV|GPM|order/iu);
});

test('writes nothing into the page’s nodes, shows the page nothing, and leaves without a trace', async () => {
  addCard('clip-1');
  const before = shop.outerHTML;
  show();
  await expect.poll(() => pillOf('clip-1')?.parentElement?.hidden).toBe(false);
  expect(shop.outerHTML).toBe(before);
  expect(document.querySelector(OVERLAY_TAG)?.shadowRoot).toBeNull();
  expect(document.querySelector(OVERLAY_TAG)?.outerHTML).toBe(`<${OVERLAY_TAG}></${OVERLAY_TAG}>`);
  life.abort();
  expect(document.querySelector(OVERLAY_TAG)).toBeNull();
});

test('presses in the overlay do not reach the page', async () => {
  addCard('clip-1');
  let heard = 0;
  document.addEventListener('click', () => (heard += 1), { signal: life.signal });
  show();
  await expect.poll(() => pillOf('clip-1')?.parentElement?.hidden).toBe(false);
  pillOf('clip-1')?.click();
  expect(heard).toBe(0);
});

test('a page’s modal dialog stands above the overlay', async () => {
  addCard('clip-1');
  const dialog = document.createElement('dialog');
  shop.append(dialog);
  show();
  await expect.poll(() => pillOf('clip-1')?.parentElement?.hidden).toBe(false);
  const box = pillOf('clip-1')?.getBoundingClientRect();
  dialog.showModal();
  const hit = document.elementFromPoint((box?.left ?? 0) + 5, (box?.top ?? 0) + 5);
  expect(hit?.localName).not.toBe(OVERLAY_TAG);
});
