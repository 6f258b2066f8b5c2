import type { RunningServer, ServerOptions } from '../serve/start-server.ts';
import { EXIT_USAGE, failUsage, parseCommandLine, type Command, type Terminal } from './command.ts';

const HELP = `curio serve - serve a shop's files and collect its events

Usage
  curio serve [--static DIR]... [options]

Options
  --static DIR        serve the files of DIR; give it again for more, and the first that has a
                      file answers
  --port NUMBER       port to listen on; 0 takes a free one (default 4173)
  --host NAME         address to listen on; 0.0.0.0 opens it to the network (default 127.0.0.1)
  --prefix PATH       where the collector answers (default /curio)
  --database FILE     keep events in this DuckDB file (default: in memory until the server stops)
  --site NAME         site whose events are taken (default shop)
  --write-key KEY     key that the site's pages send with; it is public (default wk_ and the
                      site's name)
  --origin ORIGIN     let pages of this origin send, such as https://shop.example; give it again
                      for more. Pages of the server's own address always may.
  --trust-proxy       take the client's address from X-Forwarded-For, behind your own proxy
  -h, --help          show this help

It prints the address and a pairing link for the browser extension, new at every start and good for
30 days. Ctrl-C, SIGINT or SIGTERM stops it once every event that was taken is stored.

Examples
  curio serve --static site --static build
  curio serve --database events.duckdb --site shop --origin https://shop.example
`;

const OPTIONS = {
  static: { type: 'string', multiple: true },
  port: { type: 'string', default: '4173' },
  host: { type: 'string', default: '127.0.0.1' },
  prefix: { type: 'string', default: '/curio' },
  database: { type: 'string' },
  site: { type: 'string', default: 'shop' },
  'write-key': { type: 'string' },
  origin: { type: 'string', multiple: true },
  'trust-proxy': { type: 'boolean', default: false },
} as const;

/** What events can carry as `site`. */
const SITE_NAME = /^[a-z\d-]{1,64}$/u;

/** `curio serve`. @internal */
export const SERVE_COMMAND: Command = {
  name: 'serve',
  summary: "serve a shop's files and collect its events",
  help: HELP,
  async run(argv, terminal) {
    const options = parseServeOptions(argv, terminal);
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

/** The options, or what is wrong with them. */
function parseServeOptions(argv: readonly string[], terminal: Terminal): ServerOptions | string {
  const line = parseCommandLine(argv, OPTIONS);
  if (!line.ok) return line.message;
  const { values, operands } = line;
  const written = values.origin ?? [];
  const fault =
    operands[0] === undefined
      ? findFault(values)
      : `${operands[0]} is not expected; folders go behind --static.`;
  if (fault !== null) return fault;
  return {
    site: values.site,
    writeKey: values['write-key'] ?? `wk_${values.site}`,
    origins: written.flatMap((origin) => toExactOrigin(origin) ?? []),
    host: values.host,
    port: Number(values.port),
    folders: values.static ?? [],
    prefix: values.prefix,
    trustProxy: values['trust-proxy'],
    report: (error) => {
      terminal.warn(
        `curio serve: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    },
    ...(values.database === undefined ? {} : { database: values.database }),
  };
}

interface WrittenOptions {
  readonly port: string;
  readonly site: string;
  readonly origin?: readonly string[] | undefined;
}

function findFault({ port, site, origin = [] }: WrittenOptions): string | null {
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) {
    return `--port takes a number from 0 to 65535, not ${port}.`;
  }
  if (!SITE_NAME.test(site)) return `--site takes 1 to 64 of a-z, 0-9 and -, not ${site}.`;
  const wrong = origin.find((text) => toExactOrigin(text) === null);
  return wrong === undefined ? null : `--origin takes an origin such as https://shop.example, not ${wrong}.`;
}

/** An address's origin as browsers write it; `null` when it is no web address. */
function toExactOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { origin, protocol } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

function announce(server: RunningServer, options: ServerOptions, terminal: Terminal): void {
  terminal.print('');
  if ((options.folders ?? []).length > 0) terminal.print(`  Shop        ${server.url}/`);
  terminal.print(
    `  Collector   ${server.collectorUrl}/v1/events?k=${options.writeKey}  (site ${options.site})`,
  );
  terminal.print(`  Pairing     ${server.pairingLink}`);
  terminal.print('              Paste it into the extension. It can read figures: keep it to yourself.');
  terminal.print(
    `  Events      ${options.database ?? 'in memory, until the server stops; --database FILE keeps them'}`,
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
