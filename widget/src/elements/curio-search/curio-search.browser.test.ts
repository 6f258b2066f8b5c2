import type { CurioEvent } from '@curio/core';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { audit } from '../../../testing/audit.ts';
import { createTestPage, type TestPage } from '../../../testing/create-test-page.ts';
import { findAllDeep, findDeep, findFocused } from '../../../testing/find-deep.ts';
import type { CurioSearch } from './curio-search.ts';

test('passes the axe audit empty, with results and with none, in light and dark', async () => {
  const search = await open();
  for (const query of ['', 'coffee', 'xylophone quartet']) {
    search.query = query;
    await settled(query);
    for (const theme of ['light', 'dark']) {
      search.setAttribute('theme', theme);
      expect(await audit(search), `${query} ${theme}`).toEqual([]);
    }
  }
});

test('is worked by keyboard alone: type, down, up, open, close, Escape', async () => {
  const page = createTestPage();
  const search = await open(page);
  search.focus();
  await userEvent.keyboard('gooseneck');
  await settled('gooseneck');
  expect(findDeep('.said').textContent).toMatch(/^\d+ results?$/u);
  await userEvent.keyboard('{ArrowDown}');
  expect(findFocused()).toBe(findDeep('.row'));
  await userEvent.keyboard('{ArrowUp}');
  expect(findFocused()).toBe(findDeep('input'));
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => findAllDeep('dialog[open]').length).toBe(1);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => findAllDeep('dialog[open]').length).toBe(0);
  await expect.poll(() => findFocused()).toBe(findDeep('.row'));
  await userEvent.keyboard('{Escape}');
  expect(findFocused()).toBe(findDeep('input'));
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => search.query).toBe('');
  expect(findAllDeep('.row')).toEqual([]);
  await expect
    .poll(() => page.events.map(({ type }) => type))
    .toEqual(expect.arrayContaining(['product-click', 'product-view']));
});

test('a clip among the results opens as a full-screen feed at that clip', async () => {
  const search = await open();
  search.kinds = 'video';
  search.query = 'pour';
  await settled('pour');
  findDeep('.row[data-kind="video"]').click();
  await expect.poll(() => findAllDeep('dialog[open] curio-feed').length).toBe(1);
  await expect.poll(() => findAllDeep('curio-feed[data-up]').length, { timeout: 5000 }).toBe(1);
  findDeep('.close').click();
  await expect.poll(() => findAllDeep('curio-feed').length).toBe(0);
});

test('records what was typed and seen, with the slate it stood in', async () => {
  const page = createTestPage();
  const search = await open(page);
  search.query = 'kettle';
  await settled('kettle');
  await expect
    .poll(() => page.events.find(({ type }) => type === 'search'), { timeout: 4000 })
    .toMatchObject({ query: 'kettle', surface: 'search' });
  const findFirst = (): CurioEvent | undefined =>
    page.events.find(({ type, position }) => type === 'impression' && position === 0);
  await expect.poll(findFirst, { timeout: 4000 }).toMatchObject({ surface: 'search' });
  expect(findFirst()?.slate).toBeTruthy();
});

test('counts what is seen of a second query too, and draws only what the catalogue has', async () => {
  const page = createTestPage();
  const search = await open(page);
  const listSlates = (): Set<unknown> =>
    new Set(page.events.filter(({ type }) => type === 'impression').map(({ slate }) => slate));
  for (const [query, name, count] of [
    ['kettle', /kettle/iu, 1],
    ['grinder', /grinder/iu, 2],
  ] as const) {
    search.query = query;
    await expect.poll(() => findAllDeep('.row .name')[0]?.textContent ?? '').toMatch(name);
    await expect.poll(() => listSlates().size, { timeout: 5000 }).toBeGreaterThanOrEqual(count);
  }
  const rows = findAllDeep('.row').length;
  expect(findAllDeep('.list > li').length).toBe(rows);
});

test('waits for an input method: letters on their way are not searched for', async () => {
  const search = await open();
  const input = findDeep('input') as HTMLInputElement;
  input.focus();
  input.dispatchEvent(new CompositionEvent('compositionstart'));
  input.value = 'kaf';
  input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
  input.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true, composed: true }),
  );
  await search.updateComplete;
  expect(search.query).toBe('');
  expect(input.value).toBe('kaf');
  input.value = 'coffee';
  input.dispatchEvent(new CompositionEvent('compositionend', { data: 'coffee', bubbles: true }));
  expect(search.query).toBe('coffee');
});

test('what is shown of a query stays in its place when more is found', async () => {
  const search = await open();
  search.query = 'coffee';
  await settled('coffee');
  const before = findAllDeep('.row .name').map(({ textContent }) => textContent);
  await new Promise((resolve) => setTimeout(resolve, 900));
  const after = findAllDeep('.row .name').map(({ textContent }) => textContent);
  expect(after.slice(0, before.length)).toEqual(before);
});

test('a category narrows the search, and alone it shows what is there', async () => {
  const search = await open();
  findAllDeep('.chip[aria-pressed]')
    .find(({ textContent }) => textContent.includes('Kitchen'))
    ?.click();
  await expect.poll(() => findAllDeep('.row').length).toBeGreaterThan(0);
  expect(search.category).toBe('Kitchen');
  search.query = 'honey';
  await expect.poll(() => findAllDeep('.none')[0]?.textContent).toContain('honey');
  findDeep('.none .chip').click();
  await expect.poll(() => findAllDeep('.row').length).toBeGreaterThan(0);
});

test('says in Chinese what it says in English', async () => {
  const { draw } = createTestPage();
  draw('curio-search', { lang: 'zh-CN' });
  await expect.poll(() => findAllDeep('input')[0]?.getAttribute('placeholder')).toBe('搜索视频和商品');
});

test('tells the page of Enter, and of a result before it opens', async () => {
  const page = createTestPage();
  const search = await open(page);
  const told: unknown[] = [];
  for (const type of ['curio-search-request', 'curio-result-request', 'curio-searched'])
    search.addEventListener(type, (event) => {
      event.preventDefault();
      told.push([type, event instanceof CustomEvent ? event.detail : null]);
    });
  search.focus();
  await userEvent.keyboard('grinder{Enter}');
  await settled('grinder');
  findDeep('.row').click();
  expect(told).toEqual(
    expect.arrayContaining([
      ['curio-search-request', { query: 'grinder' }],
      ['curio-result-request', { itemId: 'grinder-hand', kind: 'product' }],
    ]),
  );
  expect(findAllDeep('dialog[open]')).toEqual([]);
});

test('shows the shop’s own form where the catalogue does not come', async () => {
  const { draw, errors } = createTestPage({ source: '/nothing.json' });
  const search = draw('curio-search', {}, 'The shop’s own form');
  await expect.poll(() => errors.length).toBe(1);
  expect(search.shadowRoot?.querySelector('slot')).not.toBeNull();
  expect(findAllDeep('input')).toEqual([]);
});

async function open(page: TestPage = createTestPage()): Promise<CurioSearch> {
  const search = page.draw('curio-search');
  await expect.poll(() => findAllDeep('input').length).toBe(1);
  return search;
}

/** Waits until a query has its results, or is said to have none. */
async function settled(query: string): Promise<void> {
  if (query === '') return;
  await expect.poll(() => findAllDeep('.row').length + findAllDeep('.none').length).toBeGreaterThan(0);
}
