import { isSafeUrl } from '../../plain-values.ts';

/**
 * An address of the shop as one that can be shown anywhere.
 *
 * @param base - what it is relative to; a relative one is none where that is unknown.
 * @returns `null` for what is no web address.
 * @internal
 */
export function toWebAddress(value: unknown, base: string | undefined): string | null {
  if (typeof value !== 'string' || value.trim() === '' || !URL.canParse(value, base)) return null;
  const { href } = new URL(value, base);
  return /^https?:/iu.test(href) && isSafeUrl(href) ? href : null;
}
