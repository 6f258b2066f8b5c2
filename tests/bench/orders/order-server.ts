import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createLiveStock, type LiveStock } from '@curio/core';
import { createCollector, openDuckDbStore, type Collector, type DuckDbStore } from '@curio/server';

/** Secrets of the room's shop, and what it has to sell. */
export const SHOP = { site: 'bench', orders: 'orders-secret', shopify: 'shopify-secret', initial: 2_000_000 };

/** A collector with the stock of one live room beside it, at `/stock`. */
export interface OrderServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts one over a DuckDB file. What its store took counts as sold, and nothing before. */
export async function startOrderServer(database: string, items: readonly string[]): Promise<OrderServer> {
  const opened = await openDuckDbStore(database);
  if (!opened.ok) throw new Error(opened.error.message);
  const stock = createLiveStock(Object.fromEntries(items.map((item) => [item, SHOP.initial])));
  const store = tellStock(opened.value, stock);
  const collector = createCollector({
    store,
    clock: { now: () => Date.now() },
    sites: [
      {
        name: SHOP.site,
        writeKeys: ['wk_bench'],
        origins: [],
        secrets: { orders: [SHOP.orders], shopify: [SHOP.shopify], buyers: 'buyers-secret' },
      },
    ],
  });
  const server = createServer((incoming, outgoing) => {
    void answer({ incoming, outgoing }, collector, () => items.map((item) => stock.left(item)));
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await collector.flush();
      await store.close();
    },
  };
}

function tellStock(store: DuckDbStore, stock: LiveStock): DuckDbStore {
  return {
    ...store,
    async append(events) {
      const outcome = await store.append(events);
      if (outcome.ok) stock.take(events.filter(({ type, trusted }) => trusted && type === 'order-paid'));
      return outcome;
    },
  };
}

async function answer(
  { incoming, outgoing }: { readonly incoming: IncomingMessage; readonly outgoing: ServerResponse },
  collector: Collector,
  readStock: () => unknown,
): Promise<void> {
  if (incoming.url === '/stock') {
    outgoing.end(JSON.stringify(readStock()));
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
  const request = new Request(`http://127.0.0.1${incoming.url ?? '/'}`, {
    method: incoming.method ?? 'GET',
    headers,
    ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
  });
  const response = await collector.fetch(request, { address: '127.0.0.1' });
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
}
