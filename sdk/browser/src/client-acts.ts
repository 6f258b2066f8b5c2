import { fail, type CurioEvent, type EventType, type RankRequest } from '@curio/core';
import { createActing, type Acting } from './acting.ts';
import { carryOut } from './acts-consent.ts';
import type { ActsHost, PassedOn } from './acts-host.ts';
import { answer, createLazyConfirm, loadRanker, watchCatalog } from './acts-parts.ts';
import type { Keeper } from './consent/create-keeper.ts';
import type { ConsentChoice, Curio, ProfileExplanation, TrackFields } from './curio.ts';
import { followCart, nameCart } from './name-cart.ts';
import type { Services } from './platform/platform.ts';
import type { ModelRanker } from './ranking/create-ranker.ts';
import type { Assessor } from './ranking/create-ranking.ts';
import type { Search } from './search/create-search.ts';
import { toPlaceKey } from './tracker/count-once.ts';
import type { Act } from './tracker/create-event-maker.ts';
import { observeImpression } from './tracker/observe-impression.ts';
import { createSeen } from './tracker/seen-of-clip.ts';
import type { Visitor } from './visitor/create-visitor.ts';

/** This many events are kept in the plain list before the ledger's bounds have to watch over them. */
const MOST_EARLY_EVENTS = 200;

/** Everything a client does beyond showing what the prior would. @internal */
export interface ClientActs extends PassedOn {
  /** Resolves once the event is kept where consent wants it. */
  record(act: Act): Promise<CurioEvent>;
  setConsent(choice: ConsentChoice): Promise<void>;
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
  const scene = { ...platform, ...services };
  const track = (type: EventType, fields: TrackFields): void =>
    void record(acting, { type, fields, ts: platform.clock.nowMs(), page: platform.page.path() });
  followCart(acting);
  services.sight.observePageView(() => acting.counts.turn(platform.page.path()), client);
  void watchCatalog(acting);
  return {
    record: (act) => recordAndKeep(acting, act),
    observeImpression(element, fields, lifetime) {
      const signal = AbortSignal.any([client.signal, lifetime.signal]);
      const seen = (viewed: TrackFields): void => track('impression', viewed);
      observeImpression(element, fields, { ...scene, seen, signal });
    },
    observePlayback(...[playback, element, fields, lifetime]) {
      const signal = AbortSignal.any([client.signal, lifetime.signal]);
      // Where its code does not come the clip plays uncounted.
      void import('./tracker/observe-playback.ts').then(
        ({ observePlayback }) =>
          observePlayback(playback, element, {
            ...scene,
            fields,
            send: track,
            signal,
            seen: seenOf(acting, fields),
          }),
        () => undefined,
      );
    },
    search: async (query, options = {}) => (await getSearch(acting))(query, options),
    setConsent(choice) {
      acting.consented = carryOut(acting, choice, () => getKeeper(acting));
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
    confirm: createLazyConfirm(acting),
    erase: (what = {}) => erase(acting, what.events === true),
    inspectEvents: async () => (await getKeeper(acting)).inspect(),
    flush: async () => (await getKeeper(acting)).flush(),
    answer: (text, curio) => answer(acting, text, curio),
  };
}

function record(acting: Acting, act: Act): CurioEvent {
  const { client, events, counts } = acting;
  const before = counts.find(act);
  if (before !== null) return before;
  const event = events.make(act);
  const { orderId } = act.fields;
  const isRepeated = act.type === 'order' && orderId !== undefined && events.isTold(orderId);
  if (client.signal.aborted || isRepeated) return event;
  counts.counted(act, event);
  keep(acting, event);
  note(acting, event);
  if (act.type === 'impression') countImpression(acting, act.fields);
  client.changes.emit('event', event);
  return event;
}

/** For the collector, and for whom the site forwards to. */
function keep(acting: Acting, event: CurioEvent): void {
  const { client, early, keeper, unforwarded, forwarder, decision } = acting;
  if (keeper === null) early.push(event);
  else keeper.add([event]);
  if (early.length > MOST_EARLY_EVENTS || acting.unmet !== null) void getKeeper(acting);
  const isRefused = decision?.word === 'denied';
  if (client.options.forward === undefined || isRefused) return;
  if (forwarder !== null) forwarder.take(event);
  else if (unforwarded.length < MOST_EARLY_EVENTS) unforwarded.push(event);
}

/** Whoever waits may then leave the page, or be ended: the next page sends it. */
async function recordAndKeep(acting: Acting, act: Act): Promise<CurioEvent> {
  const event = record(acting, act);
  if (!acting.events.isNamed || acting.client.signal.aborted) return event;
  await acting.consented;
  // Where its code does not come, nothing can be kept, and nobody need wait.
  const keeper = await getKeeper(acting).catch(() => null);
  await keeper?.settled();
  return event;
}

/** What a visitor asks for by hand is done, whether interests may be learnt or not. */
const WISHES: ReadonlySet<EventType> = new Set(['follow', 'unfollow', 'not-interested']);

function note(acting: Acting, event: CurioEvent): void {
  const { unnoted, visitor, decision } = acting;
  if (decision?.ranking === false && !WISHES.has(event.type)) return;
  if (visitor === null) unnoted.push(event);
  else visitor.note(event);
  // Sights are counted later; what a visitor does is worth the arithmetic of interests now.
  if (event.type !== 'impression') void getVisitor(acting);
}

function seenOf({ counts }: Acting, fields: TrackFields): ReturnType<typeof createSeen> {
  const key = toPlaceKey(fields);
  const seen = counts.clips.get(key) ?? createSeen();
  counts.clips.set(key, seen);
  return seen;
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
  const { consented, keeperComing } = acting;
  // Who ranks need not wait until the events are where they belong.
  const known = keeperComing?.then(
    (keeper) => keeper.known(),
    () => consented,
  );
  await (known === undefined ? consented : Promise.race([consented, known]));
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

/** The event maker's own memory of a visitor goes with the ledger's and the profile's. */
async function erase(acting: Acting, withEvents: boolean): Promise<void> {
  const visitor = acting.events.forgetIdentity();
  nameCart(acting);
  const keeper = await getKeeper(acting);
  await keeper.erase({ visitor, withEvents });
}
