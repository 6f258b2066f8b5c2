import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { audit } from '../../../testing/audit.ts';
import { createTestPage, createTestCatalog } from '../../../testing/create-test-page.ts';
import { isPlayer } from '../../player/player-element.ts';
import { findAllDeep, findDeep, findFocused } from '../../../testing/find-deep.ts';

const activeTitle = (): string | null => {
  const [slide] = findAllDeep('.slide[data-active]');
  return slide?.getAttribute('aria-label') ?? null;
};

test('passes the axe audit when the feed is up', async () => {
  const { draw } = createTestPage();
  const feed = draw('curio-feed');
  await expect.poll(() => findAllDeep('.chip').length).toBeGreaterThan(0);
  expect(await audit(feed)).toEqual([]);
});

test('is worked by keyboard alone: on, product, close, back', async () => {
  const { draw, events } = createTestPage();
  draw('curio-feed', { kinds: 'video' });
  await expect.poll(() => findAllDeep('.slide').length).toBeGreaterThan(2);
  findDeep('.scroller').focus();
  const first = activeTitle();
  await userEvent.keyboard('j');
  await expect.poll(activeTitle).not.toBe(first);
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(activeTitle).toBe(first);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => findAllDeep('dialog[open]').length).toBe(1);
  await expect.poll(() => events.map(({ type }) => type)).toContain('product-view');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => findAllDeep('dialog[open]').length).toBe(0);
  await expect.poll(() => findFocused()?.className).toBe('scroller');
});

test('goes one item on for one notch of the wheel, and lets the page have it at the ends', async () => {
  const { draw } = createTestPage();
  draw('curio-feed', { kinds: 'video' });
  await expect.poll(() => findAllDeep('.slide').length).toBeGreaterThan(2);
  await expect.poll(() => findAllDeep('.actions').length).toBeGreaterThan(0);
  const first = activeTitle();
  const turn = (deltaY: number): boolean =>
    findDeep('.scroller').dispatchEvent(
      new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true, composed: true }),
    );
  expect(turn(-100)).toBe(true);
  expect(turn(100)).toBe(false);
  await expect.poll(activeTitle).not.toBe(first);
  expect(findDeep('.slide[data-active]').getAttribute('aria-posinset')).toBe('2');
});

test('goes two items on for two quick keys', async () => {
  const { draw } = createTestPage();
  draw('curio-feed');
  await expect.poll(() => findAllDeep('.slide').length).toBeGreaterThan(3);
  await expect.poll(() => findAllDeep('.actions').length).toBeGreaterThan(0);
  findDeep('.scroller').focus();
  await userEvent.keyboard('jj');
  await expect.poll(() => findDeep('.slide[data-active]').getAttribute('aria-posinset')).toBe('3');
  await expect.poll(() => findAllDeep('[data-settling]').length).toBe(0);
  expect(findDeep('.slide[data-active]').getAttribute('aria-posinset')).toBe('3');
});

test('opens the item and the moment that the address names', async () => {
  const before = location.href;
  onTestFinished(() => history.replaceState(null, '', before));
  history.replaceState(null, '', '?curio=clip-of-honey-linden&t=4');
  const { draw } = createTestPage();
  draw('curio-feed');
  await expect.poll(activeTitle).toBe('Linden honey, 500 g');
  await expect
    .poll(() => {
      const [player] = findAllDeep('curio-player', findDeep('.slide[data-active]'));
      return isPlayer(player) ? (player.playback?.currentTime ?? 0) : 0;
    })
    .toBeGreaterThanOrEqual(4);
});

test('keeps at most three media elements alive however far one swipes', async () => {
  const catalog = createTestCatalog();
  const [clip] = catalog.videos;
  if (clip === undefined) throw new Error('The golden catalogue has no clip.');
  const videos = Array.from({ length: 12 }, (_, index) => ({ ...clip, id: `copy-${index}`, moments: [] }));
  const { draw } = createTestPage({ source: { ...catalog, videos } });
  const feed = draw('curio-feed', { kinds: 'video', count: '12' });
  await expect.poll(() => findAllDeep('.slide').length).toBeGreaterThan(8);
  for (const step of [1, 2, 3, 4, 5]) {
    feed.move(1);
    await expect
      .poll(() => findDeep('.slide[data-active]').getAttribute('aria-posinset'))
      .toBe(String(step + 1));
    expect(findAllDeep('video').length).toBeLessThanOrEqual(3);
  }
});

test('asks for the next page two items from the end, without what was shown', async () => {
  const { draw, requests } = createTestPage();
  const feed = draw('curio-feed', { count: '3', category: '' });
  await expect.poll(() => findAllDeep('.slide').length).toBeGreaterThanOrEqual(3);
  expect(requests[0]).toMatchObject({ surface: 'feed', count: 3, context: { exclude: [] } });
  const shown = findAllDeep('.slide').map((slide) => slide.getAttribute('aria-label'));
  feed.move(1);
  await expect.poll(() => requests.at(-1)?.context?.exclude?.length ?? 0).toBeGreaterThanOrEqual(2);
  await expect.poll(() => findAllDeep('.slide').length).toBeGreaterThan(3);
  const now = findAllDeep('.slide').map((slide) => slide.getAttribute('aria-label'));
  expect(now.slice(0, 2)).toEqual(shown.slice(0, 2));
  expect(new Set(now).size).toBe(now.length);
});

test('opens the item it is told to start with', async () => {
  const { draw } = createTestPage();
  draw('curio-feed', { start: 'clip-evening-room' });
  await expect.poll(activeTitle).toBe('Three lights for a calm evening');
});

test('shows plain content and says so when the catalogue is missing', async () => {
  const { draw, errors } = createTestPage({ source: '/nothing-here/catalog.json' });
  const feed = draw('curio-feed', {}, 'Our clips as plain links');
  await expect.poll(() => errors.length).toBe(1);
  expect(errors[0]).toMatch(/^catalog-/u);
  await expect.poll(() => findDeep('[role=alert]').textContent).toContain('could not be loaded');
  expect(feed.checkVisibility()).toBe(true);
  expect(await audit(feed)).toEqual([]);
});

test('says once that no client is there, and takes one that comes later', async () => {
  const { draw, errors, curio } = createTestPage({ silent: true });
  const feed = draw('curio-feed');
  await expect.poll(() => errors).toEqual(['client-missing']);
  feed.client = curio;
  await expect.poll(() => findAllDeep('.slide').length).toBeGreaterThan(0);
  expect(errors).toEqual(['client-missing']);
});

test('offers the next step when a category is empty', async () => {
  const { draw } = createTestPage();
  const feed = draw('curio-feed', { category: 'Nowhere' });
  await expect.poll(() => findAllDeep('[role=status] .pill').length).toBe(1);
  expect(await audit(feed)).toEqual([]);
  findDeep('[role=status] .pill').click();
  await expect.poll(() => findAllDeep('.slide').length).toBeGreaterThan(0);
});

test('asks nothing more once it has left the page', async () => {
  const { draw, requests, curio } = createTestPage();
  const feed = draw('curio-feed');
  await expect.poll(() => findAllDeep('.slide').length).toBeGreaterThan(0);
  feed.remove();
  const asked = requests.length;
  void curio.track('like', { item: 'clip-pour-over' });
  await curio.rank({ surface: 'feed', count: 1 });
  expect(requests.length).toBe(asked + 1);
  expect(document.querySelectorAll('video').length).toBe(0);
});
