import { expect, test } from 'vitest';
import { askBackground, type MessageSender } from './ask-background.ts';

interface FakeSender extends MessageSender {
  asked: number;
}

/** A background that the browser ends while it answers, so many times. */
function createSender(timesEnded: number, id: string | undefined = 'self'): FakeSender {
  const sender: FakeSender = {
    id,
    asked: 0,
    sendMessage: async () => {
      sender.asked += 1;
      if (sender.asked <= timesEnded) throw new Error('The message channel closed.');
      return { ok: true, answer: null };
    },
  };
  return sender;
}

test('a background that was ended while it answered is asked again', async () => {
  for (const timesEnded of [1, 2]) {
    const sender = createSender(timesEnded);
    expect(await askBackground(sender, 'tab-read', { tabId: 7 })).toEqual({ ok: true, answer: null });
    expect(sender.asked).toBe(timesEnded + 1);
  }
});

test('a background that is not there is not asked for ever', async () => {
  const sender = createSender(Infinity);
  const lost = { ok: false, trouble: 'background-unreachable' };
  expect(await askBackground(sender, 'tab-read', { tabId: 7 })).toEqual(lost);
  expect(sender.asked).toBe(3);
});

test('what must not be done twice, and an extension that has gone, are asked once', async () => {
  const lost = { ok: false, trouble: 'background-unreachable' };
  const toggled = createSender(1);
  expect(await askBackground(toggled, 'overlay-toggle', { tabId: 7 })).toEqual(lost);
  const gone: FakeSender = { ...createSender(1), id: undefined };
  expect(await askBackground(gone, 'tab-read', { tabId: 7 })).toEqual(lost);
  expect(toggled.asked).toBe(1);
});
