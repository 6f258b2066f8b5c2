import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { audit } from '../../../testing/audit.ts';
import { createTestCatalog, createTestPage } from '../../../testing/create-test-page.ts';
import { findAllDeep, findDeep } from '../../../testing/find-deep.ts';

test('passes the axe audit on air and over', async () => {
  const { draw } = createTestPage();
  const room = draw('curio-live', { 'item-id': 'live-morning-brew', viewers: '1280' });
  await expect.poll(() => findAllDeep('.on-air').length).toBe(1);
  expect(findDeep('.explaining').textContent).toBe('Explaining now');
  expect(await audit(room)).toEqual([]);
  room.itemId = 'live-spring-tea';
  await expect.poll(() => findDeep('.tag').textContent).toBe('Replay');
  expect(await audit(room)).toEqual([]);
});

test('sets a reminder by keyboard alone', async () => {
  const catalog = createTestCatalog();
  const lives = catalog.lives.map((live) => ({ ...live, state: 'coming' as const }));
  const { draw } = createTestPage({ source: { ...catalog, lives } });
  const room = draw('curio-live', { 'item-id': 'live-morning-brew' });
  await expect.poll(() => findAllDeep('.remind').length).toBe(1);
  expect(await audit(room)).toEqual([]);
  const files: string[] = [];
  const create = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) void blob.text().then((text) => files.push(text));
    return create(blob);
  });
  findDeep('.remind').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => findDeep('.remind').getAttribute('aria-pressed')).toBe('true');
  await expect
    .poll(() => files[0])
    .toMatch(/^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Morning brew with Mara · Mara Lindt\r\n/u);
  vi.restoreAllMocks();
});

test('tells when a visitor joins and leaves', async () => {
  const { draw, events } = createTestPage();
  const room = draw('curio-live', { 'item-id': 'live-morning-brew', autoplay: 'visible' });
  await expect.poll(() => events.map(({ type }) => type)).toContain('live-join');
  room.remove();
  await expect.poll(() => events.map(({ type }) => type)).toContain('live-leave');
});

test('tells the stay when the page is put away, and counts one entry however often it plays', async () => {
  const { draw, events } = createTestPage();
  const room = draw('curio-live', { 'item-id': 'live-morning-brew', autoplay: 'visible' });
  const count = (wanted: string): number => events.filter(({ type }) => type === wanted).length;
  await expect.poll(() => count('live-join')).toBe(1);
  dispatchEvent(new PageTransitionEvent('pagehide'));
  await expect.poll(() => count('live-leave')).toBe(1);
  room.requestUpdate();
  await room.updateComplete;
  room.remove();
  await expect.poll(() => count('live-leave')).toBe(2);
  expect(count('live-join')).toBe(1);
});
