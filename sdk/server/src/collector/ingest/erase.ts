import { refuse, refuseForStore, type Admission } from '../api-failure.ts';
import type { CollectorContext } from '../collector-context.ts';
import { parseJson, readBody } from '../read-body.ts';
import type { SiteAccess } from '../site-access.ts';
import { answerSender } from './answer-sender.ts';

/** The answer to `POST /v1/erase`: how many events of the visitor were there, and are gone. @public */
export interface EraseAnswer {
  readonly schemaVersion: 1;
  readonly erased: number;
}

/** What no visitor id is longer than: `EVENT_SCHEMA` says the same. */
const MAX_VISITOR_LENGTH = 256;

/**
 * Answers `POST /v1/erase?k=WRITE_KEY` with `{"schemaVersion":1,"visitor":"…"}`.
 *
 * Whoever knows a visitor's id may have it forgotten: it is random, and stands in that visitor's browser alone. What
 * arrives of the visitor later, from another tab or an old beacon, is refused as `event-erased`.
 *
 * @internal
 */
export function erase(request: Request, context: CollectorContext): Promise<Response> {
  return answerSender(request, context, eraseVisitor);
}

async function eraseVisitor(
  request: Request,
  site: SiteAccess,
  { store, clock }: CollectorContext,
): Promise<Admission<EraseAnswer>> {
  const body = await readBody(request);
  const json = body.ok ? parseJson(body.value) : body;
  if (!json.ok) return json;
  const visitor = toVisitor(json.value);
  if (visitor === null) return refuse('erase-invalid', 'The body names no visitor.', { place: 'visitor' });
  const erased = await store.eraseVisitor(site.name, visitor, clock.now());
  if (!erased.ok) return refuseForStore('The visitor could not be forgotten.');
  return { ok: true, value: { schemaVersion: 1, erased: erased.value } };
}

function toVisitor(body: unknown): string | null {
  const fields: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {};
  const { schemaVersion, visitor } = fields;
  const isId = typeof visitor === 'string' && visitor !== '' && visitor.length <= MAX_VISITOR_LENGTH;
  return schemaVersion === 1 && isId ? visitor : null;
}
