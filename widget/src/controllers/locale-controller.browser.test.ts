import { expect, onTestFinished, test, vi } from 'vitest';
import { createTestPage, type TestPage } from '../../testing/create-test-page.ts';
import { findAllDeep, findDeep } from '../../testing/find-deep.ts';
import { provideCurio, type LanguageOffer } from '../index.ts';
import { readMessages } from '../loader/read-messages.ts';

test('says what a file says, and English where it says nothing', async () => {
  draw({ locale: 'fr', messages: { search: { placeholder: 'Rechercher', unknown: 'x' } } });
  await expect.poll(placeholder).toBe('Rechercher');
  expect(findDeep('input').getAttribute('aria-label')).toBe('Search');
});

test('lays single words over Chinese where that is spoken', async () => {
  draw({ locale: 'zh-CN', messages: { search: { placeholder: '找一找' } } });
  await expect.poll(placeholder).toBe('找一找');
  await expect.poll(() => findDeep('input').getAttribute('aria-label')).toBe('搜索');
});

test('a file of one language is for elements in that language only', async () => {
  draw({ messages: { locale: 'fr', search: { placeholder: 'Rechercher' } } }, { lang: 'fr-CA' });
  await expect.poll(placeholder).toBe('Rechercher');
  document.querySelector('curio-search')?.setAttribute('lang', 'en');
  document.querySelector('curio-search')?.requestUpdate();
  await expect.poll(placeholder).toBe('Search clips and products');
});

test('words that come late are taken when they come; those that do not come change nothing', async () => {
  const messages = Promise.resolve({ search: { placeholder: 'Suchen' } });
  draw({ locale: 'de', messages });
  await expect.poll(placeholder).toBe('Suchen');
});

test('an element inside another speaks its language', async () => {
  draw({ locale: 'fr', messages: { search: { placeholder: 'Rechercher' }, detail: { close: 'Fermer' } } });
  await expect.poll(placeholder).toBe('Rechercher');
  const search = document.querySelector('curio-search');
  if (search !== null) search.query = 'kettle';
  await expect.poll(() => findAllDeep('.row').length).toBeGreaterThan(0);
  findDeep('.row').click();
  await expect.poll(() => findAllDeep('dialog .close')[0]?.getAttribute('aria-label')).toBe('Fermer');
});

test('reads from right to left in Arabic, unless the page says a direction', async () => {
  const { draw: drawMore } = draw({ locale: 'ar' });
  await expect.poll(() => getComputedStyle(findDeep('curio-search')).direction).toBe('rtl');
  const holder = document.createElement('div');
  holder.dir = 'ltr';
  const inside = drawMore('curio-search');
  inside.before(holder);
  holder.append(inside);
  inside.removeAttribute('dir');
  await expect.poll(() => findAllDeep('input').length).toBe(2);
  inside.requestUpdate();
  await inside.updateComplete;
  await expect.poll(() => getComputedStyle(inside).direction).toBe('ltr');
});

test('a wrong file is told once and left out; what is no text in it is left out alone', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const told: unknown[] = [];
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  document.addEventListener(
    'curio-error',
    (event) => told.push(event instanceof CustomEvent && event.detail),
    {
      signal: ending.signal,
    },
  );
  const toFile = (text: string): string => URL.createObjectURL(new Blob([text]));
  expect(await readMessages(toFile('<html>'))).toBeNull();
  expect(await readMessages(toFile('[]'))).toBeNull();
  expect(told).toMatchObject([{ code: 'messages-invalid' }, { code: 'messages-invalid' }]);
  const mixed = { locale: 'fr', search: { placeholder: 'Rechercher', label: 7 }, card: 'no' };
  expect(await readMessages(toFile(JSON.stringify(mixed)))).toMatchObject({
    locale: 'fr',
    search: { placeholder: 'Rechercher' },
  });
  expect(told[2]).toMatchObject({ message: 'No text: search.label, card.' });
  expect(warn).toHaveBeenCalledTimes(3);
  warn.mockRestore();
});

function draw(offer: LanguageOffer, attributes: Readonly<Record<string, string>> = {}): TestPage {
  const page = createTestPage({ silent: true });
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  provideCurio(page.curio, { ...offer, signal: ending.signal });
  page.draw('curio-search', attributes);
  return page;
}

function placeholder(): string | null | undefined {
  return findAllDeep('input')[0]?.getAttribute('placeholder');
}
