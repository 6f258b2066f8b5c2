import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ClipCommand, ClipView } from '../../tagger/clip-command.ts';
import { EXAMPLE_TAB } from '../../testing/examples.ts';
import { createFakePanelPlatform, type FakePanelPlatform } from '../../testing/fake-panel-platform.ts';
import { drivePanel } from '../../testing/drive-panel.ts';
import { openPanelPlace } from '../../testing/open-panel-place.ts';
import { startPanel } from '../start-panel.tsx';

const MUGS: ClipView = {
  clip: 1,
  item: null,
  title: 'Two mugs',
  src: 'https://cdn.example/mugs.mp4?v=2',
  currentMs: 0,
  durationMs: 10_000,
  isPaused: true,
  area: 4_000,
};

const POUR: ClipView = { ...MUGS, clip: 2, item: 'clip-1', title: '', src: '', area: 9_000 };

let life: AbortController;
let place: HTMLElement;
let platform: FakePanelPlatform;

beforeEach(() => {
  ({ life, place } = openPanelPlace());
  platform = createFakePanelPlatform(EXAMPLE_TAB);
});

afterEach(() => {
  life.abort();
});

const { find, press, audit } = drivePanel(() => place);

async function open(clips: readonly ClipView[] | null): Promise<void> {
  platform.answers = { 'clips-ask': { ok: true, answer: clips } };
  startPanel(place, platform, life.signal);
  await userEvent.click(await find('tab-tagger'));
}

/** The page answers so from now on, and at once. */
async function stand(clips: readonly ClipView[]): Promise<void> {
  platform.answers = { 'clips-ask': { ok: true, answer: clips } };
  await press('step100');
}

function commands(): readonly ClipCommand[] {
  return platform.asked.flatMap(({ name, request }) =>
    name === 'clips-ask' ? [(request as { command: ClipCommand }).command] : [],
  );
}

test.each([
  ['clips-unreachable', null],
  ['clips-none', []],
] as const)('the state %s says what to do and passes the axe audit', async (state, clips) => {
  await open(clips);
  await expect
    .poll(() => place.querySelector('[data-testid="notice"]')?.getAttribute('data-state'))
    .toBe(state);
  expect(await audit()).toEqual([]);
});

test('the largest clip is meant first, by the title of its card', async () => {
  await open([MUGS, POUR]);
  const choice = (await find('clip')) as HTMLSelectElement;
  expect(choice.value).toBe('2');
  expect([...choice.options].map(({ text }) => text)).toEqual(['Two mugs', 'Pour-over in four slow minutes']);
});

test('what is marked stands in the list and in the table, and passes the axe audit', async () => {
  await open([MUGS]);
  await stand([{ ...MUGS, currentMs: 1_200 }]);
  await expect.poll(async () => (await find('time')).textContent).toContain('0:01.2');
  await userEvent.fill(await find('product'), 'kettle-1');
  await press('mark');
  expect((await find('moments')).textContent).toContain('国家级手冲壶 800ml');
  expect((await find('moments')).textContent).toContain('0:01.2 – 0:05.2');
  await stand([{ ...MUGS, currentMs: 3_400 }]);
  await press('ends-here');
  await press('copy-table');
  expect(platform.copied).toEqual(['file,title,moments\r\nmugs.mp4,Two mugs,kettle-1@1.2-3.4\r\n']);
  const save = (await find('save-table')) as HTMLAnchorElement;
  expect(await (await fetch(save.href)).text()).toBe(platform.copied[0]);
  expect(await audit()).toEqual([]);
});

test('what was marked is there when the panel opens again, of this shop alone', async () => {
  await open([MUGS]);
  await userEvent.fill(await find('product'), 'kettle-1');
  await press('mark');
  await userEvent.fill(await find('file'), 'two-mugs.mp4');
  await userEvent.tab();
  life.abort();
  ({ life, place } = openPanelPlace());
  await open([MUGS]);
  expect((await find('moments')).textContent).toContain('国家级手冲壶 800ml');
  expect(((await find('file')) as HTMLInputElement).value).toBe('two-mugs.mp4');
  life.abort();
  ({ life, place } = openPanelPlace());
  platform.tab = { ...platform.tab, origin: 'https://other.example' };
  await open([MUGS]);
  await find('mark');
  expect(place.querySelector('[data-testid="moments"]')).toBeNull();
});

test('a product that the table cannot hold is refused with a reason', async () => {
  await open([MUGS]);
  await userEvent.fill(await find('product'), 'two words');
  await press('mark');
  await expect.poll(() => place.querySelector('[role="alert"]')?.textContent).toContain('Without spaces');
  expect(place.querySelector('[data-testid="moments"]')).toBeNull();
});

test('the buttons step, and never past an end', async () => {
  await open([{ ...MUGS, currentMs: 9_950 }]);
  await press('step100');
  await press('step-2000');
  await press('play');
  expect(commands().filter((command) => command.do !== 'look')).toEqual([
    { do: 'seek', clip: 1, ms: 10_000 },
    { do: 'seek', clip: 1, ms: 7_950 },
    { do: 'play', clip: 1 },
  ]);
  await expect.poll(() => place.textContent).toContain('press play there once');
});
