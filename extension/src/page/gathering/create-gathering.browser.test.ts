import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CardTitle } from '../../governance/gathered.ts';
import { createFakePageRuntime, type FakePageRuntime } from '../../testing/fake-page-runtime.ts';
import { observeCards } from '../observe-cards.ts';
import { createGathering, type Gathering } from './create-gathering.ts';

let life: AbortController;
let shop: HTMLElement;
let runtime: FakePageRuntime;

beforeEach(() => {
  life = new AbortController();
  shop = document.createElement('main');
  document.body.append(shop);
  runtime = createFakePageRuntime();
  runtime.answers = { 'page-gathered': () => true };
});

afterEach(() => {
  life.abort();
  shop.remove();
});

function start(readCards: () => Promise<readonly CardTitle[]> = async () => []): Gathering {
  const { signal } = life;
  const watch = observeCards({ window, onChange: () => {}, onMutation: () => {}, signal });
  const gathering = createGathering({ window, runtime, watch, readCards, signal });
  gathering.gatherNow();
  return gathering;
}

const texts = (): readonly string[] =>
  runtime
    .requests('page-gathered')
    .at(-1)
    ?.page.texts.map(({ text }) => text) ?? [];
const count = (): number => runtime.requests('page-gathered').length;
const rest = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

test('tells what is seen, with scripts of structured data, and nothing that is hidden', async () => {
  shop.innerHTML = `<h1>Kettle</h1><p style="display:none">Not seen</p>
    <div style="display:contents"><p>In a box that has none</p></div>
    <script type="application/ld+json">{"@type":"Product","name":"Kettle"}</script>`;
  start(async () => [{ item: 'kettle-1', kind: 'product', title: 'Kettle' }]);
  await expect.poll(count).toBe(1);
  expect(texts()).toEqual(expect.arrayContaining(['Kettle', 'In a box that has none']));
  expect(texts()).not.toContain('Not seen');
  const [gathered] = runtime.requests('page-gathered');
  expect(gathered?.scripts).toEqual(['{"@type":"Product","name":"Kettle"}']);
  expect(gathered?.cards).toHaveLength(1);
});

test('tells again after a change that it has come to rest from, and not when nothing changed', async () => {
  shop.innerHTML = '<p>One</p>';
  start();
  await expect.poll(count).toBe(1);
  shop.append(document.createElement('hr'));
  shop.lastElementChild?.remove();
  await rest(1_200);
  expect(count()).toBe(1);
  const [first] = shop.querySelectorAll('p');
  if (first?.firstChild instanceof Text) first.firstChild.data = 'Two';
  await expect.poll(texts, { timeout: 5_000 }).toContain('Two');
  expect(count()).toBe(2);
});

test('back from the back-forward cache it is told, though what it waited for before never came', async () => {
  shop.innerHTML = '<p>One</p>';
  const awaited: Promise<readonly CardTitle[]>[] = [new Promise(() => {})];
  const { gatherNow } = start(async () => awaited.shift() ?? []);
  await expect.poll(() => awaited.length).toBe(0);
  gatherNow();
  await rest(300);
  expect(count()).toBe(0);
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  gatherNow();
  await expect.poll(count).toBe(1);
});

test('a page that never rests is told all the same', async () => {
  const clock = document.createElement('p');
  shop.append(clock);
  const timer = setInterval(() => {
    clock.textContent = `${performance.now()}`;
  }, 20);
  start();
  await expect.poll(count, { timeout: 12_000 }).toBeGreaterThan(0);
  clearInterval(timer);
});

test('open shadow roots are read, and their changes are seen', async () => {
  const box = document.createElement('div');
  shop.append(box);
  const root = box.attachShadow({ mode: 'open' });
  root.innerHTML = '<p>Inside</p>';
  start();
  await expect.poll(texts).toContain('Inside');
  root.innerHTML = '<p>Changed inside</p>';
  await expect.poll(texts, { timeout: 5_000 }).toContain('Changed inside');
});

test('10,000 cards and a text of 1 MB: bounded, and no stretch of work blocks the page', async () => {
  const card = '<li><a href="/k"><h2>Kettle</h2></a><p>$49.00</p><button>Buy</button></li>';
  shop.innerHTML = `<p>${'a long text '.repeat(90_000)}</p><ul>${card.repeat(10_000)}</ul>`;
  shop.style.contain = 'strict';
  const long: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) long.push(entry.duration);
  });
  // What building and laying out such a page costs is the page's own.
  await rest(1_500);
  observer.observe({ type: 'longtask' });
  start();
  await expect.poll(count, { timeout: 20_000 }).toBe(1);
  observer.disconnect();
  const [gathered] = runtime.requests('page-gathered');
  expect(gathered?.page.isComplete).toBe(false);
  expect(gathered?.page.texts.length).toBeLessThanOrEqual(6_000);
  console.info(`long tasks while 10,000 cards were read, ms: ${long.map(Math.round).join(', ') || 'none'}`);
}, 40_000);

test('after its end nothing is told', async () => {
  start();
  await expect.poll(count).toBe(1);
  life.abort();
  shop.innerHTML = '<p>Later</p>';
  await rest(1_200);
  expect(count()).toBe(1);
});
