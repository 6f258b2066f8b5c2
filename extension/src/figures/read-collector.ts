import { fail, succeed, type CardMetrics, type Pairing, type Result } from '@curio/core';
import { parseCardMetricsAnswer } from '@curio/core/schemas';

/** The collector takes at most 200 items in one question; above that all items are asked for. */
const MAX_ITEMS_ASKED = 200;
/** A collector on the merchant's own server answers within a second; the panel must not wait for a dead one. */
const DEADLINE_MS = 8_000;
/** Seven days: a whole week, so that weekday and weekend shoppers both count. */
export const PERIOD_MS = 7 * 24 * 60 * 60 * 1_000;

/** What reading needs of its surroundings. */
export interface CollectorReader {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

/** A period, ms UTC, `[from, to)`. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads what cards earned in a period.
 *
 * @param items - ids; items without events have no row in the answer.
 * @returns `token-refused` for 401 and 403; `collector-unreachable` when nothing or an error status came within
 * 8 s; `collector-answer-invalid` when the answer is not what the read API promises.
 */
export async function readCollector(
  reader: CollectorReader,
  pairing: Pairing,
  question: { readonly period: Period; readonly items: readonly string[] },
): Promise<
  Result<readonly CardMetrics[], 'token-refused' | 'collector-unreachable' | 'collector-answer-invalid'>
> {
  const place = pairing.collectorUrl;
  const response = await request(reader, pairing, toAddress(pairing, question));
  if (response === null) return fail('collector-unreachable', 'The collector did not answer.', place);
  if (response.status === 401 || response.status === 403) {
    return fail('token-refused', `The collector answered ${response.status}.`, place);
  }
  if (response.status >= 500) {
    return fail('collector-unreachable', `The collector answered ${response.status}.`, place);
  }
  if (!response.ok)
    return fail('collector-answer-invalid', `The collector answered ${response.status}.`, place);
  const parsed = parseCardMetricsAnswer(await readJson(response));
  return parsed.ok
    ? succeed(parsed.value.cards)
    : fail('collector-answer-invalid', 'The answer is not of the read API.', place);
}

function toAddress(
  pairing: Pairing,
  { period, items }: { period: Period; items: readonly string[] },
): string {
  const query = new URLSearchParams({
    site: pairing.site,
    from: String(period.from),
    to: String(period.to),
    ...(items.length > 0 && items.length <= MAX_ITEMS_ASKED ? { items: items.join(',') } : {}),
  });
  return `${pairing.collectorUrl}/v1/metrics/cards?${query.toString()}`;
}

async function request(reader: CollectorReader, pairing: Pairing, url: string): Promise<Response | null> {
  try {
    return await reader.fetch(url, {
      headers: { authorization: `Bearer ${pairing.readToken}`, accept: 'application/json' },
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
