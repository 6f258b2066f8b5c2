/**
 * A hue for something that has no picture: the same id always gets the same, and near ids get far ones.
 *
 * @returns degrees, 0..359.
 * @see FNV-1a, 32 bits, as in the IETF draft draft-eastlake-fnv.
 */
export function toHue(id: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % 360;
}
