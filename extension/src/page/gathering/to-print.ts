import type { Gathered } from '../../governance/gathered.ts';

// FNV-1a, 32 bits: offset basis and prime of the reference (Fowler, Noll, Vo).
const BASIS = 0x81_1c_9d_c5;
const PRIME = 0x01_00_01_93;

/**
 * A short print of what was gathered, to tell whether it has changed: of all that a person reads or ticks and all that
 * machines read, not of the paths that lead to it. Two pages may share one by ill chance; the next change sets it right.
 */
export function toPrint({ page, scripts, cards, status }: Gathered): string {
  let hash = BASIS;
  let length = 0;
  const add = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
    hash = Math.imul(hash, PRIME);
    length += text.length + 1;
  };
  const { subject, title, language = '', texts, buttons, links, inputs, images } = page;
  for (const text of [subject, title, language, String(status), ...scripts]) add(text);
  for (const { text } of [...texts, ...buttons]) add(text);
  for (const { text, href } of links) add(`${text} ${href}`);
  for (const { text, type, isChecked } of inputs) add(`${text} ${type} ${isChecked}`);
  for (const { src, alt } of images) add(`${src} ${alt}`);
  for (const { item, title: name } of cards) add(`${item} ${name}`);
  return `${length}:${hash >>> 0}`;
}
