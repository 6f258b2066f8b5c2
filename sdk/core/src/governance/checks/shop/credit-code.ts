/** Its 31 characters; I, O, Z, S and V look like digits. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Whether a text is a unified social credit code: 18 characters, of which the last checks the others.
 *
 * @see GB 32100-2015, 4.5: weights are powers of 3, modulo 31.
 * @internal
 */
export function isCreditCode(text: string): boolean {
  const values = Array.from(text, (character) => ALPHABET.indexOf(character));
  if (values.length !== 18 || values.includes(-1)) return false;
  let [sum, weight] = [0, 1];
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return values[17] === (31 - (sum % 31)) % 31;
}
