import type { SiteAccess } from '../collector/site-access.ts';
import type { ManySites, ServerPlace } from '../serve/server-options.ts';
import { toPrintable } from '../serve/printable-database.ts';
import type { RunningServer } from '../serve/start-server.ts';
import { EXIT_USAGE, failUsage, parseCommandLine, type Command, type Terminal } from './command.ts';
import { ADMIN_KEY_VARIABLE } from './serving/admin-access.ts';
import { readConfig } from './serving/read-config.ts';

const HELP = `curio serve - serve a shop's files and collect its events

Usage
  curio serve [--static DIR]... [options]
  curio serve --config FILE [options]

Options
  --static DIR        serve the files of DIR; give it again for more, and the first that has a
                      file answers
  --port NUMBER       port to listen on; 0 takes a free one (default 4173)
  --host NAME         address to listen on; 0.0.0.0 opens it to the network (default 127.0.0.1)
  --prefix PATH       where the collector answers (default /curio)
  --database FILE     keep events in this DuckDB file (default: in memory until the server stops),
                      or in a ClickHouse server: https://user:password@host:8443/database
  --catalog DIR       a folder that curio build wrote: metrics learn from it the site's items, what
                      rules found and what was taken down, again whenever it changes
  --site NAME         site whose events are taken (default shop)
  --write-key KEY     key that the site's pages send with; it is public (default wk_ and the
                      site's name)
  --origin ORIGIN     let pages of this origin send, such as https://shop.example; give it again
                      for more. Pages of the server's own address always may.
  --trust-proxy       take the client's address from X-Forwarded-For, behind your own proxy
  --config FILE       several sites, secrets and days of retention: see docs/hosting.md. Options of
                      one site do not go with it; the others come before what it says.
  -h, --help          show this help

Without --config, secrets stand in the environment: CURIO_ORDERS_SECRET, CURIO_SHOPIFY_SECRET and
CURIO_WOOCOMMERCE_SECRET sign orders, CURIO_BUYERS_SECRET makes buyers' pseudonyms, and
CURIO_ADMIN_KEY lets \`curio token\` and \`curio backup\` in.

It prints the address and a pairing link for the browser extension, new at every start and good for
30 days; with --config none, as \`curio token create\` makes them. Ctrl-C, SIGINT
or SIGTERM stops it once every event that was taken is stored.

Examples
  curio serve --static site --static build
  curio serve --database events.duckdb --site shop --origin https://shop.example
`;

const OPTIONS = {
  static: { type: 'string', multiple: true },
  port: { type: 'string' },
  host: { type: 'string' },
  prefix: { type: 'string' },
  database: { type: 'string' },
  catalog: { type: 'string' },
  site: { type: 'string' },
  'write-key': { type: 'string' },
  origin: { type: 'string', multiple: true },
  'trust-proxy': { type: 'boolean' },
  config: { type: 'string' },
} as const;

const DEFAULT_PORT = 4173;

/** What events can carry as `site`. */
const SITE_NAME = /^[a-z\d-]{1,64}$/u;

/** `curio serve`. @internal */
export const SERVE_COMMAND: Command = {
  name: 'serve',
  summary: "serve a shop's files and collect its events",
  help: HELP,
  async run(argv, terminal) {
    const options = await parseServeOptions(argv, terminal);
    if (typeof options === 'string') return failUsage(terminal, 'serve', options);
    // Loaded here, as DuckDB's library costs the other commands a third of a second.
    const { startServer } = await import('../serve/start-server.ts');
    const started = await startServer(options);
    if (!started.ok) {
      terminal.warn(`curio serve: ${started.error.message}`);
      return EXIT_USAGE;
    }
    announce(started.value, options, terminal);
    await whenAborted(terminal.signal);
    terminal.warn('Stopping: storing what was taken.');
    await started.value.close();
    return 0;
  },
};

type ServeOptions = ServerPlace & ManySites;

/** The options, or what is wrong with them. */
async function parseServeOptions(
  argv: readonly string[],
  terminal: Terminal,
): Promise<ServeOptions | string> {
  const line = parseCommandLine(argv, OPTIONS);
  if (!line.ok) return line.message;
  const { values, operands } = line;
  const fault =
    operands[0] === undefined
      ? findFault(values)
      : `${operands[0]} is not expected; folders go behind --static.`;
  if (fault !== null) return fault;
  const written = toPlace(values);
  const report = (error: unknown): void => {
    terminal.warn(`curio serve: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };
  if (values.config === undefined) return { port: DEFAULT_PORT, report, ...written, ...toOneSite(values) };
  const config = await readConfig(values.config, process.env);
  if (!config.ok) return config.error.message;
  return { port: DEFAULT_PORT, report, pairing: 'none', ...config.value, ...written };
}

interface WrittenOptions {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly prefix?: string | undefined;
  readonly database?: string | undefined;
  readonly catalog?: string | undefined;
  readonly static?: readonly string[] | undefined;
  readonly 'trust-proxy'?: boolean | undefined;
  readonly site?: string | undefined;
  readonly 'write-key'?: string | undefined;
  readonly origin?: readonly string[] | undefined;
  readonly config?: string | undefined;
}

/** What was written of the server itself; what was not is left to the file of settings. */
function toPlace(values: WrittenOptions): ServerPlace {
  const { port, host, prefix, database, catalog, static: folders, 'trust-proxy': trustProxy } = values;
  return {
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(host === undefined ? {} : { host }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(database === undefined ? {} : { database }),
    ...(catalog === undefined ? {} : { catalog }),
    ...(folders === undefined ? {} : { folders }),
    ...(trustProxy === undefined ? {} : { trustProxy }),
  };
}

function toOneSite(values: WrittenOptions): ManySites & Pick<ServerPlace, 'adminKey'> {
  const { site: name = 'shop', origin = [] } = values;
  const { env } = process;
  const toSecrets = (variable: string): readonly string[] => (env[variable] ?? '').split(' ').filter(Boolean);
  const [buyers] = toSecrets('CURIO_BUYERS_SECRET');
  const [adminKey] = toSecrets(ADMIN_KEY_VARIABLE);
  const site: SiteAccess = {
    name,
    writeKeys: [values['write-key'] ?? `wk_${name}`],
    origins: origin.flatMap((text) => toExactOrigin(text) ?? []),
    secrets: {
      orders: toSecrets('CURIO_ORDERS_SECRET'),
      shopify: toSecrets('CURIO_SHOPIFY_SECRET'),
      woocommerce: toSecrets('CURIO_WOOCOMMERCE_SECRET'),
      ...(buyers === undefined ? {} : { buyers }),
    },
  };
  return { sites: [site], ...(adminKey === undefined ? {} : { adminKey }) };
}

function findFault(values: WrittenOptions): string | null {
  const { port = '0', site = 'shop', origin = [], config } = values;
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) {
    return `--port takes a number from 0 to 65535, not ${port}.`;
  }
  if (!SITE_NAME.test(site)) return `--site takes 1 to 64 of a-z, 0-9 and -, not ${site}.`;
  const ofOneSite = ['site', 'write-key', 'origin'] as const;
  const extra = config === undefined ? undefined : ofOneSite.find((name) => values[name] !== undefined);
  if (extra !== undefined) return `--${extra} does not go with --config; the file says it.`;
  const wrong = origin.find((text) => toExactOrigin(text) === null);
  return wrong === undefined ? null : `--origin takes an origin such as https://shop.example, not ${wrong}.`;
}

/** An address's origin as browsers write it; `null` when it is no web address. */
function toExactOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { origin, protocol } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

function announce(server: RunningServer, options: ServeOptions, terminal: Terminal): void {
  terminal.print('');
  if ((options.folders ?? []).length > 0) terminal.print(`  Shop        ${server.url}/`);
  for (const { name, writeKeys } of options.sites) {
    terminal.print(`  Collector   ${server.collectorUrl}/v1/events?k=${writeKeys[0] ?? ''}  (site ${name})`);
  }
  if (server.pairingLink !== '') {
    terminal.print(`  Pairing     ${server.pairingLink}`);
    terminal.print('              Paste it into the extension. It can read figures: keep it to yourself.');
  }
  const { database } = options;
  terminal.print(
    `  Events      ${database === undefined ? 'in memory, until the server stops; --database FILE keeps them' : toPrintable(database)}`,
  );
  terminal.print('');
  terminal.print('  Ctrl-C stops.');
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}
