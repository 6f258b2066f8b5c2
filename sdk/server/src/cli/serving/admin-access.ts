import { fail, succeed, type Result } from '@curio/core';
import { parseApiFailure } from '@curio/core/schemas';

/** A collector that runs, and the key of its admin doors. @internal */
export interface AdminAccess {
  /** Origin and path of the collector, without a slash at the end. */
  readonly collectorUrl: string;
  readonly adminKey: string;
}

/** The variable in which the admin key stands, here and, without a file of settings, for `curio serve`. @internal */
export const ADMIN_KEY_VARIABLE = 'CURIO_ADMIN_KEY';

/** Finds the collector of `--server` and its key; what is missing is one sentence. @internal */
export function findAccess(server: string): AdminAccess | string {
  if (!URL.canParse(server)) return `--server takes a collector's address, not ${server}.`;
  const adminKey = process.env[ADMIN_KEY_VARIABLE] ?? '';
  if (adminKey === '') return `Put the collector's admin key into the variable ${ADMIN_KEY_VARIABLE}.`;
  return { collectorUrl: server.replace(/\/+$/u, ''), adminKey };
}

/**
 * Asks an admin door.
 *
 * @returns the answer when it is 200; else `wrong-call` with the collector's own sentence.
 * @internal
 */
export async function askCollector(
  { collectorUrl, adminKey }: AdminAccess,
  path: string,
  init: RequestInit = {},
): Promise<Result<Response, 'wrong-call'>> {
  const headers = { Authorization: `Bearer ${adminKey}`, 'Content-Type': 'application/json' };
  try {
    const response = await fetch(`${collectorUrl}${path}`, { ...init, headers });
    if (response.ok) return succeed(response);
    const failure = parseApiFailure(await response.json().catch(() => null));
    const said = failure.ok ? failure.value.message : `It answered ${response.status}.`;
    return fail('wrong-call', said, collectorUrl);
  } catch {
    return fail('wrong-call', `No collector answers at ${collectorUrl}.`, collectorUrl);
  }
}
