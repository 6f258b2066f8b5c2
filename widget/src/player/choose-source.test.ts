import { expect, test } from 'vitest';
import { isHls, rankSources, type SourceTerms } from './choose-source.ts';

const HLS = { url: '/clip.m3u8', type: 'application/vnd.apple.mpegurl' };
const MP4 = { url: '/clip.mp4', type: 'video/mp4' };
const sized = (lines: number): { url: string; type: string } => ({
  url: `/clip-${lines}p-1.6Mbps.mp4`,
  type: 'video/mp4',
});

const terms = (changes: Partial<SourceTerms> = {}): SourceTerms => ({
  canPlay: (type) => (type === 'video/mp4' ? 'maybe' : ''),
  hasLibrary: true,
  shortSidePx: 390,
  isFrugal: false,
  ...changes,
});

test('keeps the order of the catalogue, and leaves out what cannot be played', () => {
  const webm = { url: '/clip.webm', type: 'video/webm' };
  expect(rankSources([webm, HLS, MP4], terms())).toEqual([HLS, MP4]);
  expect(rankSources([HLS, MP4], terms({ hasLibrary: false }))).toEqual([MP4]);
});

test('puts what needs a library last where data is saved', () => {
  expect(rankSources([HLS, MP4], terms({ isFrugal: true }))).toEqual([MP4, HLS]);
  const native = terms({ isFrugal: true, canPlay: () => 'maybe' });
  expect(rankSources([HLS, MP4], native)).toEqual([HLS, MP4]);
});

test('takes the smallest file that fills the place, then the larger ones, then the smaller ones', () => {
  const all = [sized(1080), sized(480), sized(720), sized(240)];
  const ordered = rankSources(all, terms()).map(({ url }) => url);
  expect(ordered).toEqual([480, 720, 1080, 240].map((lines) => sized(lines).url));
  const [large] = rankSources(all, terms({ shortSidePx: 1170 }));
  expect(large).toEqual(sized(1080));
});

test('leaves a source without a size in its place', () => {
  expect(rankSources([MP4, sized(1080), sized(480)], terms())).toEqual([MP4, sized(480), sized(1080)]);
});

test('knows HLS by any of its names', () => {
  for (const type of [
    'application/x-mpegURL',
    'application/vnd.apple.mpegurl; charset=utf-8',
    'audio/x-mpegurl',
  ])
    expect(isHls(type), type).toBe(true);
  expect(isHls('video/mp4')).toBe(false);
});
