import { toRecord } from '../../page-tools/unknowns.ts';
import type { ConsentScene } from './consent-scene.ts';

/**
 * Whether the browser asks not to sell or share what it sends.
 *
 * @see https://www.w3.org/TR/gpc/
 * @internal
 */
export function hasPrivacyControl(globals: Record<string, unknown>): boolean {
  return toRecord(globals['navigator'])?.['globalPrivacyControl'] === true;
}

/** A visitor whose browser sends the signal has refused; without it nothing has been said. @internal */
export function readPrivacyControl({ globals, signal, said }: ConsentScene): void {
  if (!signal.aborted && hasPrivacyControl(globals())) said('denied');
}
