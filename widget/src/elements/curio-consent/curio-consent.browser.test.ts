import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { audit } from '../../../testing/audit.ts';
import { createTestPage } from '../../../testing/create-test-page.ts';
import { findAllDeep, findDeep, findFocused } from '../../../testing/find-deep.ts';

beforeEach(() => localStorage.clear());

test('passes the axe audit asking and asked again, in light and dark', async () => {
  const { draw } = createTestPage();
  const consent = draw('curio-consent', { policy: '/privacy' });
  await expect.poll(() => findAllDeep('.answer').length).toBe(3);
  for (const theme of ['light', 'dark']) {
    consent.setAttribute('theme', theme);
    expect(await audit(consent), theme).toEqual([]);
  }
  await consent.open();
  expect(await audit(consent)).toEqual([]);
});

test('is worked by keyboard alone, and neither takes the focus nor takes Escape for an answer', async () => {
  const { draw, curio } = createTestPage();
  const before = document.activeElement;
  draw('curio-consent');
  await expect.poll(() => findAllDeep('.answer').length).toBe(3);
  expect(document.activeElement).toBe(before);
  await userEvent.keyboard('{Escape}');
  expect(curio.consent).toBe('pending');
  expect(findAllDeep('.answer').length).toBe(3);
  await userEvent.tab();
  expect(findFocused()).toBe(findDeep('.more'));
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => findAllDeep('dd').length).toBe(3);
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => curio.consent).toBe('cookieless');
  await expect.poll(() => findAllDeep('.answer').length).toBe(0);
});

test('gives every answer the same weight', async () => {
  const { draw } = createTestPage();
  draw('curio-consent');
  await expect.poll(() => findAllDeep('.answer').length).toBe(3);
  const looks = findAllDeep('.answer').map((answer) => {
    const { color, backgroundColor, fontSize, fontWeight, borderColor } = getComputedStyle(answer);
    const { width, height, top } = answer.getBoundingClientRect();
    return { color, backgroundColor, fontSize, fontWeight, borderColor, width, height, top };
  });
  expect(looks[1]).toEqual(looks[0]);
  expect(looks[2]).toEqual(looks[0]);
});

test('keeps nothing but the answer, and asks once', async () => {
  const page = createTestPage();
  const asked = page.draw('curio-consent');
  await expect.poll(() => findAllDeep('.answer').length).toBe(3);
  expect(localStorage.length).toBe(0);
  findDeep('[data-answer="denied"]').click();
  await expect.poll(() => page.curio.consent).toBe('denied');
  expect(Object.entries(localStorage)).toEqual([['curio-consent:test', 'denied']]);
  asked.remove();
  const next = createTestPage();
  next.draw('curio-consent');
  await expect.poll(() => next.curio.consent).toBe('denied');
  expect(findAllDeep('.answer')).toEqual([]);
});

test('opens again by any element of the page, shows the answer, and gives the focus back', async () => {
  const page = createTestPage();
  page.draw('curio-consent');
  await expect.poll(() => findAllDeep('.answer').length).toBe(3);
  findDeep('[data-answer="granted"]').click();
  await expect.poll(() => findAllDeep('.answer').length).toBe(0);
  const opener = document.createElement('button');
  opener.dataset['curioConsent'] = '';
  opener.textContent = 'What may be remembered';
  document.querySelector('main')?.append(opener);
  opener.click();
  await expect.poll(() => findFocused()?.matches('.answer')).toBe(true);
  expect(findDeep('[data-answer="granted"]').getAttribute('aria-pressed')).toBe('true');
  findDeep('.close').click();
  await expect.poll(() => findFocused()).toBe(opener);
  expect(page.curio.consent).toBe('granted');
});

test('leaves its height free below the page, and takes that back', async () => {
  const { draw } = createTestPage();
  const consent = draw('curio-consent');
  await expect.poll(() => findAllDeep('section').length).toBe(1);
  const room = (): string => document.documentElement.style.getPropertyValue('--curio-consent-height');
  await expect.poll(room).toBe(`${findDeep('section').offsetHeight}px`);
  consent.remove();
  expect(room()).toBe('');
});

test('stays silent where the site has answered by itself', async () => {
  const { draw, curio } = createTestPage();
  await curio.setConsent('cookieless');
  draw('curio-consent');
  await expect.poll(() => findAllDeep('curio-consent[data-ready]').length).toBe(1);
  expect(findAllDeep('.answer')).toEqual([]);
  expect(localStorage.length).toBe(0);
});
