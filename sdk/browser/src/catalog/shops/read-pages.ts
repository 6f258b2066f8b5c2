import { fail, succeed, type Result } from '@curio/core';
import { createDeadline } from '../../ranking/race.ts';
import type { CatalogSource } from '../load-catalog.ts';

/** As many items as the model scores at once; all that a person will ever scroll through. */
const MOST_ITEMS = 2000;

/** A list that comes in pages. @internal */
export interface PagedList {
  /** 1-based. */
  readonly toUrl: (page: number) => string;
  /** How many items a full page has. */
  readonly pageSize: number;
  /** How many an answer has; `null` for what is no such list. */
  readonly count: (answer: unknown) => number | null;
}

/**
 * Reads a list one page after the other, until a page is not full, or 2,000 items are read. Where a later page does not
 * come, what came before it stands, and that is reported.
 *
 * @internal
 */
export async function readPages(list: PagedList, source: CatalogSource): Promise<Result<readonly unknown[]>> {
  const pages: unknown[] = [];
  for (let page = 1; page <= MOST_ITEMS / list.pageSize; page += 1) {
    const url = list.toUrl(page);
    const answer = await readJson(url, source);
    const count = answer.ok ? list.count(answer.value) : null;
    if (answer.ok && count !== null) pages.push(answer.value);
    if (count !== null && count >= list.pageSize) continue;
    if (count !== null) break;
    const failure = answer.ok ? fail('feed-unreadable', 'The answer is no list of products.', url) : answer;
    if (pages.length === 0) return failure;
    const { message } = failure.error;
    source.report({ code: 'item-invalid', message: `The list ends early: ${message}`, place: url });
    break;
  }
  return succeed(pages);
}

/** A shop that is asked for its list may have much to gather, and a visitor has long gone after that. Our choice. */
const PATIENCE_MS = 15_000;

/** Reads JSON from the shop, within 15 s; what is a page instead, such as a login, is told from what did not come. @internal */
export async function readJson(
  url: string,
  { network, scheduler, signal }: Pick<CatalogSource, 'network' | 'scheduler' | 'signal'>,
): Promise<Result<unknown>> {
  const end = new AbortController();
  const either = AbortSignal.any([signal, end.signal]);
  const answer = await Promise.race([
    ask(url, { network, signal: either }),
    createDeadline(scheduler, PATIENCE_MS, either),
  ]);
  end.abort();
  const late = `The shop did not answer within ${PATIENCE_MS / 1000} s; a catalogue made by curio build need not ask it.`;
  return answer ?? fail('catalog-unreachable', late, url);
}

async function ask(
  url: string,
  { network, signal }: Pick<CatalogSource, 'network' | 'signal'>,
): Promise<Result<unknown>> {
  try {
    const response = await network.request(url, { signal });
    if (!response.ok) return fail('catalog-unreachable', `The shop answered ${response.status}.`, url);
    const text = await response.text();
    return parse(text, url);
  } catch (error) {
    return fail('catalog-unreachable', `The shop did not answer: ${String(error)}.`, url);
  }
}

function parse(text: string, url: string): Result<unknown> {
  try {
    return succeed(JSON.parse(text));
  } catch {
    const isPage = text.trimStart().startsWith('<');
    const what = isPage ? 'with a page, perhaps a login,' : 'with what is cut or';
    return fail('catalog-not-json', `The shop answered ${what} not JSON.`, url);
  }
}
