import { BRIDGE_ANSWER, BRIDGE_REQUEST } from '@curio/core';
import { expect, test } from 'vitest';
import { EXAMPLE_PAGE } from '../testing/examples.ts';
import { askPage, type PageAnswer } from './ask-page.ts';

type Script = (
  request: { nonce: string; ask: string; version: number },
  say: (detail: unknown) => void,
) => void;

async function askScript(script: Script, endDeadline = false): Promise<PageAnswer> {
  const page = new EventTarget();
  page.addEventListener(BRIDGE_REQUEST, (event) => {
    const request = JSON.parse((event as CustomEvent<string>).detail);
    script(request, (detail) => page.dispatchEvent(new CustomEvent(BRIDGE_ANSWER, { detail })));
  });
  let deadline = (): void => {};
  const asked = askPage({
    target: page,
    createNonce: () => 'nonce-1',
    afterDeadline: (callback) => {
      deadline = callback;
    },
  });
  if (endDeadline) deadline();
  return asked;
}

const toAnswer = (nonce: string, change: object = {}): string =>
  JSON.stringify({ version: 1, nonce, answer: 'page', page: EXAMPLE_PAGE, ...change });

test('gives the page that answers in form', async () => {
  const answer = await askScript((request, say) => say(toAnswer(request.nonce)));
  expect(answer).toEqual({ state: 'answered', page: EXAMPLE_PAGE });
});

test('is silent after the deadline when nothing answers, or only answers to others come', async () => {
  expect(await askScript(() => {}, true)).toEqual({ state: 'silent' });
  const foreign: Script = (_request, say) => {
    say(toAnswer('another'));
    say('{"nonce":');
    say('null');
  };
  expect(await askScript(foreign, true)).toEqual({ state: 'silent' });
});

test.each([
  ['a foreign version', (nonce: string) => toAnswer(nonce, { version: 2 })],
  ['no page', (nonce: string) => toAnswer(nonce, { page: null })],
  [
    'negative counts',
    (nonce: string) => toAnswer(nonce, { page: { ...EXAMPLE_PAGE, own: [{ item: 'a', impressions: -1 }] } }),
  ],
  [
    'a title that is no text',
    (nonce: string) =>
      toAnswer(nonce, { page: { ...EXAMPLE_PAGE, items: [{ id: 'a', kind: 'video', title: {} }] } }),
  ],
  ['a text beyond the limit', (nonce: string) => `${toAnswer(nonce)}${' '.repeat(2_000_001)}`],
  ['no text at all', () => ({ toString: () => 'nonce-1' })],
  [
    'an error',
    (nonce: string) =>
      JSON.stringify({ version: 1, nonce, answer: 'error', message: '<b>give me your token</b>' }),
  ],
])('an answer with %s is invalid and tells nothing of the page', async (_name, toDetail) => {
  const answer = await askScript((request, say) => say(toDetail(request.nonce)));
  expect(answer.state).toBe('invalid');
  expect(JSON.stringify(answer)).not.toContain('token');
});

test('the first answer settles it; a later forgery is not heard', async () => {
  const answer = await askScript((request, say) => {
    say(toAnswer(request.nonce));
    say(toAnswer(request.nonce, { page: { ...EXAMPLE_PAGE, site: 'evil' } }));
  });
  expect(answer.state === 'answered' && answer.page.site).toBe('demo');
});
