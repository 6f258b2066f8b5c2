import {
  CurioError,
  succeed,
  type CartAdapter,
  type CurioEvent,
  type EventType,
  type RankRequest,
  type Result,
} from '@curio/core';
import { loadCatalog, type LoadedCatalog } from './catalog/load-catalog.ts';
import type { Keeper, KeeperHost } from './consent/create-keeper.ts';
import { createChanges, type Changes } from './create-changes.ts';
import type { CatalogView, ConsentState, Curio, CurioOptions, CurioStatus, TrackFields } from './curio.ts';
import { createBrowserPlatform } from './platform/browser-platform.ts';
import type { Platform } from './platform/platform.ts';
import type { ModelRanker, RankerHost } from './ranking/create-ranker.ts';
import { createRanking } from './ranking/create-ranking.ts';
import { createEventMaker, type EventMaker } from './tracker/create-event-maker.ts';
import { observeImpression } from './tracker/observe-impression.ts';
import { VERSION } from './version.ts';
import type { Visitor, VisitorHost } from './visitor/create-visitor.ts';

/** This many events are kept in the plain list before the ledger's bounds have to watch over them. */
const MOST_EARLY_EVENTS = 200;

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
  if (client.consent !== 'pending') client.consented = applyConsent(client, client.consent);
  const curio = toCurio(client);
  platform.page.observeMessage(BRIDGE_REQUEST, (text) => void answerBridge(client, curio, text), client);
  return curio;
}

/** Everything a client remembers; the functions below work on it. */
interface Client extends VisitorHost, KeeperHost, RankerHost {
  readonly options: CurioOptions;
  readonly changes: Changes;
  readonly setStatus: (change: Partial<CurioStatus>) => void;
  readonly events: EventMaker;
  /** Events that no keeper has yet. */
  readonly early: CurioEvent[];
  readonly counted: Set<string>;
  /** Failures that the console has a line of. */
  readonly told: Set<string>;
  readonly inUse: Set<string>;
  loaded: LoadedCatalog | null;
  /** Events that no visitor has yet. */
  acts: CurioEvent[];
  visitor: Visitor | null;
  visitorComing: Promise<Visitor> | null;
  keeper: Keeper | null;
  keeperComing: Promise<Keeper> | null;
  ranker: Promise<ModelRanker | string> | null;
  /** Settles once the consent given at the start is carried out, with the profile of earlier visits. */
  consented: Promise<void> | null;
  status: CurioStatus;
  consent: ConsentState;
  cart: CartAdapter | null;
}

function createClient(options: CurioOptions, platform: Platform): Client {
  const signal = options.signal ?? new AbortController().signal;
  const { network, page } = platform;
  const changes = createChanges();
  const client: Client = {
    options,
    platform,
    signal,
    changes,
    setStatus: (change) => setStatus(client, change),
    report(failure) {
      if (signal.aborted) return;
      void import('./describe-failure.ts').then(({ describeFailure }) =>
        changes.emit('error', describeFailure(failure, client.told)),
      );
    },
    profileMoved() {
      client.keeper?.profileChanged();
      changes.emit('profile', null);
    },
    events: createEventMaker(options.site, platform),
    ready: loadCatalog({
      source: options.source,
      baseUrl: page.baseUrl(),
      network,
      signal,
      report: (failure) => client.report(failure),
    }),
    early: [],
    counted: new Set(),
    told: new Set(),
    inUse: new Set(),
    loaded: null,
    acts: [],
    visitor: null,
    visitorComing: null,
    keeper: null,
    keeperComing: null,
    ranker: null,
    consented: null,
    status: START,
    consent: options.consent ?? 'pending',
    cart: options.cart ?? null,
  };
  return client;
}

const NOTHING = { interests: [], notInterested: [], updatedAtMs: null };

const START: CurioStatus = {
  tier: 0,
  reason: 'The catalogue is loading',
  modelVersion: 'prior',
  catalog: 'loading',
  storage: 'memory',
  waiting: 0,
  dropped: {},
};

function toCurio(client: Client): Curio {
  const { platform, changes, options } = client;
  const track = (type: EventType, fields: TrackFields = {}): CurioEvent => record(client, type, fields);
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
    track,
    observeImpression(element, fields, { signal }) {
      const seen = (viewed: TrackFields): void => void track('impression', viewed);
      const lifetime = { signal: AbortSignal.any([client.signal, signal]) };
      observeImpression(element, fields, { ...platform, counted: client.counted, seen, ...lifetime });
    },
    observePlayback(...[playback, element, fields, { signal }]) {
      const watch = { ...platform, fields, send: track, signal: AbortSignal.any([client.signal, signal]) };
      void import('./tracker/observe-playback.ts').then(({ observePlayback }) =>
        observePlayback(playback, element, watch),
      );
    },
    setConsent: (state) => applyConsent(client, state),
    observe: changes.observe,
    useCart(cart) {
      client.cart = cart;
    },
    explainProfile: () => ({ ...NOTHING, ...client.visitor?.explain(), stored: client.status.storage }),
    exportProfile: () => client.visitor?.encode() ?? '',
    erase: (what = {}) => erase(client, what.events === true),
    inspectEvents: async () => (await getKeeper(client)).inspect(),
    flush: async () => (await getKeeper(client)).flush(),
  };
}

function toRank(client: Client): Curio['rank'] {
  const { platform, signal, ready, events } = client;
  return createRanking({
    platform,
    signal,
    ready,
    createId: events.createId,
    visitor: (request) => getKnownVisitor(client, request),
    ranked(slate, verdict) {
      for (const { id } of slate.items) client.inUse.add(id);
      if (client.loaded === null) return;
      client.setStatus(verdict);
      loadRanker(client, client.loaded.modelUrl);
    },
  });
}

/** Nobody is waited for of whom nothing can be known: the first slate of a first visit is made at once. */
function getKnownVisitor(client: Client, { context }: RankRequest): Promise<Visitor> | null {
  if (client.consented !== null) return client.consented.then(() => getVisitor(client));
  return client.visitorComing ?? (context?.about === undefined ? null : getVisitor(client));
}

/** The first slate is on its way to the screen; only then is there time for profile and model. */
function loadRanker(client: Client, modelUrl: string | undefined): void {
  if (client.ranker !== null) return;
  const { platform, signal } = client;
  const load = async (): Promise<ModelRanker | string> => {
    const [{ createRanker }] = await Promise.all([import('./ranking/create-ranker.ts'), getVisitor(client)]);
    return createRanker(client, modelUrl);
  };
  client.ranker = new Promise((resolve) => {
    platform.scheduler.whenIdle(() => resolve(load()), { signal });
  });
}

function record(client: Client, type: EventType, fields: TrackFields): CurioEvent {
  const event = client.events.make(type, fields);
  if (client.signal.aborted) return event;
  if (client.keeper === null) client.early.push(event);
  else client.keeper.add([event]);
  if (client.early.length > MOST_EARLY_EVENTS) void getKeeper(client);
  if (client.visitor === null) client.acts.push(event);
  else client.visitor.note(event);
  // Sights are counted later; what a visitor does is worth the arithmetic of interests now.
  if (type !== 'impression') void getVisitor(client);
  client.changes.emit('event', event);
  return event;
}

function getVisitor(client: Client): Promise<Visitor> {
  client.visitorComing ??= loadVisitor(client);
  return client.visitorComing;
}

async function loadVisitor(client: Client): Promise<Visitor> {
  const { createVisitor } = await import('./visitor/create-visitor.ts');
  const visitor = createVisitor(client);
  for (const event of client.acts.splice(0)) visitor.note(event);
  client.visitor = visitor;
  return visitor;
}

async function applyConsent(client: Client, state: ConsentState): Promise<void> {
  client.consent = state;
  client.events.keepIdentity(state === 'granted');
  client.changes.emit('consent', state);
  const keeper = await getKeeper(client);
  await keeper.setConsent(state);
}

function getKeeper(client: Client): Promise<Keeper> {
  client.keeperComing ??= loadKeeper(client);
  return client.keeperComing;
}

async function loadKeeper(client: Client): Promise<Keeper> {
  const [{ createKeeper }, services, visitor] = await Promise.all([
    import('./consent/create-keeper.ts'),
    client.platform.services(),
    getVisitor(client),
  ]);
  const keeper = createKeeper(client, services, visitor);
  keeper.add(client.early.splice(0));
  client.keeper = keeper;
  return keeper;
}

/** A client's own memory of a visitor goes with the ledger's and the profile's. */
async function erase(client: Client, withEvents: boolean): Promise<void> {
  const { events, consent } = client;
  events.keepIdentity(false);
  if (consent === 'granted') events.keepIdentity(true);
  const keeper = await getKeeper(client);
  await keeper.erase(withEvents);
}

function setStatus(client: Client, change: Partial<CurioStatus>): void {
  const next = { ...client.status, ...change };
  if (JSON.stringify(next) === JSON.stringify(client.status)) return;
  client.status = next;
  client.changes.emit('status', next);
}

async function answerBridge(client: Client, curio: Curio, text: string): Promise<void> {
  const { answerBridge: answer } = await import('./bridge/serve-bridge.ts');
  const { platform, inUse, options } = client;
  await answer(text, { curio, page: platform.page, inUse, collectorUrl: options.collector?.url });
}
