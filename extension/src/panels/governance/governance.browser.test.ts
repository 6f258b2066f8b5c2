import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { GovernanceView } from '../../messaging/governance-protocol.ts';
import { EXAMPLE_JUDGEMENT, EXAMPLE_VIEW } from '../../testing/example-governance.ts';
import { EXAMPLE_TAB } from '../../testing/examples.ts';
import { createFakePanelPlatform, type FakePanelPlatform } from '../../testing/fake-panel-platform.ts';
import { drivePanel } from '../../testing/drive-panel.ts';
import { openPanelPlace } from '../../testing/open-panel-place.ts';
import { startPanel } from '../start-panel.tsx';

let life: AbortController;
let place: HTMLElement;

beforeEach(() => {
  ({ life, place } = openPanelPlace());
});

afterEach(() => {
  life.abort();
});

const { find, press, audit } = drivePanel(() => place);

async function open(
  view: Partial<GovernanceView> = {},
  language: 'en' | 'zh' = 'en',
): Promise<FakePanelPlatform> {
  const platform = createFakePanelPlatform({ ...EXAMPLE_TAB, language });
  platform.view = { ...EXAMPLE_VIEW, ...view };
  startPanel(place, platform, life.signal);
  await press('tab-governance');
  return platform;
}

async function findFinding(fingerprintAt: number): Promise<HTMLElement> {
  await find('findings');
  const found = place.querySelectorAll<HTMLElement>('[data-testid="findings"] [data-testid="finding"]');
  return found[fingerprintAt] ?? place;
}

function openFolds(): void {
  for (const fold of place.querySelectorAll('details')) fold.open = true;
}

test.each(['en', 'zh'] as const)('passes the axe audit with everything open, in %s', async (language) => {
  await open({}, language);
  await find('findings');
  openFolds();
  await press('suppress', await findFinding(0));
  await find('suppress-form');
  expect(await audit()).toEqual([]);
});

test('a finding quotes, explains, cites and suggests, with words beside every colour', async () => {
  const platform = await open();
  const finding = await findFinding(1);
  expect(finding.querySelector('mark')?.textContent).toBe('国家级');
  expect(finding.querySelector('.impact')?.textContent).toBe('Serious');
  expect(finding.querySelector('.outcome')?.textContent).toBe('Breaks a rule');
  expect((await find('message', finding)).textContent).toContain('国家级');
  const law = await find('law', finding);
  expect(law.textContent).toContain('article 9(3)');
  expect(law.getAttribute('href')).toMatch(/^https:/u);
  expect(law.parentElement?.textContent).toMatch(/in force since \d{4}-\d\d-\d\d/u);
  expect(finding.querySelector('del')?.textContent).toBe('taken out: 国家级');
  expect(getComputedStyle(finding.querySelector('del') ?? place).textDecorationLine).toContain(
    'line-through',
  );
  expect((await find('coverage')).textContent).toBe('31 of 34 rules ran · 312 texts read');
  await press('copy-text', finding);
  expect(platform.copied).toEqual(['手冲壶 800ml']);
  expect(place.textContent?.toLowerCase()).not.toContain('compliant');
});

test('findings stand by impact; a long text, an element and two values prove theirs', async () => {
  await open();
  await find('findings');
  expect([...place.querySelectorAll('.by-impact h2')].map((title) => title.textContent)).toEqual([
    'Critical 1',
    'Serious 1',
    'Moderate 1',
    'Minor 1',
  ]);
  expect((await find('quoted-text', await findFinding(0))).textContent).toMatch(/^…Thrown by hand.*…$/u);
  expect((await findFinding(0)).querySelector('mark')?.textContent).toBe('best in the world');
  expect((await find('proofs', await findFinding(2))).textContent).toContain('name="insurance"');
  expect((await find('proofs', await findFinding(3))).textContent).toContain('49.00');
});

test('a proof is shown on the page, and a page that has it no more is told', async () => {
  const platform = await open();
  const finding = await findFinding(0);
  await press('show-on-page', finding);
  await expect
    .poll(() => platform.asked.at(-1))
    .toEqual({
      name: 'evidence-show',
      request: { tabId: 7, target: ['#story'], quote: 'best in the world' },
    });
  await expect.poll(async () => (await find('told', finding)).textContent).toBe('Ringed on the page.');
  platform.answers = { 'evidence-show': { ok: true, answer: false } };
  await press('show-on-page', finding);
  await expect
    .poll(async () => (await find('told', finding)).textContent)
    .toBe('The page does not show it any more.');
});

test('hints of the model stand apart, name no law, and are shown on the page', async () => {
  const platform = await open();
  const fold = await find('hints');
  expect(fold.querySelector('summary')?.textContent).toBe('Reads like pressure (1)');
  openFolds();
  const hint = await find('hint');
  expect(hint.textContent).toContain('“Hurry! Only 3 left in stock”');
  expect(hint.textContent).toContain('Says that little is left · 98%');
  expect(fold.querySelector('[data-testid="law"]')).toBeNull();
  expect(place.querySelector('[data-testid="findings"]')?.textContent).not.toContain('Hurry');
  await press('show-hint');
  await expect
    .poll(() => platform.asked.at(-1)?.request)
    .toEqual({
      tabId: 7,
      target: ['html>body:nth-child(2)>p:nth-child(4)'],
      quote: 'Hurry! Only 3 left in stock',
    });
  await expect.poll(() => hint.querySelector('.told')?.textContent).toBe('Ringed on the page.');
});

test('suppressing asks for a reason, and for a day where the finding is critical', async () => {
  const platform = await open();
  const finding = await findFinding(0);
  await press('suppress', finding);
  const until = await find('suppress-until', finding);
  expect(until.hasAttribute('required')).toBe(true);
  platform.answers = { 'finding-suppress': { ok: true, answer: 'date-missing' } };
  await userEvent.fill(await find('suppress-reason', finding), 'Checked by our lawyer');
  await press('suppress-save', finding);
  expect((await find('suppress-refused', finding)).textContent).toContain('needs a last day');
  platform.answers = {};
  await userEvent.fill(until, '2026-12-24');
  await press('suppress-save', finding);
  await expect.poll(() => finding.querySelector('[data-testid="suppress-form"]')).toBeNull();
  expect(platform.asked.findLast(({ name }) => name === 'finding-suppress')?.request).toMatchObject({
    fingerprint: 'f2',
    reason: 'Checked by our lawyer',
    until: '2026-12-24',
  });
});

test('suppressions are listed with reason and day, told as unused, and revoked', async () => {
  const platform = await open();
  await find('suppressed');
  openFolds();
  const row = await find('suppression');
  expect(row.textContent).toContain('“Checked by our lawyer” · until 2027-02-01');
  expect((await find('unused', row)).textContent).toBe('Met nothing on this page');
  await press('revoke', row);
  expect(platform.asked.findLast(({ name }) => name === 'finding-revoke')?.request).toMatchObject({
    fingerprint: 'f9',
  });
});

test('coverage says why each rule did not run, a failing one first', async () => {
  await open();
  const fold = await find('coverage-fold');
  const reasons = [...fold.querySelectorAll('[data-testid="not-run"]')].map((row) => row.textContent);
  expect(reasons[0]).toContain('The rule itself failed, and the others ran');
  expect(reasons.join()).toContain('It needs the product feed');
  expect(reasons.join()).toContain('It needs a history of prices.');
});

test('what the law lets pass stands apart, with its basis', async () => {
  await open();
  const fold = await find('exempted');
  openFolds();
  expect((await find('basis', fold)).textContent).toContain(
    'Legal basis: Guide article 5(1)-(2): it tells of the seller’s attitude',
  );
  expect(fold.querySelector('.outcome')?.textContent).toBe('Let pass by law');
});

test('the history counts what was found, stopped, taken down and fixed', async () => {
  await open();
  const fold = await find('history');
  openFolds();
  expect([...fold.querySelectorAll('dd')].map((count) => count.textContent)).toEqual(['4', '1', '1', '1']);
  expect([...fold.querySelectorAll('.history-state')].map((state) => state.textContent)).toEqual([
    'Open',
    'Stopped before listing',
    'Fixed: not there any more',
    'Taken down',
  ]);
});

test('presets are suggested with the reason, and chosen by the merchant; one at least stays', async () => {
  const platform = await open();
  const presets = await find('presets');
  expect(presets.textContent).toContain('Suggested for this page: it sells in CNY, its titles are Chinese.');
  expect(await find('preset-cn-shop')).toHaveProperty('disabled', true);
  (await find('preset-eu-shop')).focus();
  await userEvent.keyboard(' ');
  await expect
    .poll(() => platform.asked.findLast(({ name }) => name === 'presets-set')?.request)
    .toEqual({ origin: 'https://shop.example', tabId: 7, presets: ['cn-shop', 'eu-shop'] });
});

test('everything is exported as JSON', async () => {
  const platform = await open();
  await press('export');
  const [file] = platform.saved;
  expect(file?.name).toBe('curio-findings-shop.example-2026-11-24.json');
  expect(JSON.parse(file?.text ?? '')).toMatchObject({
    judgement: EXAMPLE_JUDGEMENT,
    history: EXAMPLE_VIEW.history,
  });
});

test('text with markup is text', async () => {
  const text = '<img src=x onerror=alert(1)>';
  const [found] = EXAMPLE_JUDGEMENT.findings;
  if (found === undefined) throw new Error('the example has findings');
  const findings = [{ ...found, excerpt: { text, start: 0, isCut: false } }];
  await open({ judgement: { ...EXAMPLE_JUDGEMENT, findings } });
  expect((await find('quoted-text')).textContent).toBe(text);
  expect(place.querySelector('img')).toBeNull();
});

test('nothing found is no verdict; a page that is not judged yet, or too large, says so', async () => {
  const platform = await open({ judgement: { ...EXAMPLE_JUDGEMENT, findings: [], isComplete: false } });
  expect((await find('notice')).dataset['state']).toBe('no-findings');
  expect((await find('partial')).textContent).toContain('was not checked');
  platform.view = { ...EXAMPLE_VIEW, judgement: null };
  platform.tab = { ...platform.tab };
  platform.change();
  await expect.poll(async () => (await find('notice')).dataset['state']).toBe('not-judged');
  await press('gather-again');
  expect(platform.asked.at(-1)?.name).toBe('page-look-again');
});

test('findings that cannot be read are said', async () => {
  const platform = await open();
  await find('findings');
  platform.answers = { 'governance-read': { ok: false, trouble: 'handler-failed' } };
  platform.tab = { ...platform.tab };
  platform.change();
  await expect.poll(async () => (await find('notice')).dataset['state']).toBe('rules-failed');
});

test('this page explains its structured data, and shows events with each one’s life', async () => {
  await open();
  await press('tab-page');
  expect((await find('schema-unreadable')).textContent).toContain('script 2 is no JSON');
  expect((await find('schema-product')).textContent).toContain('Missing, and required: price');
  const events = await find('events');
  const lives = [...events.querySelectorAll('.event-life')].map((life) => life.textContent);
  expect(lives).toEqual(['Made', 'Stored', 'Acknowledged', 'Refused']);
  expect(events.textContent).toContain('Pour-over in four slow minutes');
  expect(await audit()).toEqual([]);
});
