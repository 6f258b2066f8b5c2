import {
  refuse,
  toFailureResponse,
  toJsonResponse,
  toRateRefusal,
  type Admission,
  type Refusal,
} from '../api-failure.ts';
import type { CollectorContext } from '../collector-context.ts';
import { allowSender, toPreflightResponse } from '../cross-origin.ts';
import { findSite, isAllowedOrigin, type SiteAccess } from '../site-access.ts';

/** Answers what a page sends with a write key: who may send, how often, in what form. @internal */
export async function answerSender(
  request: Request,
  context: CollectorContext,
  take: (request: Request, site: SiteAccess, context: CollectorContext) => Promise<Admission<unknown>>,
): Promise<Response> {
  const sender = admitSender(request, context);
  if (!sender.ok) return refuseSender(request, sender.error, context);
  const refusal = refuseForm(request, sender.value, context);
  if (refusal !== null) return refuseSender(request, refusal, context);
  const answer = await take(request, sender.value, context);
  if (!answer.ok) return refuseSender(request, answer.error, context);
  return allowSender(toJsonResponse(answer.value), request.headers.get('Origin'));
}

/** Answers the preflight that a browser sends before JSON; `text/plain` needs none. @internal */
export function answerSenderPreflight(request: Request, context: CollectorContext): Response {
  const sender = admitSender(request, context);
  if (!sender.ok) return allowSender(toFailureResponse(sender.error), null);
  return allowSender(toPreflightResponse('POST', 'Content-Type'), request.headers.get('Origin'));
}

/** Refuses a sender, who can read it if its origin is allowed, and counts the refusal. @internal */
export function refuseSender(request: Request, refusal: Refusal, context: CollectorContext): Response {
  const site = findCountedSite(request, context.sites);
  context.losses.count({ site, reason: refusal.code, by: 'collector', events: 0, requests: 1 });
  const sender = admitSender(request, context);
  return allowSender(toFailureResponse(refusal), sender.ok ? request.headers.get('Origin') : null);
}

function admitSender(request: Request, { sites }: CollectorContext): Admission<SiteAccess> {
  const site = findSite(sites, new URL(request.url).searchParams.get('k'));
  if (site === null) return refuse('write-key-unknown', 'No site has this write key.', { place: 'k' });
  const origin = request.headers.get('Origin');
  if (isAllowedOrigin(site, origin)) return { ok: true, value: site };
  return refuse('origin-not-allowed', `${site.name} takes no events from this origin.`, { place: 'Origin' });
}

function refuseForm(request: Request, site: SiteAccess, context: CollectorContext): Refusal | null {
  const waitMs = context.perSite.take(site.name);
  if (waitMs > 0) return toRateRefusal(waitMs, 'The site sends too much.');
  const type = request.headers.get('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase() ?? 'text/plain';
  if (type === 'text/plain' || type === 'application/json') return null;
  return { code: 'content-type-unsupported', message: 'The body is of another type.' };
}

/**
 * The site that a refused request is counted for: that of its key; else that whose page sent it, as it is the one that
 * wants to know of a wrong key; else the site that the address names; else none, which is the empty name.
 */
function findCountedSite(request: Request, sites: readonly SiteAccess[]): string {
  const parameters = new URL(request.url).searchParams;
  const origin = request.headers.get('Origin');
  const found =
    findSite(sites, parameters.get('k')) ??
    sites.find(({ origins }) => origin !== null && origins.includes(origin)) ??
    sites.find(({ name }) => name === parameters.get('site'));
  return found?.name ?? '';
}
