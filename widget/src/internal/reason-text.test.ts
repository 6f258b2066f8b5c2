import { expect, test } from 'vitest';
import { detailEnglish } from '../locales/detail/en.ts';
import { toReasonText, toUnexplainedText } from './reason-text.ts';

const noTitle = (): null => null;

test('says an interest as a plain sentence, in the singular and the plural', () => {
  const say = (count: number): string | null =>
    toReasonText({ kind: 'interest', category: 'Tea', act: 'added', count }, detailEnglish, noTitle);
  expect(say(1)).toBe('You put something from Tea in your cart.');
  expect(say(3)).toBe('You put 3 things from Tea in your cart.');
});

test('says nothing about an item it cannot name', () => {
  expect(toReasonText({ kind: 'about', item: 'gone' }, detailEnglish, noTitle)).toBeNull();
  expect(toReasonText({ kind: 'about', item: 'cup' }, detailEnglish, () => 'the cup')).toBe(
    'It goes with the cup.',
  );
  expect(toReasonText({ kind: 'campaign', campaign: 'spring' }, detailEnglish, () => 'Spring week')).toBe(
    'The shop put it here for Spring week.',
  );
});

test('outside a slate, tells a clip that was opened from one that the shop placed', () => {
  expect(toUnexplainedText({ surface: 'feed' }, detailEnglish)).toBe('You opened this one.');
  expect(toUnexplainedText({ surface: 'rail' }, detailEnglish)).toBe('The shop put it here.');
  expect(toUnexplainedText({ surface: 'feed', slate: 's1' }, detailEnglish)).toBe('The shop put it here.');
});
