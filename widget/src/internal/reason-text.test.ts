import { expect, test } from 'vitest';
import { whyEnglish } from '../locales/why/en.ts';
import { toReasonText } from './reason-text.ts';

const noTitle = (): null => null;

test('says an interest as a plain sentence, in the singular and the plural', () => {
  const say = (count: number): string | null =>
    toReasonText({ kind: 'interest', category: 'Tea', act: 'added', count }, whyEnglish, noTitle);
  expect(say(1)).toBe('You put something from Tea in your cart.');
  expect(say(3)).toBe('You put 3 things from Tea in your cart.');
});

test('says nothing about an item it cannot name', () => {
  expect(toReasonText({ kind: 'about', item: 'gone' }, whyEnglish, noTitle)).toBeNull();
  expect(toReasonText({ kind: 'about', item: 'cup' }, whyEnglish, () => 'the cup')).toBe(
    'It goes with the cup.',
  );
  expect(toReasonText({ kind: 'campaign', campaign: 'spring' }, whyEnglish, () => 'Spring week')).toBe(
    'The shop put it here for Spring week.',
  );
});

test('says whom the visitor follows', () => {
  expect(toReasonText({ kind: 'following', by: 'maren' }, whyEnglish, () => 'Maren')).toBe(
    'You follow Maren.',
  );
});
