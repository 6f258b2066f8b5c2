import { fail, type CurioEvent, type EventType, type RankRequest } from '@curio/core';
import type { LoadedCatalog } from './catalog/load-catalog.ts';
import type { Keeper, KeeperHost } from './consent/create-keeper.ts';
import type {
  ConsentState,
  Curio,
  CurioOptions,
  CurioStatus,
  ProductCheck,
  ProfileExplanation,
  TrackFields,
} from './curio.ts';
import type { Changes } from './create-changes.ts';
import type { Services } from './platform/platform.ts';
import type { ModelRanker } from './ranking/create-ranker.ts';
import type { Assessor } from './ranking/create-ranking.ts';
import type { RankerHost } from './ranking/ranker-host.ts';
import type { Search } from './search/create-search.ts';
import { createEventMaker, type Act, type EventMaker } from './tracker/create-event-maker.ts';
import { observeImpression } from './tracker/observe-impression.ts';
import type { Visitor } from './visitor/create-visitor.ts';
import type { VisitorHost } from './visitor/visitor-host.ts';

/** This many events are kept in the plain list before the ledger's bounds have to watch over them. */
const MOST_EARLY_EVENTS = 200;

/** What the acts read of their client, and tell it. @internal */
export interface ActsHost
  extends
    RankerHost,
    Omit<KeeperHost, 'options'>,
    Omit<VisitorHost, 'getRanker' | 'rules' | 'profileMoved' | 'noticesMoved' | 'scored'> {
  readonly options: CurioOptions;
  readonly changes: Changes;
  readonly status: CurioStatus;
  readonly setStatus: (change: Partial<CurioStatus>) => void;
  /** Ids of items that stood in a slate of this page. */
  readonly inUse: Set<string>;
}

/** What the client passes on as it is. */
type PassedOn = Pick<
  Curio,
  | 'observeImpression'
  | 'observePlayback'
  | 'confirm'
  | 'follow'
  | 'notices'
  | 'search'
  | 'markNoticesSeen'
  | 'erase'
  | 'inspectEvents'
  | 'flush'
>;

/** Everything a client does beyond showing what the prior would. @internal */
export interface ClientActs extends PassedOn {
  record(act: Act): CurioEvent;
  setConsent(state: ConsentState): Promise<void>;
  /** Who can say something of the visitor; `null` while nobody can. */
  findVisitor(request: RankRequest): Promise<Assessor | null> | null;
  /** Loads the catalogue's model, once. */
  loadRanker(): void;
  /** `undefined` while nothing is known. */
  following(): ReadonlySet<string> | undefined;
  explain(): Omit<ProfileExplanation, 'stored'> | null;
  /** The profile as JSON text; empty while there is none. */
  encodeProfile(): string;
  /** Answers a message of the page bridge. */
  answer(text: string, curio: Curio): Promise<void>;
}

/** Makes them: nothing is loaded, stored or sent before it is asked for. @internal */
export function createClientActs(client: ActsHost, services: Services): ClientActs {
  const { platform } = client;
  const acting = createActing(client, services);
  const scene = { ...platform, ...services, path: platform.page.path };
  const track = (type: EventType, fields: TrackFields): void =>
    void record(acting, { type, fields, ts: platform.clock.nowMs(), page: platform.page.path() });
  void watchCatalog(acting);
  return {
    record: (act) => record(acting, act),
    observeImpression(element, fields, lifetime) {
      const signal = AbortSignal.any([client.signal, lifetime.signal]);
      const seen = (viewed: TrackFields): void => track('impression', viewed);
      observeImpression(element, fields, { ...scene, counted: acting.counted, seen, signal });
    },
    observePlayback(...[playback, element, fields, lifetime]) {
      const signal = AbortSignal.any([client.signal, lifetime.signal]);
      // Where its code does not come the clip plays uncounted.
      void import('./tracker/observe-playback.ts').then(
        ({ observePlayback }) =>
          observePlayback(playback, element, { ...scene, fields, send: track, signal }),
        () => undefined,
      );
    },
    search: async (query, options = {}) => (await getSearch(acting))(query, options),
    setConsent(state) {
      acting.consented = applyConsent(acting, state);
      return acting.consented;
    },
    findVisitor: (request) => findVisitor(acting, request),
    loadRanker: () => void getRanker(acting),
    follow: (id, wanted) => follow(acting, id, wanted),
    following: () => acting.visitor?.following,
    notices: async () => (await getKnownVisitor(acting)).notices(),
    markNoticesSeen: async (ids) => (await getKnownVisitor(acting)).markNotices(ids),
    explain: () => acting.visitor?.explain() ?? null,
    encodeProfile: () => acting.visitor?.encode() ?? '',
    confirm: (...what) => confirm(acting, what),
    erase: (what = {}) => erase(acting, what.events === true),
    inspectEvents: async () => (await getKeeper(acting)).inspect(),
    flush: async () => (await getKeeper(acting)).flush(),
    answer: (text, curio) => answer(acting, text, curio),
  };
}

/** Read now: a page that changes its address without loading anew keeps the catalogue that it began with. */
function toCatalogUrl({ source }: Pick<CurioOptions, 'source'>, baseUrl: string): string | undefined {
  return typeof source === 'string' && URL.canParse(source, baseUrl)
    ? new URL(source, baseUrl).href
    : undefined;
}

/** What the acts remember; the functions below work on it. */
interface Acting {
  readonly client: ActsHost;
  readonly services: Services;
  readonly catalogUrl: string | undefined;
  readonly events: EventMaker;
  /** Events that no keeper has yet. */
  readonly early: CurioEvent[];
  /** Events that no visitor has yet. */
  readonly unnoted: CurioEvent[];
  readonly counted: Set<string>;
  visitor: Visitor | null;
  visitorComing: Promise<Visitor> | null;
  keeper: Keeper | null;
  keeperComing: Promise<Keeper> | null;
  /** Settles once the last consent is carried out, with the profile of earlier visits. */
  consented: Promise<void> | null;
  /** A consent that no keeper came for; the first one that does hears of it. */
  unmet: ConsentState | null;
  ranker: Promise<ModelRanker | string> | null;
  confirmComing: Promise<Curio['confirm']> | null;
  search: Promise<Search> | null;
}

function createActing(client: ActsHost, services: Services): Acting {
  const { platform, options } = client;
  return {
    client,
    services,
    catalogUrl: toCatalogUrl(options, platform.page.baseUrl()),
    events: createEventMaker({ site: options.site, random: platform.random, storage: services.storage }),
    early: [],
    unnoted: [],
    counted: new Set(),
    visitor: null,
    visitorComing: null,
    keeper: null,
    keeperComing: null,
    consented: null,
    unmet: null,
    ranker: null,
    confirmComing: null,
    search: null,
  };
}

function record(acting: Acting, act: Act): CurioEvent {
  const { client, events, early, unnoted, keeper, visitor } = acting;
  const event = events.make(act);
  if (client.signal.aborted) return event;
  if (keeper === null) early.push(event);
  else keeper.add([event]);
  if (early.length > MOST_EARLY_EVENTS || acting.unmet !== null) void getKeeper(acting);
  if (visitor === null) unnoted.push(event);
  else visitor.note(event);
  // Sights are counted later; what a visitor does is worth the arithmetic of interests now.
  if (act.type === 'impression') countImpression(acting, act.fields);
  else void getVisitor(acting);
  client.changes.emit('event', event);
  return event;
}

function countImpression({ client }: Acting, { tier = 0 }: TrackFields): void {
  const { all, byModel } = client.status.impressions;
  client.setStatus({ impressions: { all: all + 1, byModel: byModel + (tier > 0 ? 1 : 0) } });
}

/** Nobody is waited for of whom nothing can be known: the first slate of a first visit is made at once. */
function findVisitor(acting: Acting, { context }: RankRequest): Promise<Assessor | null> | null {
  const isNobody = context?.about === undefined && acting.client.options.ranking === undefined;
  if (acting.consented === null && acting.visitorComing === null && isNobody) return null;
  // Where its code does not come a slate is made as for somebody new.
  return getKnownVisitor(acting).catch(() => null);
}

function getRanker(acting: Acting): Promise<ModelRanker | string> {
  acting.ranker ??= loadRanker(acting.client).catch(() => {
    acting.ranker = null;
    return 'A part of the script did not load';
  });
  return acting.ranker;
}

async function loadRanker(client: ActsHost): Promise<ModelRanker | string> {
  const [{ createRanker }, loaded] = await Promise.all([import('./ranking/create-ranker.ts'), client.ready]);
  return createRanker(client, loaded.ok ? toModelUrl(loaded.value, client) : undefined);
}

/** Of a built catalogue alone the list of what was taken down is read again. */
async function watchCatalog({ client, services }: Acting): Promise<void> {
  const read = await client.ready;
  if (!read.ok || read.value.pointer === undefined || client.signal.aborted) return;
  // Where its code does not come, the list of the build stands until the next page.
  const watching = await import('./catalog/fresh/watch-withdrawn.ts').catch(() => null);
  watching?.watchWithdrawn(client, services, read.value);
}

/** Folder of the manifest, absolute: the catalogue's own model, else the one the site names. */
function toModelUrl({ pointer, url }: LoadedCatalog, { options, platform }: ActsHost): string | undefined {
  const [folder, base] =
    pointer?.model === undefined ? [options.assets?.modelUrl, platform.page.baseUrl()] : [pointer.model, url];
  return folder !== undefined && URL.canParse(folder, base) ? new URL(folder, base).href : undefined;
}

function getSearch(acting: Acting): Promise<Search> {
  acting.search ??= orAnew(loadSearch(acting), () => (acting.search = null));
  return acting.search;
}

/** What fails is begun anew by the next call; whoever waits for this one hears of it, and the console does not. */
function orAnew<Value>(coming: Promise<Value>, forget: () => void): Promise<Value> {
  coming.catch(forget);
  return coming;
}

async function loadSearch(acting: Acting): Promise<Search> {
  const { client } = acting;
  const { platform, signal, ready, inUse } = client;
  const [{ createSearch }, visitor] = await Promise.all([
    import('./search/create-search.ts'),
    getVisitor(acting),
  ]);
  return createSearch({
    platform,
    signal,
    ready,
    visitor,
    shown: (slate) => slate.items.forEach(({ id }) => inUse.add(id)),
    record(fields) {
      record(acting, { type: 'search', fields, ts: platform.clock.nowMs(), page: platform.page.path() });
    },
  });
}

function getVisitor(acting: Acting): Promise<Visitor> {
  acting.visitorComing ??= orAnew(loadVisitor(acting), () => (acting.visitorComing = null));
  return acting.visitorComing;
}

async function loadVisitor(acting: Acting): Promise<Visitor> {
  const { client, unnoted } = acting;
  const { createVisitor } = await import('./visitor/create-visitor.ts');
  const visitor = createVisitor({
    ...client,
    rules: client.options.ranking,
    getRanker: () => getRanker(acting),
    profileMoved() {
      acting.keeper?.profileChanged();
      client.changes.emit('profile', null);
    },
    noticesMoved: () => client.changes.emit('notices', null),
    scored: () => acting.keeper?.profileChanged(),
  });
  for (const event of unnoted.splice(0)) visitor.note(event);
  acting.visitor = visitor;
  return visitor;
}

/** The visitor with what earlier visits left, where that may be read. */
async function getKnownVisitor(acting: Acting): Promise<Visitor> {
  await acting.consented;
  return getVisitor(acting);
}

async function follow(acting: Acting, id: string, wanted: boolean): Promise<void> {
  const { ready, report, platform } = acting.client;
  const [visitor, loaded] = await Promise.all([getKnownVisitor(acting), ready]);
  if (!loaded.ok || visitor.following.has(id) === wanted) return;
  const { view } = loaded.value;
  const isCreator = view.creator(id) !== null;
  if (wanted && !isCreator && view.shop(id) === null) {
    report(fail('item-invalid', 'The catalogue has no such creator or shop.', id).error);
    return;
  }
  const fields = { item: id, ...(isCreator ? { creator: id } : {}) };
  const type = wanted ? 'follow' : 'unfollow';
  record(acting, { type, fields, ts: platform.clock.nowMs(), page: platform.page.path() });
}

function applyConsent(acting: Acting, state: ConsentState): Promise<void> {
  acting.events.keepIdentity(state === 'granted');
  acting.unmet = null;
  const wait = (): void => void (acting.unmet = state);
  // Without its code nothing is kept and nothing sent.
  return getKeeper(acting).then((keeper) => keeper.setConsent(state), wait);
}

function getKeeper(acting: Acting): Promise<Keeper> {
  acting.keeperComing ??= orAnew(loadKeeper(acting), () => (acting.keeperComing = null));
  return acting.keeperComing;
}

async function loadKeeper(acting: Acting): Promise<Keeper> {
  const { client, services, early } = acting;
  const [{ createKeeper }, visitor] = await Promise.all([
    import('./consent/create-keeper.ts'),
    getVisitor(acting),
  ]);
  const keeper = createKeeper(client, services, visitor);
  keeper.add(early.splice(0));
  acting.keeper = keeper;
  if (acting.unmet !== null) acting.consented = keeper.setConsent(acting.unmet);
  acting.unmet = null;
  return keeper;
}

async function answer({ client, services, catalogUrl }: Acting, text: string, curio: Curio): Promise<void> {
  const bridge = await import('./bridge/serve-bridge.ts').catch(() => null);
  const { inUse, options, platform } = client;
  const collectorUrl = options.collector?.url;
  await bridge?.answerBridge(text, { ...platform, ...services, curio, inUse, collectorUrl, catalogUrl });
}

async function confirm(acting: Acting, what: Parameters<Curio['confirm']>): Promise<ProductCheck> {
  const { client, services } = acting;
  acting.confirmComing ??= import('./catalog/fresh/create-confirm.ts').then(({ createConfirm }) =>
    createConfirm(client, services),
  );
  const ask = await acting.confirmComing.catch(() => null);
  if (ask !== null) return ask(...what);
  // Without its code nobody can be asked; the next call tries for it again.
  acting.confirmComing = null;
  const read = await client.ready;
  const asOfMs = read.ok ? read.value.readAtMs : client.platform.clock.nowMs();
  return { state: 'unconfirmed', reason: 'unreachable', asOfMs };
}

/** The event maker's own memory of a visitor goes with the ledger's and the profile's. */
async function erase(acting: Acting, withEvents: boolean): Promise<void> {
  acting.events.forgetIdentity();
  const keeper = await getKeeper(acting);
  await keeper.erase(withEvents);
}
