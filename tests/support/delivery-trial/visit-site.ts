import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createShelf } from '@curio/sdk/testing';
import { readCurioFile } from '../embed-site.ts';

/** An event as its page told of it, over a way that has nothing to do with Curio's. */
export interface MadeEvent {
  readonly id: string;
  /** Of one act, whatever id Curio gives it. */
  readonly tag: string;
  /** ms UTC by this process when the report came. */
  readonly reportedAtMs: number;
}

/** A site whose pages do things and tell what they did. */
export interface VisitSite {
  readonly url: string;
  /** Everything that was told so far, oldest first. */
  readonly made: readonly MadeEvent[];
  /** Tags of all acts that began, whether anybody was told that they are kept or not. */
  readonly begun: ReadonlySet<string>;
  /** The page that does things, in a visit of that name. */
  toAddress(visit: string): string;
  /** A page that does nothing: what earlier ones left is sent from it. */
  readonly restAddress: string;
  close(): void;
}

const VERSION = 'trial';

/** Starts it; `findCollector` gives the collector's address once there is one. */
export async function startVisitSite(findCollector: () => string): Promise<VisitSite> {
  const made: MadeEvent[] = [];
  const begun = new Set<string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.example');
    if (pathname === '/begun') {
      void readBody(request).then((body) => {
        begun.add(body);
        response.writeHead(204).end();
      });
      return;
    }
    if (pathname === '/made') {
      void readBody(request).then((body) => {
        made.push({ ...(JSON.parse(body) as Omit<MadeEvent, 'reportedAtMs'>), reportedAtMs: Date.now() });
        response.writeHead(204).end();
      });
      return;
    }
    const answer = readCurioFile(pathname, VERSION) ?? readOwn(pathname, findCollector());
    response.writeHead(200, { 'content-type': answer.type ?? 'text/html' }).end(answer.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    made,
    begun,
    toAddress: (visit) => `${url}/visit/${visit}`,
    restAddress: `${url}/rest`,
    close: () => server.close(),
  };
}

interface OwnAnswer {
  readonly body: string;
  readonly type?: string;
}

function readOwn(pathname: string, collector: string): OwnAnswer {
  if (pathname === '/catalog.json') return { body: JSON.stringify(createShelf()), type: 'application/json' };
  if (pathname === '/visit.js')
    return {
      body: readFileSync(new URL('visit-script.js', import.meta.url), 'utf8'),
      type: 'text/javascript',
    };
  const acts = pathname.startsWith('/visit/') ? '<script src="/visit.js"></script>' : '';
  return {
    body: `<!doctype html><title>${pathname}</title>
<script async src="/curio/${VERSION}/curio.js" data-site="trial" data-source="/catalog.json" data-engine="none"
  data-consent="granted" data-collector="${collector}" data-write-key="wk_trial"></script>${acts}`,
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
