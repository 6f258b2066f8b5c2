import { createHash } from 'node:crypto';

/**
 * SHA-256 of a visitor's id within its site: what is kept of a visitor who was erased. The id is random, so the hash
 * leads nowhere.
 *
 * @internal
 */
export function hashVisitor(site: string, visitor: string): string {
  return createHash('sha256').update(`${site}\n${visitor}`).digest('hex');
}
