import { readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { toExampleGathered } from '../../testing/example-gathered.ts';
import { createHinter } from './create-hinter.ts';
import { HINT_KINDS } from './page-hint.ts';

const FOLDER = new URL('../../../../models/artifacts/dark-pattern-text/0.2.0/', import.meta.url);
const PRESSING = 'Hurry! Only 3 left in stock';

async function readModel(): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL('model.onnx', FOLDER)));
}

function toPage(texts: readonly string[], language?: string) {
  return toExampleGathered({ texts, page: language === undefined ? {} : { language } }).page;
}

test('kinds are the classes of the model, in their order', async () => {
  const manifest: unknown = JSON.parse(await readFile(new URL('manifest.json', FOLDER), 'utf8'));
  expect(manifest).toMatchObject({ classes: { names: ['none', ...HINT_KINDS] } });
});

test('what presses is hinted at with its kind and place; plain words are not', async () => {
  const texts = ['Add to cart', 'Free returns within 30 days', PRESSING, 'Gooseneck kettle, brushed steel'];
  const hints = await createHinter(readModel).hint(toPage(texts, 'en-GB'));
  expect(hints).toEqual([
    {
      text: PRESSING,
      kind: 'scarcity',
      probability: expect.closeTo(1, 1),
      target: ['html>body:nth-child(2)>p:nth-child(3)'],
    },
  ]);
});

test('the likeliest come first, each text once, and never more than 20', async () => {
  const texts = Array.from({ length: 40 }, (_, at) => `Hurry! Only ${at + 2} left in stock`);
  const hints = await createHinter(readModel).hint(toPage([...texts, PRESSING, PRESSING]));
  expect(hints).toHaveLength(20);
  const shares = hints.map(({ probability }) => probability);
  expect(shares).toEqual(shares.toSorted((one, other) => other - one));
  expect(new Set(hints.map(({ text }) => text)).size).toBe(20);
});

test.each([
  ['another language', [PRESSING], 'de'],
  ['another script', ['只剩 3 件 only three left'], 'en'],
  ['a word', ['Hurry!'], 'en'],
  ['emoji', ['\u{1f600}\u{1f600}', ''], 'en'],
  ['a megabyte', [PRESSING.repeat(40_000)], 'en'],
])('of %s nothing is said', async (_, texts, language) => {
  expect(await createHinter(readModel).hint(toPage(texts, language))).toEqual([]);
});

test('a model that cannot be read hints at nothing, and is asked for again', async () => {
  const read = vi
    .fn<typeof readModel>()
    .mockRejectedValueOnce(new Error('no such file'))
    .mockResolvedValueOnce(new Uint8Array([1, 2, 3]))
    .mockImplementation(readModel);
  const hinter = createHinter(read);
  expect(await hinter.hint(toPage([PRESSING]))).toEqual([]);
  expect(await hinter.hint(toPage([PRESSING]))).toEqual([]);
  expect(await hinter.hint(toPage([PRESSING]))).toHaveLength(1);
  expect(await hinter.hint(toPage([PRESSING]))).toHaveLength(1);
  expect(read).toHaveBeenCalledTimes(3);
});
