import {
  CurioError,
  succeed,
  type CartAdapter,
  type Failure,
  type RankRequest,
  type Result,
} from '@curio/core';
import { loadCatalog, type LoadedCatalog } from './catalog/load-catalog.ts';
import type { ClientActs } from './client-acts.ts';
import { createChanges, type Changes } from './create-changes.ts';
import type {
  CatalogView,
  ConsentChoice,
  ConsentState,
  Curio,
  CurioOptions,
  CurioStatus,
  ProductCheck,
} from './curio.ts';
import { createBrowserPlatform } from './platform/browser-platform.ts';
import type { Platform } from './platform/platform.ts';
import { toHex } from './platform/to-hex.ts';
import { createRanking, type Assessor } from './ranking/create-ranking.ts';
import { createDeadline } from './ranking/race.ts';
import { VERSION } from './version.ts';
import { RETRY_MS } from './retry.ts';

/** The bridge protocol's request, spelled out here so that its module is loaded only when somebody asks. */
const BRIDGE_REQUEST = 'curio-bridge-request';

/**
 * Starts Curio in a page: reads the catalogue, answers `rank` at once, and loads everything else when it is first
 * needed. Nothing is stored and nothing but catalogue and media is requested before consent.
 *
 * @param platform - the page's clock, network, storage and so on; a test brings its own.
 * @throws `CurioError` `wrong-call` when `site` is not 1 to 64 of `[a-z0-9-]`.
 * @public
 */
export function createCurio(options: CurioOptions, platform: Platform = createBrowserPlatform()): Curio {
  if (!/^[a-z0-9-]{1,64}$/u.test(options.site)) {
    throw new CurioError('wrong-call', `The site "${options.site}" is not 1 to 64 of a-z, 0-9 and -.`);
  }
  const client = createClient(options, platform);
  void client.ready.then((result) => {
    if (!result.ok) client.report(result.error);
    else client.loaded = result.value;
    client.setStatus({ catalog: result.ok ? 'ready' : 'failed' });
  });
  if (options.consent !== undefined && options.consent !== 'pending')
    void applyConsent(client, options.consent);
  const curio = toCurio(client);
  const answer = (text: string): void => void whenActs(client, (acts) => acts.answer(text, curio));
  platform.page.observeMessage(BRIDGE_REQUEST, answer, client);
  return curio;
}

/** Everything a client remembers until its acts have come; the functions below work on it. */
interface Client {
  readonly options: CurioOptions;
  readonly platform: Platform;
  readonly signal: AbortSignal;
  readonly ready: Promise<Result<LoadedCatalog>>;
  readonly changes: Changes;
  readonly report: (failure: Failure) => void;
  readonly setStatus: (change: Partial<CurioStatus>) => void;
  readonly inUse: Set<string>;
  /** Failures that the console has a line of. */
  readonly told: Set<string>;
  loaded: LoadedCatalog | null;
  acts: ClientActs | null;
  actsComing: Promise<ClientActs> | null;
  isModelAsked: boolean;
  status: CurioStatus;
  consent: ConsentState;
  cart: CartAdapter | null;
}

function createClient(options: CurioOptions, platform: Platform): Client {
  const signal = options.signal ?? new AbortController().signal;
  const changes = createChanges();
  const report = (failure: Failure): void => {
    if (signal.aborted) return;
    void import('./describe-failure.ts').then(
      ({ describeFailure }) => changes.emit('error', describeFailure(failure, client.told)),
      () => undefined,
    );
  };
  const client: Client = {
    options,
    platform,
    signal,
    changes,
    report,
    setStatus: (change) => setStatus(client, change),
    ready: loadCatalog({
      ...options,
      ...platform,
      baseUrl: platform.page.baseUrl(),
      signal,
      report,
    }),
    inUse: new Set(),
    told: new Set(),
    loaded: null,
    acts: null,
    actsComing: null,
    isModelAsked: false,
    status: START,
    consent: 'pending',
    cart: options.cart ?? null,
  };
  return client;
}

/** Twice what asking the shop may take: then the part that asks has not come. */
const CONFIRM_MS = 8_000;

const NOTHING = { interests: [], notInterested: [], following: [], updatedAtMs: null };

const START: CurioStatus = {
  tier: 0,
  reason: 'The catalogue is loading',
  modelVersion: 'prior',
  catalog: 'loading',
  storage: 'memory',
  waiting: 0,
  dropped: {},
  impressions: { all: 0, byModel: 0 },
};

function toCurio(client: Client): Curio {
  const { platform, changes, options } = client;
  const { page, clock } = platform;
  return {
    site: options.site,
    version: VERSION,
    get status() {
      return client.status;
    },
    get consent() {
      return client.consent;
    },
    get cart() {
      return client.cart;
    },
    get view() {
      return client.loaded?.view ?? null;
    },
    ready: client.ready.then((result): Result<CatalogView> =>
      result.ok ? succeed(result.value.view) : result,
    ),
    rank: toRank(client),
    track(type, fields = {}) {
      const act = { type, fields, ts: clock.nowMs(), page: page.path() };
      return whenActs(client, (acts) => acts.record(act));
    },
    async confirm(...what) {
      const asked = whenActs(client, (acts) => acts.confirm(...what));
      const late = createDeadline(platform.scheduler, CONFIRM_MS, client.signal);
      return (await Promise.race([asked, late])) ?? toUnconfirmed(client);
    },
    setConsent: (choice) => applyConsent(client, choice),
    observe: changes.observe,
    useCart(cart) {
      client.cart = cart;
      changes.emit('cart', cart);
    },
    get following() {
      return client.acts?.following() ?? new Set();
    },
    explainProfile: () => ({ ...NOTHING, ...client.acts?.explain(), stored: client.status.storage }),
    exportProfile: () => client.acts?.encodeProfile() ?? '',
    ...passOn(client),
  };
}

/** What the acts do under the same name and with the same arguments as the client. */
const PASSED = [
  'observeImpression',
  'observePlayback',
  'follow',
  'notices',
  'markNoticesSeen',
  'search',
  'erase',
  'inspectEvents',
  'flush',
] as const;

type Passed = (typeof PASSED)[number];

function passOn(client: Client): Pick<Curio, Passed> {
  const entries = PASSED.map((name) => [
    name,
    (...what: readonly unknown[]) =>
      // The acts are declared with these very signatures; a list of names cannot carry them.
      whenActs(client, (acts) => (acts[name] as (...what: readonly unknown[]) => unknown)(...what)),
  ]);
  return Object.fromEntries(entries) as Pick<Curio, Passed>;
}

/** A shopper waits for this answer in front of a price. */
function toUnconfirmed({ loaded, platform }: Client): ProductCheck {
  const asOfMs = loaded?.pointer?.builtAtMs ?? loaded?.readAtMs ?? platform.clock.nowMs();
  return { state: 'unconfirmed', reason: 'unreachable', asOfMs };
}

function toRank(client: Client): Curio['rank'] {
  const { platform, signal, ready } = client;
  return createRanking({
    platform,
    signal,
    ready,
    createId: () => toHex(platform.random.bytes(16)),
    visitor: (request) => findVisitor(client, request),
    ranked(slate, verdict) {
      for (const { id } of slate.items) client.inUse.add(id);
      if (client.loaded === null) return;
      client.setStatus(verdict);
      askForModel(client);
    },
  });
}

/** Where nothing was done yet, nothing is asked about and the site has no rules, there is nobody to wait for. */
function findVisitor(client: Client, request: RankRequest): Promise<Assessor | null> | null {
  const hasRules = client.options.ranking !== undefined;
  const isNobody = client.actsComing === null && request.context?.about === undefined && !hasRules;
  return isNobody ? null : whenActs(client, (acts) => acts.findVisitor(request));
}

/** The first slate is on its way to the screen; only then is there time for profile and model. */
function askForModel(client: Client): void {
  if (client.isModelAsked) return;
  client.isModelAsked = true;
  client.platform.scheduler.whenIdle(() => void whenActs(client, (acts) => acts.loadRanker()), client);
}

/** A word is known at once; what a tool or purposes mean the acts find out, and tell everybody. */
function applyConsent(client: Client, choice: ConsentChoice): Promise<void> {
  if (typeof choice === 'string') client.consent = choice;
  return whenActs(client, (acts) => acts.setConsent(choice));
}

/** At once where the acts are there, else in the order of asking. */
function whenActs<Value>(client: Client, work: (acts: ClientActs) => Value | Promise<Value>): Promise<Value> {
  if (client.acts !== null) return Promise.resolve(work(client.acts));
  client.actsComing ??= loadActs(client);
  return client.actsComing.then(work);
}

async function loadActs(client: Client): Promise<ClientActs> {
  const { platform } = client;
  const coming = Promise.all([import('./client-acts.ts'), platform.services()]);
  const [acts, services] = await coming.catch(() => {
    // What waits for the acts waits on, and is done in its order; the first card needs none of them.
    client.setStatus({ reason: 'A part of the script did not load' });
    return [];
  });
  if (acts === undefined || services === undefined) {
    await new Promise<void>((resolve) => platform.scheduler.after(RETRY_MS, resolve, client));
    return loadActs(client);
  }
  client.acts = acts.createClientActs(client, services);
  return client.acts;
}

function setStatus(client: Client, change: Partial<CurioStatus>): void {
  const next = { ...client.status, ...change };
  if (JSON.stringify(next) === JSON.stringify(client.status)) return;
  client.status = next;
  client.changes.emit('status', next);
}
