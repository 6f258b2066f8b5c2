import { createHmac } from 'node:crypto';

/** 128 bits: buyers of one shop never meet by chance. */
const PSEUDONYM_BYTES = 16;

/**
 * Makes a buyer's pseudonym of the shop's customer id, or of an e-mail address in whatever case it was typed.
 *
 * The same over all orders of the shop; without the secret nobody can make it again of a list of addresses.
 *
 * @internal
 */
export function toBuyerPseudonym(customer: string, secret: string): string {
  const name = customer.trim().toLowerCase();
  const hash = createHmac('sha256', secret).update(name).digest().subarray(0, PSEUDONYM_BYTES);
  return `b_${hash.toString('base64url')}`;
}
