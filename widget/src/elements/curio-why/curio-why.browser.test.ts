import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { audit } from '../../../testing/audit.ts';
import { createTestPage } from '../../../testing/create-test-page.ts';
import { findAllDeep, findDeep } from '../../../testing/find-deep.ts';

test('passes the axe audit for an item, and for the whole profile, in light and dark', async () => {
  const { draw, curio } = createTestPage();
  await curio.follow('mara', true);
  await curio.track('not-interested', { item: 'lamp-paper' });
  const why = draw('curio-why', { 'item-id': 'clip-pour-over' });
  await expect.poll(() => findAllDeep('.why').length).toBe(1);
  findDeep('[aria-expanded]').click();
  await expect.poll(() => findAllDeep('.stored').length).toBe(1);
  expect(await audit(why)).toEqual([]);
  const all = draw('curio-why', { theme: 'dark' });
  await expect.poll(() => findAllDeep('.makers', all.shadowRoot ?? document).length).toBe(1);
  expect(await audit(all)).toEqual([]);
});

test('is worked by keyboard alone: less of this, undo, leave who is followed', async () => {
  const { draw, curio, events } = createTestPage();
  await curio.follow('tomas', true);
  const why = draw('curio-why', { 'item-id': 'clip-evening-room' });
  await expect.poll(() => findAllDeep('.act').length).toBe(2);
  findDeep('.act').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => findDeep('[role="status"]').textContent).toContain('Noted');
  findDeep('.undo').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => findAllDeep('.undo').length).toBe(0);
  expect(findDeep('.act').textContent).toContain('Show less like this');
  findDeep('[aria-expanded]').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => findAllDeep('.makers button').length).toBe(1);
  findDeep('.makers button').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => curio.following.size).toBe(0);
  why.remove();
  await curio.inspectEvents();
  expect(events.map(({ type }) => type)).toEqual(['follow', 'unfollow']);
});

test('less of this is recorded once the time to take it back is over, or the element goes', async () => {
  const { draw, curio, events } = createTestPage();
  const refusals = (): readonly (string | undefined)[] =>
    events.filter(({ type }) => type === 'not-interested').map(({ item }) => item);
  const why = draw('curio-why', { 'item-id': 'clip-evening-room' });
  await expect.poll(() => findAllDeep('.act').length).toBe(2);
  vi.useFakeTimers();
  findDeep('.act').click();
  await vi.advanceTimersByTimeAsync(5900);
  vi.useRealTimers();
  expect(refusals()).toEqual([]);
  why.remove();
  await curio.inspectEvents();
  expect(refusals()).toEqual(['clip-evening-room']);
});

test('alone in a page it says why the ranker would show the item', async () => {
  const { draw, curio } = createTestPage();
  const why = draw('curio-why', { 'item-id': 'clip-evening-room' });
  await expect.poll(() => findDeep('.why p').textContent).toBe('The shop put it here.');
  await curio.follow('tomas', true);
  await expect.poll(() => findDeep('.why p').textContent).toBe('You follow Tomás Ferro.');
  why.opened = true;
  why.reasons = [];
  await expect.poll(() => findDeep('.why p').textContent).toBe('You opened this one.');
});

test('forgets all of it', async () => {
  const { draw, curio } = createTestPage();
  await curio.follow('tomas', true);
  draw('curio-why');
  await expect.poll(() => findAllDeep('.pair button').length).toBe(2);
  findAllDeep('.pair button')[1]?.click();
  await expect.poll(() => findDeep('.stored').textContent).toBe('Forgotten.');
  expect(curio.following.size).toBe(0);
});
