import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { refuse, refuseForStore, toFailureResponse, toJsonResponse, type Admission } from '../api-failure.ts';
import type { CollectorContext } from '../collector-context.ts';
import { parseJson, readBody } from '../read-body.ts';
import {
  findTokenFault,
  issueToken,
  READ_ROLES,
  revokeById,
  toListedToken,
  type ListedToken,
  type TokenRequest,
} from './token-requests.ts';

/** The answer to `GET /v1/admin/tokens?site=…`. @internal */
export interface TokensAnswer {
  readonly schemaVersion: 1;
  readonly tokens: readonly ListedToken[];
}

/** Answers `GET /v1/admin/tokens?site=…`. @internal */
export function answerTokens(request: Request, context: CollectorContext): Promise<Response> {
  return answerAdmin(request, context, async (site) => {
    const tokens = await context.store.listTokens(site);
    if (!tokens.ok) return refuseForStore('The tokens could not be read.');
    const answer: TokensAnswer = { schemaVersion: 1, tokens: tokens.value.map(toListedToken) };
    return { ok: true, value: answer };
  });
}

/** Answers `POST /v1/admin/tokens?site=…`: the secret stands in this answer and nowhere else. @internal */
export function createToken(request: Request, context: CollectorContext): Promise<Response> {
  return answerAdmin(request, context, async (site) => {
    const body = await readBody(request);
    const json = body.ok ? parseJson(body.value) : body;
    if (!json.ok) return json;
    const asked = toTokenRequest(site, json.value);
    const fault = findTokenFault(asked);
    if (fault !== null) return refuse('token-invalid', fault.message, { place: fault.place });
    const issued = await issueToken(context.store, asked, context.clock.now());
    if (!issued.ok) return refuseForStore('The token could not be stored.');
    const { readToken, stored } = issued.value;
    return { ok: true, value: { schemaVersion: 1, readToken, token: toListedToken(stored) } };
  });
}

/** Answers `DELETE /v1/admin/tokens?site=…&id=…`. @internal */
export function revokeToken(request: Request, context: CollectorContext): Promise<Response> {
  return answerAdmin(request, context, async (site) => {
    const id = new URL(request.url).searchParams.get('id') ?? '';
    const revoked = await revokeById(context.store, { site, id }, context.clock.now());
    if (!revoked.ok) return refuseForStore('The token could not be revoked.');
    if (revoked.value === null) return refuse('token-unknown', 'No one token has this id.', { place: 'id' });
    return { ok: true, value: { schemaVersion: 1, token: revoked.value } };
  });
}

/** Answers `POST /v1/admin/backup` with a copy of the whole database as it stands. @internal */
export async function backUpStore(request: Request, context: CollectorContext): Promise<Response> {
  const admitted = admitAdmin(request, context);
  if (!admitted.ok) return toFailureResponse(admitted.error);
  if (context.backUp === null) return toFailureResponse(refuseForStore('This store has no file.').error);
  const folder = await mkdtemp(join(context.backupFolder, '.curio-backup-'));
  const forget = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const path = join(folder, randomUUID());
  const copied = await context.backUp(path);
  if (!copied.ok) {
    await forget();
    return toFailureResponse(refuseForStore('The database could not be copied.').error);
  }
  const { size } = await stat(path);
  const stream = createReadStream(path);
  stream.once('close', () => void forget());
  // Border: Node's stream types and the web's describe the same thing in two ways.
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array<ArrayBuffer>>, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(size),
      'Cache-Control': 'no-store',
    },
  });
}

async function answerAdmin(
  request: Request,
  context: CollectorContext,
  answer: (site: string) => Promise<Admission<unknown>>,
): Promise<Response> {
  const admitted = admitAdmin(request, context);
  if (!admitted.ok) return toFailureResponse(admitted.error);
  const site = new URL(request.url).searchParams.get('site');
  if (!context.sites.some(({ name }) => name === site))
    return toFailureResponse({ code: 'site-unknown', message: 'There is no such site.', place: 'site' });
  const answered = await answer(site ?? '');
  return answered.ok ? toJsonResponse(answered.value) : toFailureResponse(answered.error);
}

function admitAdmin(request: Request, { adminKey }: CollectorContext): Admission<void> {
  if (adminKey === null || adminKey === '') return refuse('admin-off', 'The collector has no admin key.');
  const given = /^Bearer (\S+)$/iu.exec(request.headers.get('Authorization') ?? '')?.[1] ?? '';
  // Hashes are of one length, and comparing them tells nothing of the key.
  return timingSafeEqual(toHash(given), toHash(adminKey))
    ? { ok: true, value: undefined }
    : refuse('admin-refused', 'The admin key is not right.', { headers: { 'WWW-Authenticate': 'Bearer' } });
}

function toHash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function toTokenRequest(site: string, body: unknown): TokenRequest {
  const fields: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {};
  const { role, creators, days, label } = fields;
  return {
    site,
    // A role that is none is found by findTokenFault.
    role: READ_ROLES.find((name) => name === role) ?? (String(role) as TokenRequest['role']),
    creators: Array.isArray(creators) ? creators.map(String) : [],
    days: Number(days),
    ...(typeof label === 'string' ? { label } : {}),
  };
}
