import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { audit } from '../../../testing/audit.ts';
import { createTestPage, type TestPage } from '../../../testing/create-test-page.ts';
import { findAllDeep, findDeep, findFocused } from '../../../testing/find-deep.ts';
import { forgetKept } from '../../player/kept.ts';
import type { CurioFeed } from '../curio-feed/curio-feed.ts';
import type { CurioMini } from './curio-mini.ts';

interface MiniPage extends TestPage {
  readonly feed: CurioFeed;
  readonly mini: CurioMini;
}

/** A page whose feed plays a clip, beside a floating player that is not there yet. */
async function playFeed(attributes: Readonly<Record<string, string>> = {}): Promise<MiniPage> {
  forgetKept('sessionStorage', 'curio-mini');
  const page = createTestPage();
  const mini = page.draw('curio-mini', attributes);
  const feed = page.draw('curio-feed', { kinds: 'video' });
  feed.style.height = '400px';
  await expect.poll(() => findAllDeep('video', feed.shadowRoot ?? document).some(isRunning)).toBe(true);
  return { ...page, feed, mini };
}

const isRunning = (element: HTMLElement): boolean =>
  element instanceof HTMLVideoElement && !element.paused && element.currentTime > 0.1;

const miniVideo = (mini: CurioMini): HTMLVideoElement | undefined =>
  findAllDeep('video', mini.shadowRoot ?? document).find((video) => video instanceof HTMLVideoElement);

test('passes the axe audit in both themes, and while it is not there', async () => {
  const { mini, feed } = await playFeed();
  expect(await audit(mini)).toEqual([]);
  feed.remove();
  await expect.poll(() => miniVideo(mini)?.paused).toBe(false);
  for (const theme of ['light', 'dark']) {
    mini.setAttribute('theme', theme);
    expect(await audit(mini)).toEqual([]);
  }
});

test('is worked by keyboard alone: pause, sound, corners, close', async () => {
  const { mini, feed, events } = await playFeed();
  feed.remove();
  await expect.poll(() => miniVideo(mini)?.paused).toBe(false);
  const press = async (label: string, keys: string): Promise<void> => {
    findDeep(`button[aria-label="${label}"]`, mini.shadowRoot ?? document).focus();
    await userEvent.keyboard(keys);
    await mini.updateComplete;
  };
  await press('Pause', '{Enter}');
  await expect.poll(() => miniVideo(mini)?.paused).toBe(true);
  await press('Play', ' ');
  await expect.poll(() => miniVideo(mini)?.paused).toBe(false);
  await press('Turn sound on', '{Enter}');
  expect(miniVideo(mini)?.muted).toBe(false);
  await press('Move to another corner; arrow keys choose it', '{ArrowUp}{ArrowLeft}');
  expect(mini.getAttribute('corner')).toBe('top-start');
  expect(mini.getBoundingClientRect().left).toBeLessThan(40);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => mini.checkVisibility()).toBe(false);
  expect(findFocused()).toBe(document.body);
  expect(events.filter(({ type }) => type === 'product-view')).toEqual([]);
});

test('goes on where the feed was when the feed leaves the page', async () => {
  const { mini, feed } = await playFeed();
  const [video] = findAllDeep('video', feed.shadowRoot ?? document);
  const leftAt = video instanceof HTMLVideoElement ? video.currentTime : Number.NaN;
  feed.remove();
  await expect.poll(() => miniVideo(mini)?.currentTime ?? 0).toBeGreaterThanOrEqual(leftAt);
  expect(mini.clip?.card.title).toBeTruthy();
  expect(findAllDeep('video').length).toBe(1);
});

test('gives way to the feed when that is in view again, at the same place', async () => {
  const { mini, feed } = await playFeed();
  const spacer = document.createElement('div');
  spacer.style.height = '3000px';
  feed.after(spacer);
  spacer.scrollIntoView({ block: 'end' });
  await expect.poll(() => mini.clip?.card.id ?? null).not.toBeNull();
  await expect.poll(() => miniVideo(mini)?.paused).toBe(false);
  expect(findAllDeep('video').length).toBeLessThanOrEqual(3);
  feed.scrollIntoView({ block: 'center' });
  await expect.poll(() => mini.clip).toBeNull();
  await expect.poll(() => findAllDeep('video', feed.shadowRoot ?? document).some(isRunning)).toBe(true);
  spacer.remove();
});

test('does not come over a feed that is still in view, though its clip is not', async () => {
  const { mini, feed } = await playFeed();
  const spacer = document.createElement('div');
  spacer.style.height = '3000px';
  feed.after(spacer);
  const { bottom } = feed.getBoundingClientRect();
  window.scrollBy({ top: bottom - 60, behavior: 'instant' });
  await expect
    .poll(() => findAllDeep('video', feed.shadowRoot ?? document).some((video) => isRunning(video)))
    .toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(mini.clip).toBeNull();
  window.scrollBy({ top: 100, behavior: 'instant' });
  await expect.poll(() => mini.clip?.card.id ?? null).not.toBeNull();
  spacer.remove();
});

test('does not come when the visitor has paused, and not again when closed', async () => {
  const { mini, feed, draw } = await playFeed();
  feed.remove();
  await expect.poll(() => mini.clip).not.toBeNull();
  const id = mini.clip?.card.id ?? '';
  mini.close();
  await expect.poll(() => mini.clip).toBeNull();
  const again = draw('curio-feed', { kinds: 'video', start: id });
  again.style.height = '400px';
  await expect.poll(() => findAllDeep('video', again.shadowRoot ?? document).some(isRunning)).toBe(true);
  again.remove();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(mini.clip).toBeNull();
});

test('keeps its resume point only with consent, and goes on from it', async () => {
  const first = await playFeed();
  first.feed.remove();
  await expect.poll(() => first.mini.positionMs).toBeGreaterThan(300);
  window.dispatchEvent(new Event('pagehide'));
  expect(sessionStorage.getItem('curio-mini')).toBeNull();
  await first.curio.setConsent('granted');
  window.dispatchEvent(new Event('pagehide'));
  const kept = JSON.parse(sessionStorage.getItem('curio-mini') ?? '{}') as { itemId?: string };
  expect(kept.itemId).toBe(first.mini.clip?.card.id);
  first.mini.remove();
  const next = first.draw('curio-mini');
  await expect.poll(() => next.clip?.card.id).toBe(kept.itemId);
  expect(next.clip?.fromMs).toBeGreaterThan(300);
  await first.curio.setConsent('denied');
  expect(sessionStorage.getItem('curio-mini')).toBeNull();
});

test('asks for the clip again: its page by a link, else its product', async () => {
  const { mini, feed } = await playFeed({ href: '/watch?item={id}' });
  feed.remove();
  await expect.poll(() => findAllDeep('.tap', mini.shadowRoot ?? document).length).toBe(1);
  const tap = findDeep('.tap', mini.shadowRoot ?? document);
  expect(tap.getAttribute('href')).toBe(`/watch?item=${mini.clip?.card.id ?? ''}`);
  mini.href = '';
  await mini.updateComplete;
  findDeep('.tap', mini.shadowRoot ?? document).click();
  await expect.poll(() => findAllDeep('dialog[open]').length).toBe(1);
});

test('is dragged into another corner, and keeps out of what the page keeps in place', async () => {
  const bar = document.createElement('div');
  bar.style.cssText = 'position: fixed; inset: auto 0 0; height: 160px';
  document.body.append(bar);
  const { mini, feed } = await playFeed();
  feed.remove();
  await expect.poll(() => mini.getAttribute('corner')).toMatch(/^top-/u);
  bar.remove();
  const frame = findDeep('section', mini.shadowRoot ?? document);
  const at = (type: string, x: number, y: number): void =>
    void frame.dispatchEvent(
      new PointerEvent(type, { clientX: x, clientY: y, bubbles: true, composed: true, button: 0 }),
    );
  at('pointerdown', innerWidth - 40, 40);
  at('pointermove', 60, innerHeight - 60);
  expect(mini.hasAttribute('data-dragged')).toBe(true);
  at('pointerup', 60, innerHeight - 60);
  await expect.poll(() => mini.getAttribute('corner')).toBe('bottom-start');
  expect(mini.style.translate).toBe('');
});
