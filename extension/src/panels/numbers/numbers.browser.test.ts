import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { NumbersQuestion, NumbersReading, NumbersTrouble } from '../../figures/numbers.ts';
import type { TabState } from '../../messaging/protocol.ts';
import { answerNumbers, EXAMPLE_NOW } from '../../testing/example-numbers.ts';
import { EXAMPLE_TAB } from '../../testing/examples.ts';
import { createFakePanelPlatform, type FakePanelPlatform } from '../../testing/fake-panel-platform.ts';
import { drivePanel } from '../../testing/drive-panel.ts';
import { openPanelPlace } from '../../testing/open-panel-place.ts';
import { startPanel } from '../start-panel.tsx';

let life: AbortController;
let place: HTMLElement;
let platform: FakePanelPlatform;

beforeEach(() => {
  ({ life, place } = openPanelPlace());
});

afterEach(() => {
  life.abort();
});

const { find, audit } = drivePanel(() => place);

async function open(
  answer: (question: NumbersQuestion) => NumbersReading = answerNumbers,
  tab: Partial<TabState> = {},
): Promise<void> {
  platform = createFakePanelPlatform({ ...EXAMPLE_TAB, ...tab });
  const usual = platform.ask.bind(platform);
  Object.assign(platform, {
    ask: async (name: string, request: NumbersQuestion) => {
      if (name !== 'numbers-read') return usual(name as 'tab-read', request as never);
      platform.asked.push({ name, request });
      return { ok: true, answer: answer(request) };
    },
  });
  startPanel(place, platform, life.signal);
  await userEvent.click(await find('tab-numbers'));
}

const rowOf = (metric: string): HTMLElement | null => place.querySelector(`li[data-metric="${metric}"]`);
const textOf = (metric: string): string => rowOf(metric)?.textContent ?? '';

async function whole(): Promise<void> {
  await find('top');
}

const unread = (because: NumbersTrouble) => (): NumbersReading => ({ state: 'unread', because });

test('figures come with change, sample and what was before; the whole section passes the audit', async () => {
  await open();
  await whole();
  expect(textOf('gmv')).toContain('€12,480.50');
  expect(textOf('gmv')).toContain('+25%');
  expect(textOf('gmv')).toContain('before €9,984.40');
  expect(textOf('gmv')).toContain('210 orders');
  expect(textOf('clicks')).toContain('2,110');
  expect(textOf('adds-to-cart')).toContain('30% of the step before');
  expect(textOf('new-customer-share')).toContain('66%');
  expect(textOf('new-customer-share')).toContain('n = 198');
  expect(textOf('goods-verdict')).toContain('collecting, n = 37');
  expect(rowOf('content-verdict')?.dataset['verdict']).toBe('good');
  expect(rowOf('service-verdict')?.dataset['verdict']).toBe('fair');
  expect(textOf('fact-field')).toContain('51%');
  expect(await audit()).toEqual([]);
});

test('a rate that falls is good where less is better, and shown by more than colour', async () => {
  await open((question) => {
    const answer = answerNumbers(question);
    if (answer.state !== 'read' || question.query.to > EXAMPLE_NOW - 1_000) return answer;
    const worse = { metric: 'order-refund-rate', numerator: 60, denominator: 171 };
    return {
      ...answer,
      figures: answer.figures.map((figure) => (figure.metric === worse.metric ? worse : figure)),
    };
  });
  await whole();
  const change = rowOf('order-refund-rate')?.querySelector<HTMLElement>('.change');
  expect(change?.dataset).toMatchObject({ direction: 'down', good: 'true' });
  expect(change?.textContent).toContain('lower than before');
});

test('currencies are chosen, never added', async () => {
  await open();
  const select = await find('currency');
  expect([...select.querySelectorAll('option')].map(({ value }) => value)).toEqual(['EUR', 'CNY']);
  await userEvent.selectOptions(select, 'CNY');
  await expect.poll(() => textOf('gmv')).toContain('¥880.00');
  expect(textOf('orders')).toContain('214');
});

test('every figure explains itself in the words of its definition', async () => {
  await open();
  await whole();
  const names = [...place.querySelectorAll<HTMLButtonElement>('button[data-explains]')];
  expect(names.length).toBeGreaterThan(18);
  for (const name of names) {
    name.click();
    const row = name.closest('li');
    await expect.poll(() => row?.querySelector('.explanation dl')).not.toBeNull();
    expect(name.ariaExpanded).toBe('true');
  }
  expect(textOf('gpm')).toContain('1000 · GMV / (view events + live-join events)');
  expect(textOf('gpm')).toContain('collector.example');
  expect(textOf('order-refund-rate')).toContain('May still change until 30 days');
  expect(await audit()).toEqual([]);
});

test('the line has a table of the same days behind it, and another metric is a press away', async () => {
  await open();
  await whole();
  await expect.poll(async () => (await find('chart')).querySelector('canvas')).not.toBeNull();
  const rows = (): number => place.querySelectorAll('[data-testid="line-table"] tbody tr').length;
  expect(rows()).toBe(7);
  await userEvent.selectOptions(await find('line-metric'), 'orders');
  await expect
    .poll(() => platform.asked.map(({ request }) => JSON.stringify(request)).join('\n'))
    .toContain('"names":["orders"],"by":"day"');
});

test('periods are chosen with the keyboard, own dates among them', async () => {
  await open();
  await whole();
  (await find('period-7-days')).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect
    .poll(() => place.querySelector<HTMLInputElement>('[data-testid="period-28-days"]')?.checked)
    .toBe(true);
  await userEvent.click(await find('period-dates'));
  await userEvent.fill(await find('first-day'), '2026-11-01');
  await userEvent.fill(await find('last-day'), '2026-11-03');
  await expect
    .poll(async () => (await find('period')).textContent)
    .toMatch(/^1\s?–\s?3 Nov, beside 29\s?–\s?31 Oct$/u);
});

test('all of it is handed over as a file named after shop and period', async () => {
  await open();
  await whole();
  await userEvent.click(await find('export-csv'));
  const [file] = platform.saved;
  expect(file?.name).toMatch(/^curio-shop\.example-2026-11-18-2026-11-24\.csv$/u);
  expect(file?.text.split('\r\n').length).toBeGreaterThan(60);
  expect(file?.text).toContain(`"'=kettle,9"`);
});

test.each([
  ['not-paired', 'numbers-connect'],
  ['token-refused', 'numbers-connect'],
  ['role-refused', 'numbers-connect'],
  ['collector-down', 'numbers-again'],
  ['collector-answer-invalid', 'numbers-again'],
] as const)('%s is said, with the next step', async (because, next) => {
  await open(unread(because));
  expect((await find('notice')).dataset['state']).toBe(`numbers-${because}`);
  await find(next);
  expect(await audit()).toEqual([]);
});

test('a collector that comes back is read again', async () => {
  let isDown = true;
  await open((question) =>
    isDown ? { state: 'unread', because: 'collector-down' } : answerNumbers(question),
  );
  await find('notice');
  isDown = false;
  await userEvent.click(await find('numbers-again'));
  await whole();
});

test('a shop without events says so and offers a longer period', async () => {
  await open((question) => ({ ...answerNumbers(question), figures: [] }) as NumbersReading);
  await expect.poll(() => place.querySelector('[data-state="numbers-empty"]')).not.toBeNull();
  expect(await audit()).toEqual([]);
});

test('a clock that is wrong is said, and the collector’s decides the period', async () => {
  platform = createFakePanelPlatform(EXAMPLE_TAB);
  await open((question) => {
    platform.time = EXAMPLE_NOW + 3 * 86_400_000;
    return answerNumbers(question);
  });
  platform.time = EXAMPLE_NOW + 3 * 86_400_000;
  (await find('tab-page')).click();
  (await find('tab-numbers')).click();
  expect((await find('clock-off')).textContent).toContain('4320 min ahead');
  const asked = platform.asked.filter(({ name }) => name === 'numbers-read').at(-1)?.request;
  expect((asked as NumbersQuestion).query.to).toBeLessThanOrEqual(EXAMPLE_NOW);
});

test('figures and words are Chinese where the panel is', async () => {
  await open();
  await whole();
  await userEvent.click(await find('language'));
  await expect.poll(() => textOf('quality-gmv')).toContain('有质量的成交金额');
  expect(await audit()).toEqual([]);
});

test('a run that was overtaken shows nothing', async () => {
  await open();
  await whole();
  await userEvent.click(await find('period-28-days'));
  await userEvent.click(await find('period-today'));
  await expect.poll(async () => (await find('numbers')).ariaBusy).toBe('false');
  expect((await find('period')).textContent).toContain('24 Nov');
  expect((await find('line')).textContent).toContain('two days at least');
});
