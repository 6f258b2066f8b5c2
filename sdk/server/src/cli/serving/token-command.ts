import { EXIT_USAGE, failUsage, parseCommandLine, type Command, type Terminal } from '../command.ts';
import { findTokenFault, READ_ROLES, type ListedToken } from '../../collector/admin/token-requests.ts';
import { openTokens, type TokenKeeper } from './token-keeper.ts';

const HELP = `curio token - make, list and revoke read tokens

Usage
  curio token create --site NAME [--role ROLE] [--creator ID]... [options]
  curio token list --site NAME [options]
  curio token revoke ID --site NAME [options]

Options
  --site NAME       the site (default shop)
  --role ROLE       merchant: everything; creator: the own work; agency: the work of its creators;
                    service-provider: parcels, returns, refunds and complaints (default merchant)
  --creator ID      whose work a creator's or an agency's token reads; give it again for more
  --days NUMBER     days until it expires (default 90)
  --label TEXT      what you call it
  --server URL      a collector that runs, such as https://shop.example/curio; its admin key stands
                    in the environment variable CURIO_ADMIN_KEY
  --database FILE   a database that no collector has open
  -h, --help        show this help

The token is shown once; the collector keeps a hash of it. ID is the beginning of what list shows.

Examples
  curio token create --role creator --creator mara --server http://127.0.0.1:4173/curio
  curio token revoke 3f9c04 --server http://127.0.0.1:4173/curio
`;

const OPTIONS = {
  site: { type: 'string', default: 'shop' },
  role: { type: 'string', default: 'merchant' },
  creator: { type: 'string', multiple: true },
  days: { type: 'string', default: '90' },
  label: { type: 'string' },
  server: { type: 'string' },
  database: { type: 'string' },
} as const;

/** `curio token`. @internal */
export const TOKEN_COMMAND: Command = {
  name: 'token',
  summary: 'make, list and revoke read tokens',
  help: HELP,
  async run(argv, terminal) {
    const line = parseCommandLine(argv, OPTIONS);
    if (!line.ok) return failUsage(terminal, 'token', line.message);
    const [act = '', ...operands] = line.operands;
    const fault = findFault(act, operands);
    if (fault !== null) return failUsage(terminal, 'token', fault);
    const keeper = await openTokens(line.values);
    if (typeof keeper === 'string') return failUsage(terminal, 'token', keeper);
    try {
      const { values } = line;
      return (await ACTS[act]?.({ keeper, values, id: operands[0] ?? '', terminal })) ?? EXIT_USAGE;
    } finally {
      await keeper.close();
    }
  },
};

function findFault(act: string, operands: readonly string[]): string | null {
  if (!Object.hasOwn(ACTS, act)) return 'Say create, list or revoke.';
  if (act === 'revoke') return operands.length === 1 ? null : 'Name one ID.';
  return operands[0] === undefined ? null : `${operands[0]} is not expected.`;
}

interface Act {
  readonly keeper: TokenKeeper;
  readonly values: {
    readonly site: string;
    readonly role: string;
    readonly days: string;
    readonly creator?: readonly string[] | undefined;
    readonly label?: string | undefined;
  };
  readonly id: string;
  readonly terminal: Terminal;
}

const ACTS: Readonly<Record<string, (act: Act) => Promise<number>>> = { create, list, revoke };

async function create({ keeper, values, terminal }: Act): Promise<number> {
  const { site, creator = [], days, label } = values;
  const role = READ_ROLES.find((name) => name === values.role);
  if (role === undefined)
    return failUsage(terminal, 'token', `--role takes one of ${READ_ROLES.join(', ')}, not ${values.role}.`);
  const request = {
    site,
    role,
    creators: creator,
    days: Number(days),
    ...(label === undefined ? {} : { label }),
  };
  const fault = findTokenFault(request);
  if (fault !== null) return failUsage(terminal, 'token', fault.message);
  const made = await keeper.create(request);
  if (!made.ok) return endWith(made.error.message, terminal);
  terminal.print(made.value.readToken);
  if (made.value.link !== null) terminal.print(made.value.link);
  terminal.warn('It is shown this once. Whoever has it reads what its role may.');
  return 0;
}

async function list({ keeper, values, terminal }: Act): Promise<number> {
  const found = await keeper.list(values.site);
  if (!found.ok) return endWith(found.error.message, terminal);
  const now = Date.now();
  for (const token of found.value) terminal.print(toLine(token, now));
  if (found.value.length === 0) terminal.warn(`${values.site} has no read token.`);
  return 0;
}

async function revoke({ keeper, values, id, terminal }: Act): Promise<number> {
  const revoked = await keeper.revoke(values.site, id);
  if (!revoked.ok) return endWith(revoked.error.message, terminal);
  terminal.print(toLine(revoked.value, Date.now()));
  return 0;
}

function toLine(token: ListedToken, now: number): string {
  const { id, role, createdAt, creators = [], label = '' } = token;
  return [id, role, toState(token, now), `made ${toDay(createdAt)}`, creators.join(','), label]
    .filter((part) => part !== '')
    .join('  ');
}

function toState({ revokedAt, expiresAt }: ListedToken, now: number): string {
  if (revokedAt !== undefined) return `revoked ${toDay(revokedAt)}`;
  return `${expiresAt <= now ? 'expired' : 'good until'} ${toDay(expiresAt)}`;
}

function toDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function endWith(problem: string, terminal: Terminal): number {
  terminal.warn(`curio token: ${problem}`);
  return EXIT_USAGE;
}
