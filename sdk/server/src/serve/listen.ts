import type { RequestListener, Server } from 'node:http';
import { fail, succeed, type Result } from '@curio/core';

/** A server that has its address. @internal */
export interface Listening {
  /** Origin, without a slash at the end. */
  readonly url: string;
  /** Every origin under which a browser on this machine reaches it. */
  readonly origins: readonly string[];
  answerWith(listener: RequestListener): void;
  /** Takes no more connections and resolves when the open ones have their answers. */
  close(): Promise<void>;
}

/** How long an answer under way may take once the server closes, in ms; then its connection is cut. */
const CLOSE_DEADLINE_MS = 5000;

/** Addresses that mean every one of this machine's. */
const WILDCARD_HOSTS: readonly string[] = ['0.0.0.0', '::'];

/**
 * Binds a server to an address.
 *
 * @returns `wrong-call` when the address is taken, not this machine's, or forbidden.
 * @internal
 */
export async function listen(
  server: Server,
  host: string,
  port: number,
): Promise<Result<Listening, 'wrong-call'>> {
  const problem = await bind(server, host, port);
  if (problem !== null) return fail('wrong-call', toSentence(problem, host, port), `${host}:${port}`);
  const address = server.address();
  const boundPort = typeof address === 'object' && address !== null ? address.port : port;
  const names = WILDCARD_HOSTS.includes(host) ? ['localhost'] : [host];
  return succeed({
    url: toOrigin(names[0] ?? host, boundPort),
    origins: [...new Set([...names, 'localhost', '127.0.0.1'])].map((name) => toOrigin(name, boundPort)),
    answerWith(listener) {
      server.on('request', listener);
    },
    close: () => closeServer(server),
  });
}

function bind(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, host, () => {
      server.off('error', resolve);
      resolve(null);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => {
      server.closeAllConnections();
    }, CLOSE_DEADLINE_MS);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function toOrigin(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function toSentence(problem: NodeJS.ErrnoException, host: string, port: number): string {
  if (problem.code === 'EADDRINUSE') return `Port ${port} of ${host} is taken by another program.`;
  if (problem.code === 'EACCES') return `This user may not listen on port ${port} of ${host}.`;
  if (problem.code === 'EADDRNOTAVAIL' || problem.code === 'ENOTFOUND')
    return `${host} is not this machine's.`;
  return `The server cannot listen on ${host}:${port}: ${problem.message}.`;
}
