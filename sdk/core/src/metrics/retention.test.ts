import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEvent } from '../testing/golden-events.ts';
import { countRetention, toRetentionCurve } from './retention.ts';

const stays = fc
  .uniqueArray(fc.record({ seconds: fc.nat({ max: 600 }), plays: fc.integer({ min: 1, max: 1000 }) }), {
    selector: ({ seconds }) => seconds,
    maxLength: 40,
  })
  .map((rows) => rows.toSorted((one, other) => one.seconds - other.seconds));

test('a curve begins at 1, never rises, and drops by exactly those who left', () => {
  fc.assert(
    fc.property(stays, (rows) => {
      const curve = toRetentionCurve(rows);
      const all = rows.reduce((sum, { plays }) => sum + plays, 0);
      expect(curve).toHaveLength((rows.at(-1)?.seconds ?? -1) + 1);
      if (rows.length > 0) expect(curve[0]).toBe(1);
      for (const { seconds, plays } of rows) {
        const next = curve[seconds + 1] ?? 0;
        expect((curve[seconds] ?? 0) - next).toBeCloseTo(plays / all, 10);
      }
    }),
  );
});

test('the parts of one play are one stay; another place, page or session is another', () => {
  const watched = { type: 'video-watched', item: 'clip', slate: 's', position: 0, mediaMs: 2500 } as const;
  const { stays } = countRetention([
    createEvent(watched),
    createEvent(watched),
    createEvent({ ...watched, position: 1 }),
    createEvent({ ...watched, session: 'another' }),
    createEvent({ ...watched, page: '/another' }),
  ]);
  expect(stays).toEqual([
    { seconds: 2, plays: 3 },
    { seconds: 5, plays: 1 },
  ]);
});
