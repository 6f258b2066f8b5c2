import { createCurio } from '@curio/sdk';
import { createShelf } from '@curio/sdk/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPreview } from './open-preview.ts';
import type { Preview, PreviewAnswer } from './preview.ts';

let life: AbortController;

beforeEach(() => {
  life = new AbortController();
});

afterEach(() => {
  life.abort();
});

/** A preview of the shelf without a model: what lifts a taste here is the profile alone. */
async function open(): Promise<Preview> {
  const curio = createCurio({ site: 'preview', source: createShelf(), engine: 'none', signal: life.signal });
  const opened = await openPreview(curio, {
    judge: (titles) => new Set(titles.map(({ subject }) => subject).filter((id) => id === 'clip-lamps-3')),
    pause: () => new Promise((resolve) => setTimeout(resolve, 5)),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

async function rank(preview: Preview, likes: string | null): Promise<PreviewAnswer> {
  const answers: PreviewAnswer[] = [];
  await preview.rank(likes, (answer) => answers.push(answer), { signal: life.signal });
  const last = answers.at(-1);
  if (last === undefined) throw new Error('There was no answer.');
  expect(last.isFinal).toBe(true);
  return last;
}

const countLamps = ({ rows }: PreviewAnswer): number => rows.filter(({ id }) => id.includes('lamps')).length;

test('a taste lifts its category over what a new visitor sees, and leaves again', async () => {
  const preview = await open();
  expect(preview.categories).toContain('Home / Lamps');
  const forNobody = await rank(preview, null);
  expect(forNobody.rows).toHaveLength(10);
  expect(forNobody.rows.every(({ risenBy }) => risenBy === 0)).toBe(true);

  // The items' vectors may come after the first answer, where the machine is busy.
  await expect
    .poll(async () => countLamps(await rank(preview, 'Home / Lamps')), { timeout: 10_000 })
    .toBeGreaterThan(countLamps(forNobody));
  const forLamps = await rank(preview, 'Home / Lamps');
  expect(forLamps.opened).toEqual(['Lamps number 3', 'Lamps number 2', 'Lamps number 1']);
  expect(forLamps.rows.some(({ risenBy }) => risenBy > 0)).toBe(true);
  expect(forLamps.rows[0]?.pictureUrl).toMatch(/^https:\/\/shop\.example\/lamps-/u);
  expect(forLamps.rows.filter(({ isViolation }) => isViolation).map(({ id }) => id)).toEqual([
    'clip-lamps-3',
  ]);
  expect(forLamps).toMatchObject({ tier: 0, reason: 'The site chose to rank without a model' });

  const again = await rank(preview, null);
  expect(again.rows).toEqual(forNobody.rows);
});

test('a choice that was taken back is never shown', async () => {
  const preview = await open();
  const taken = new AbortController();
  const answers: PreviewAnswer[] = [];
  const ranking = preview.rank('Home / Lamps', (answer) => answers.push(answer), { signal: taken.signal });
  taken.abort();
  await ranking;
  expect(answers).toEqual([]);
  expect((await rank(preview, null)).opened).toEqual([]);
});

test('a catalogue that cannot be read is said', async () => {
  const source = new URL('/no-such-catalog.json', location.href).href;
  const curio = createCurio({ site: 'preview', source, signal: life.signal });
  const opened = await openPreview(curio, { judge: () => new Set(), pause: async () => {} });
  expect(opened.ok).toBe(false);
});
