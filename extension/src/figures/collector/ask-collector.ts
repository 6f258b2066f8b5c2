import { fail, succeed, type Pairing, type Result } from '@curio/core';
import { parseApiFailure } from '@curio/core/schemas';

/** A collector on the merchant's own server answers within a second; the panel must not wait for a dead one. */
const DEADLINE_MS = 8_000;

/** What reading needs of its surroundings. */
export interface CollectorReader {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

/** Why a collector told nothing. */
export type CollectorTrouble = 'token-refused' | 'collector-unreachable' | 'collector-answer-invalid';

/** One address of the read API and how its answer is checked. */
export interface CollectorQuestion<Answer> {
  /** Such as `/v1/metrics`. */
  readonly path: string;
  /** Without the site, which the pairing names. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
  readonly parse: (body: unknown) => Result<Answer, 'collector-answer-invalid'>;
}

/** The place of a failure that another token would not have: this one may not read what was asked. */
export const ROLE_PLACE = 'role';

/**
 * Asks a collector one thing.
 *
 * @returns `token-refused` for 401 and 403, at {@link ROLE_PLACE} where the token only lacks the right;
 * `collector-unreachable` when nothing or an error status came within 8 s; `collector-answer-invalid` when the answer is
 * not what the read API promises.
 */
export async function askCollector<Answer>(
  reader: CollectorReader,
  pairing: Pairing,
  question: CollectorQuestion<Answer>,
): Promise<Result<Answer, CollectorTrouble>> {
  const place = pairing.collectorUrl;
  const response = await request(reader, pairing, question);
  if (response === null) return fail('collector-unreachable', 'The collector did not answer.', place);
  if (!response.ok) return refuse(response, place);
  const parsed = question.parse(await readJson(response));
  return parsed.ok
    ? succeed(parsed.value)
    : fail('collector-answer-invalid', 'The answer is not of the read API.', place);
}

async function refuse(response: Response, place: string): Promise<Result<never, CollectorTrouble>> {
  const message = `The collector answered ${response.status}.`;
  if (response.status === 401) return fail('token-refused', message, place);
  if (response.status === 403) {
    const failure = parseApiFailure(await readJson(response));
    const isOfRole = failure.ok && failure.value.code === 'token-role-refused';
    return fail('token-refused', message, isOfRole ? ROLE_PLACE : place);
  }
  const isDown = response.status >= 500 || response.status === 429;
  return fail(isDown ? 'collector-unreachable' : 'collector-answer-invalid', message, place);
}

async function request(
  reader: CollectorReader,
  { collectorUrl, site, readToken }: Pairing,
  { path, parameters }: CollectorQuestion<unknown>,
): Promise<Response | null> {
  const query = new URLSearchParams([['site', site], ...parameters.map((pair) => [...pair])]);
  try {
    return await reader.fetch(`${collectorUrl}${path}?${query.toString()}`, {
      headers: { authorization: `Bearer ${readToken}`, accept: 'application/json' },
      credentials: 'omit',
      cache: 'no-store',
      // A redirect could carry the token to another host.
      redirect: 'error',
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
  } catch {
    // Refused, no route, no CORS, redirect or deadline: all mean that no answer came.
    return null;
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    // Not JSON: the schema refuses `null` and the caller says so.
    return null;
  }
}
