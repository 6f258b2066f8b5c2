import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer, type RunningServer } from '@curio/server';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Folder that `npm run build` fills with the shop. */
export const SHOP_FOLDER = `${ROOT}demo-site/dist`;

/** A running shop with its own empty collector. */
export interface DemoShop {
  readonly url: string;
  readonly pairingLink: string;
  readonly database: string;
  /** Stops the server and closes the store; the database file stays until {@link DemoShop.remove}. */
  close(): Promise<void>;
  /** Starts the server again on the same port and database. */
  reopen(): Promise<void>;
  remove(): Promise<void>;
}

/** What a test may change about its shop. */
export interface DemoShopOptions {
  /** Folders looked up before the shop's own. */
  readonly folders?: readonly string[];
  /** Origins beside its own from which events are taken. */
  readonly origins?: readonly string[];
}

/** Starts the built demo shop on a free port of this machine. */
export async function startDemoShop(options: DemoShopOptions = {}): Promise<DemoShop> {
  if (!existsSync(SHOP_FOLDER)) throw new Error('The demo shop is not built; run `npm run build` first.');
  const home = mkdtempSync(join(tmpdir(), 'curio-shop-'));
  const database = join(home, 'events.duckdb');
  const open = async (port: number): Promise<RunningServer> => {
    const started = await startServer({
      port,
      folders: [...(options.folders ?? []), SHOP_FOLDER],
      database,
      site: 'demo',
      writeKey: 'wk_demo',
      origins: options.origins ?? [],
    });
    if (!started.ok) throw new Error(started.error.message);
    return started.value;
  };
  let server = await open(0);
  const { url, pairingLink } = server;
  return {
    url,
    pairingLink,
    database,
    close: () => server.close(),
    reopen: async () => {
      server = await open(Number(new URL(url).port));
    },
    remove: async () => {
      await server.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
