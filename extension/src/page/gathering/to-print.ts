// FNV-1a, 32 bits: offset basis and prime of the reference (Fowler, Noll, Vo).
const BASIS = 0x81_1c_9d_c5;
const PRIME = 0x01_00_01_93;

/** A short print of a long text, to tell whether it has changed; two texts of one length may share one by ill chance. */
export function toPrint(text: string): string {
  let hash = BASIS;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return `${text.length}:${hash >>> 0}`;
}
