import type { MediaSource } from '@curio/core';

/** What a browser and a place can show. */
export interface SourceTerms {
  /** The browser's own word; empty for no. */
  canPlay(type: string): string;
  /** Whether HLS can be played by a library where the browser cannot. */
  readonly hasLibrary: boolean;
  /** Pixels of the device across the shorter side of the place; asked for only where it decides, as it costs a layout. */
  readonly shortSidePx: number;
  /** The visitor saves data, or the line is slow. */
  readonly isFrugal: boolean;
}

/** Lines that a name tells of, such as `-720p.mp4`: the shorter side of the picture. */
const LINES = /(?<![0-9])(\d{3,4})p(?![a-z0-9])/iu;

/**
 * Puts a clip's sources into the order to try them in: as the catalogue has them, without what cannot be played. Of
 * several files of one type whose names tell their size comes first the smallest that fills the place, then the larger
 * ones. Where data is saved, what needs no library comes first.
 */
export function rankSources(sources: readonly MediaSource[], terms: SourceTerms): readonly MediaSource[] {
  const playable = sources.filter(
    ({ type }) => type === '' || terms.canPlay(type) !== '' || (isHls(type) && terms.hasLibrary),
  );
  const sized = playable
    .filter(({ url }) => toLines(url) > 0)
    .toSorted((a, b) => toLines(a.url) - toLines(b.url));
  const fitting = sized.length < 2 ? sized : sized.filter(({ url }) => toLines(url) >= terms.shortSidePx);
  const bySize = [...fitting, ...sized.filter((source) => !fitting.includes(source)).toReversed()];
  const ordered = playable.map((source) => (toLines(source.url) > 0 ? (bySize.shift() ?? source) : source));
  if (!terms.isFrugal) return ordered;
  const needsLibrary = ({ type }: MediaSource): boolean => isHls(type) && terms.canPlay(type) === '';
  return ordered.toSorted((one, other) => Number(needsLibrary(one)) - Number(needsLibrary(other)));
}

/** Whether a MIME type is that of an HLS playlist. */
export function isHls(type: string): boolean {
  return /^(?:application|audio)\/(?:x-|vnd\.apple\.)mpegurl$/iu.test(type.split(';', 1)[0]?.trim() ?? '');
}

/** Whether a library could play HLS here: it needs Media Source Extensions, on iPhones their managed form. */
export function hasMediaSource(): boolean {
  return 'MediaSource' in globalThis || 'ManagedMediaSource' in globalThis;
}

function toLines(url: string): number {
  return Number(LINES.exec(url)?.[1] ?? 0);
}
