import { expect, onTestFinished, test } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { audit } from '../../../testing/audit.ts';
import { createTestPage, type TestPage } from '../../../testing/create-test-page.ts';
import { findAllDeep, findDeep } from '../../../testing/find-deep.ts';
import { findCard } from '../../internal/card.ts';
import { findPageMedia } from '../../player/page-media.ts';
import type { CurioMore } from './curio-more.ts';

async function openMore(page: TestPage): Promise<CurioMore> {
  await page.curio.ready;
  const more = page.draw('curio-more');
  more.card = page.curio.view === null ? null : findCard(page.curio.view, 'clip-pour-over');
  more.reasons = [{ kind: 'interest', category: 'Coffee', act: 'watched', count: 3 }];
  more.fields = { item: 'clip-pour-over' };
  await expect.poll(() => findAllDeep('dialog[open]').length).toBe(1);
  await Promise.all(
    findDeep('dialog')
      .getAnimations()
      .map(({ finished }) => finished),
  );
  return more;
}

test('passes the axe audit with what is stored open', async () => {
  const more = await openMore(createTestPage());
  await expect.poll(() => findAllDeep('.why').length).toBe(1);
  findDeep('[aria-expanded]').click();
  await expect.poll(() => findAllDeep('.stored').length).toBe(1);
  expect(await audit(more)).toEqual([]);
});

test('is worked by keyboard alone: less of this, forget, close', async () => {
  const page = createTestPage();
  await openMore(page);
  await expect.poll(() => findDeep('.why p').textContent).toBe('You watched 3 clips about Coffee.');
  await expect.element(browserPage.getByRole('button', { name: 'Show less like this' })).toBeVisible();
  findDeep('.act').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => findDeep('.act').textContent).toContain('Noted');
  expect(findDeep('.status').textContent).toContain('Noted');
  findDeep('[aria-expanded]').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => findAllDeep('.pair button').length).toBe(2);
  findAllDeep('.pair button')[1]?.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => findDeep('.stored').textContent).toBe('Forgotten.');
  expect(page.curio.explainProfile().interests).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => findAllDeep('dialog[open]').length).toBe(0);
});

test('what was asked less of is recorded when the panel closes', async () => {
  const page = createTestPage();
  const more = await openMore(page);
  findDeep('.act').click();
  await expect.poll(() => findAllDeep('.undo').length).toBe(1);
  more.remove();
  await expect
    .poll(() => page.events.find(({ type }) => type === 'not-interested'))
    .toMatchObject({ item: 'clip-pour-over' });
});

test('sets speed and captions for every player of the page, and keeps them only with consent', async () => {
  const page = createTestPage();
  onTestFinished(() => {
    findPageMedia().settings.choose({ speed: 1, captionSize: 'medium', captionGround: 'soft' });
    localStorage.removeItem('curio-player');
  });
  await page.curio.setConsent('granted');
  const card = page.draw('curio-video', { 'item-id': 'clip-pour-over', autoplay: 'visible' });
  await expect.poll(() => findAllDeep('.caption').length).toBe(1);
  const more = await openMore(page);
  const choose = async (name: string, keys: string): Promise<void> => {
    findDeep(`input[name=${name}]:checked`, more.shadowRoot ?? document).focus();
    await userEvent.keyboard(keys);
  };
  expect(localStorage.getItem('curio-player')).toBeNull();
  await page.curio.setConsent('pending');
  findAllDeep('input[name=speed]', more.shadowRoot ?? document)[2]?.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(findPageMedia().settings.current.speed).toBe(1.25);
  await choose('captionSize', '{ArrowRight}');
  await choose('captionGround', '{ArrowRight}');
  expect(card.style.getPropertyValue('--_caption-size')).not.toBe('1');
  expect(localStorage.getItem('curio-player')).toBeNull();
  await page.curio.setConsent('granted');
  expect(localStorage.getItem('curio-player')).toContain('1.25');
  await page.curio.setConsent('cookieless');
  expect(localStorage.getItem('curio-player')).toBeNull();
  expect(await audit(more)).toEqual([]);
});
