import { fail, formatPairingLink, succeed, type Result } from '@curio/core';
import {
  issueToken,
  revokeById,
  toListedToken,
  type ListedToken,
  type TokenRequest,
} from '../../collector/admin/token-requests.ts';
import type { CollectorStore } from '../../stores/collector-store.ts';
import { askCollector, findAccess, type AdminAccess } from './admin-access.ts';

type Told<Value> = Promise<Result<Value, 'wrong-call' | 'store-failed'>>;

/** A new token, with a pairing link where the collector's address is known. @internal */
export interface MadeToken {
  readonly readToken: string;
  readonly link: string | null;
}

/** Where tokens are: in a file, or behind a collector that runs. @internal */
export interface TokenKeeper {
  create(request: TokenRequest): Told<MadeToken>;
  list(site: string): Told<readonly ListedToken[]>;
  revoke(site: string, id: string): Told<ListedToken>;
  close(): Promise<void>;
}

/** Opens the tokens of `--server` or `--database`; what is wrong with them is one sentence. @internal */
export async function openTokens(place: {
  readonly server?: string | undefined;
  readonly database?: string | undefined;
}): Promise<TokenKeeper | string> {
  const { server, database } = place;
  if ((server === undefined) === (database === undefined)) return 'Name either --server or --database.';
  if (server === undefined) return openFile(database ?? '');
  const access = findAccess(server);
  return typeof access === 'string' ? access : createRemote(access);
}

async function openFile(database: string): Promise<TokenKeeper | string> {
  // Loaded here, as DuckDB's library costs the other commands a third of a second.
  const { openDuckDbStore } = await import('../../stores/duckdb-store.ts');
  const opened = await openDuckDbStore(database);
  return opened.ok
    ? createLocal(opened.value)
    : `${opened.error.message} If a collector has it open, name --server.`;
}

function createLocal(store: CollectorStore): TokenKeeper {
  return {
    async create(request) {
      const issued = await issueToken(store, request, Date.now());
      return issued.ok ? succeed({ readToken: issued.value.readToken, link: null }) : issued;
    },
    async list(site) {
      const tokens = await store.listTokens(site);
      return tokens.ok ? succeed(tokens.value.map(toListedToken)) : tokens;
    },
    async revoke(site, id) {
      const revoked = await revokeById(store, { site, id }, Date.now());
      if (!revoked.ok) return revoked;
      return revoked.value === null
        ? fail('wrong-call', `${site} has no one token whose id begins with ${id}.`, id)
        : succeed(revoked.value);
    },
    close: () => store.close(),
  };
}

function createRemote(access: AdminAccess): TokenKeeper {
  const { collectorUrl } = access;
  const toPath = (site: string, more: Readonly<Record<string, string>> = {}): string =>
    `/v1/admin/tokens?${new URLSearchParams({ site, ...more }).toString()}`;
  return {
    async create({ site, ...asked }) {
      const init = { method: 'POST', body: JSON.stringify(asked) };
      const answer = await askJson<{ readonly readToken: string }>(access, toPath(site), init);
      if (!answer.ok) return answer;
      const { readToken } = answer.value;
      return succeed({ readToken, link: formatPairingLink({ collectorUrl, site, readToken }) });
    },
    async list(site) {
      const answer = await askJson<{ readonly tokens: readonly ListedToken[] }>(access, toPath(site));
      return answer.ok ? succeed(answer.value.tokens) : answer;
    },
    async revoke(site, id) {
      const path = toPath(site, { id });
      const answer = await askJson<{ readonly token: ListedToken }>(access, path, { method: 'DELETE' });
      return answer.ok ? succeed(answer.value.token) : answer;
    },
    close: () => Promise.resolve(),
  };
}

async function askJson<Value>(access: AdminAccess, path: string, init: RequestInit = {}): Told<Value> {
  const answer = await askCollector(access, path, init);
  // Border: the collector is the merchant's own, and of this very version or near it.
  return answer.ok ? succeed((await answer.value.json()) as Value) : answer;
}
