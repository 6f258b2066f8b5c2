import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * How a shop takes the next requests that change its cart. `silent` does what is asked at once and answers only when it is
 * released; `deaf` neither does it nor answers; `cut` closes the connection.
 */
export type ShopManner =
  | 'well'
  | 'sold-out'
  | 'limit'
  | 'login'
  | 'busy'
  | 'broken'
  | 'html'
  | 'silent'
  | 'deaf'
  | 'cut';

/** A shop of one visitor on this machine, with a cart that a test can look into. */
export interface LoopbackShop {
  /** With a slash at the end. */
  readonly url: string;
  /** Variant → how many of it the cart holds. */
  readonly held: Map<string, number>;
  /** What the cart bears beyond its lines. */
  readonly attributes: Map<string, string>;
  /** Method and path of every request so far. */
  readonly requests: readonly string[];
  behave(manner: ShopManner): void;
  /** Answers what waits. */
  release(): void;
  close(): Promise<void>;
}

/** What a system's own server does with one request. */
export interface ShopRequest {
  readonly path: string;
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: IncomingMessage['headers'];
}

/** An answer: JSON where the body is an object, else HTML or whatever the headers say. */
export interface ShopReply {
  readonly status: number;
  readonly body: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The dialect of one shop system. */
export interface ShopDialect {
  /** Whether a request changes the cart, so that the shop's manner counts. */
  isWrite(request: ShopRequest): boolean;
  refuse(manner: ShopManner): ShopReply;
  answer(request: ShopRequest, held: Map<string, number>, attributes: Map<string, string>): ShopReply | null;
}

const REFUSING: readonly ShopManner[] = ['sold-out', 'limit', 'login', 'busy', 'broken', 'html'];

/** Starts a shop on a free port. */
export async function startLoopbackShop(dialect: ShopDialect, port = 0): Promise<LoopbackShop> {
  const held = new Map<string, number>();
  const attributes = new Map<string, string>();
  const requests: string[] = [];
  const waiting: (() => void)[] = [];
  let manner: ShopManner = 'well';
  const server = createServer((request, response) => void take(request, response));

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = await toShopRequest(request);
    requests.push(`${asked.method} ${asked.path}`);
    if (!dialect.isWrite(asked) || manner === 'well')
      return reply(response, dialect.answer(asked, held, attributes));
    if (manner === 'cut') return void request.socket.destroy();
    if (manner === 'deaf') return undefined;
    if (REFUSING.includes(manner)) return reply(response, dialect.refuse(manner));
    const answer = dialect.answer(asked, held, attributes);
    waiting.push(() => reply(response, answer));
    return undefined;
  };
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    held,
    attributes,
    requests,
    behave(next) {
      manner = next;
    },
    release() {
      for (const answer of waiting.splice(0)) answer();
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function toShopRequest(request: IncomingMessage): Promise<ShopRequest> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += String(chunk);
  return {
    path: request.url ?? '/',
    method: request.method ?? 'GET',
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    headers: request.headers,
  };
}

function reply(response: ServerResponse, answer: ShopReply | null): void {
  const { status, body, headers = {} } = answer ?? { status: 404, body: '<!doctype html><title>404</title>' };
  const isJson = typeof body === 'object';
  response.writeHead(status, {
    'content-type': isJson ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
    ...headers,
  });
  response.end(isJson ? JSON.stringify(body) : body);
}

/** A page where JSON was asked for, as shops show it while they are closed or down. */
export const HTML_PAGE = '<!doctype html><html><title>Our shop</title><p>We are back soon.</p></html>';
