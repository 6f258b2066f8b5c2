import { isRecord } from '../../plain-values.ts';
import type { MediaSource, Picture } from '../../catalog.ts';
import { toMediaSource } from '../fields/linked-videos.ts';
import { toWebAddress } from '../fields/web-address.ts';
import { toPlainText } from '../html-text.ts';

/** An object of JSON-LD. @internal */
export type LdNode = Readonly<Record<string, unknown>>;

/** A value of JSON-LD as a list: one, several or none. @internal */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** The objects among the values of a property. @internal */
export function nodesOf(value: unknown): readonly LdNode[] {
  return listOf(value).filter(isRecord);
}

/** `https://schema.org/InStock`, `schema:InStock` and `InStock` are the same word. @internal */
export function toWord(value: unknown): string {
  const text = isRecord(value) ? value['@id'] : value;
  return typeof text === 'string' ? text.slice(text.search(/[^/#:]*$/u)) : '';
}

/** Whether an object is of one of those types. @internal */
export function isOfType(node: LdNode, types: ReadonlySet<string>): boolean {
  return listOf(node['@type']).some((type) => types.has(toWord(type)));
}

/** Plain text of a value: itself, its name, or the first of several languages. @internal */
export function toText(value: unknown): string {
  for (const one of listOf(value)) {
    const text = toPlainText(isRecord(one) ? (one['@value'] ?? one['name']) : one);
    if (text !== '') return text;
  }
  return '';
}

/** A picture as its address or as an `ImageObject`. @internal */
export function toPicture(image: unknown, base: string | undefined): Omit<Picture, 'alt'> | null {
  const fields = isRecord(image) ? image : { url: image };
  const url = toWebAddress(fields['contentUrl'] ?? fields['url'] ?? fields['@id'], base);
  if (url === null) return null;
  const [widthPx = NaN, heightPx = NaN] = [fields['width'], fields['height']].map(toPixels);
  const hasSize = Number.isSafeInteger(widthPx) && Number.isSafeInteger(heightPx);
  return { url, ...(hasSize ? { widthPx, heightPx } : {}) };
}

/** `1200`, `"1200"`, `"1200 px"` or a `QuantitativeValue`. */
function toPixels(value: unknown): number {
  const text = String(isRecord(value) ? value['value'] : value);
  return Number(/^(\d{1,6})(?:\s*px)?$/u.exec(text)?.[1] ?? NaN);
}

const MEDIA_TYPE = /^(?:video\/(?:mp4|webm|ogg)|application\/(?:vnd\.apple\.mpegurl|x-mpegurl))$/iu;

/** The file of a `VideoObject`; a page that plays it, such as YouTube's, is none. @internal */
export function toVideoSource(video: LdNode, base: string | undefined): MediaSource | null {
  const format = toText(video['encodingFormat']);
  const named = [video['contentUrl'], video['url']].flatMap(
    (address) => toMediaSource(address, base) ?? [],
  )[0];
  if (named !== undefined || !MEDIA_TYPE.test(format)) return named ?? null;
  const url = toWebAddress(video['contentUrl'], base);
  return url === null ? null : { url, type: format.toLowerCase() };
}

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/u;

/** Reads a duration of ISO 8601 such as `PT1M33S` into ms; 0 for what is none, as for a clip of unknown length. @internal */
export function toDurationMs(value: unknown): number {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = DURATION.exec(toText(value)) ?? [];
  const total = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  const ms = Math.round(total * 1000);
  return Number.isSafeInteger(ms) ? ms : 0;
}
