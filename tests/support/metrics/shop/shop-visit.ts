import type { StoredEvent } from '@curio/server';
import type { Dice } from './dice.ts';
import type { EventWriter } from './event-writer.ts';
import { listOrderEvents, type CartLine } from './shop-order.ts';
import { OPENED_AT, STORY_MS, type Content, type ShopCatalogue } from './shop-catalogue.ts';

/** What visits are made of. */
export interface ShopStage {
  readonly catalogue: ShopCatalogue;
  readonly dice: Dice;
  readonly writer: EventWriter;
  /** How many different people come. */
  readonly people: number;
}

/** One visit under way. */
interface Visit {
  readonly who: Partial<StoredEvent>;
  readonly person: number;
  readonly events: StoredEvent[];
  readonly cart: CartLine[];
  now: number;
}

/** Everything that one visit leads to, from the first impression to a late refund; some events come twice. */
export function playVisit(stage: ShopStage): readonly StoredEvent[] {
  const visit = startVisit(stage);
  const isSearching = stage.dice.happens(0.15);
  if (isSearching) say(stage, visit, 'search', { surface: 'search', query: 'kettle' });
  const sights = 3 + stage.dice.below(9);
  for (let at = 0; at < sights; at += 1) {
    if (isSearching || stage.dice.happens(0.3)) meetProduct(stage, visit, isSearching);
    else meetContent(stage, visit);
  }
  if (visit.cart.length > 0) say(stage, visit, 'checkout-started', {});
  const order = visit.cart.length > 0 && stage.dice.happens(0.5) ? listOrderEvents(stage, visit) : [];
  const events = [...visit.events, ...order];
  return [...events, ...events.filter(() => stage.dice.happens(0.01))];
}

function startVisit({ dice, people }: ShopStage): Visit {
  // The square makes some come often and most come once.
  const person = Math.floor(dice.between(0, 1) ** 2 * people);
  const now = OPENED_AT + dice.below(STORY_MS);
  const known = dice.happens(0.9) ? { visitor: `visitor-${person}` } : {};
  const who = { session: `session-${person}-${now}`, page: '/', bot: dice.happens(0.03), ...known };
  return { who, person, events: [], cart: [], now };
}

function say(
  { writer, dice }: ShopStage,
  visit: Visit,
  ...[type, fields]: readonly [StoredEvent['type'], Partial<StoredEvent>]
): void {
  visit.now += dice.between(200, 9_000);
  visit.events.push(writer.write(type, visit.now, { ...visit.who, ...fields }));
}

function meetContent(stage: ShopStage, visit: Visit): void {
  const { dice, catalogue } = stage;
  const content = dice.pick(catalogue.contents);
  const about = toAbout(content);
  say(stage, visit, 'impression', { ...about, item: content.id });
  if (!dice.happens(0.6)) return;
  if (content.kind === 'live') say(stage, visit, 'live-join', { ...about, item: content.id });
  else watchClip(stage, visit, content);
  const product = dice.pick(content.products);
  say(stage, visit, 'product-impression', { ...about, item: product, content: content.id });
  if (dice.happens(0.25)) choose(stage, visit, { ...about, item: product, content: content.id });
  if (dice.happens(0.05)) meetAgain(stage, visit, product);
  if (dice.happens(0.03)) say(stage, visit, 'follow', { item: content.creator ?? 'main' });
}

/** The same product in another clip: what a second touch is made of. */
function meetAgain(stage: ShopStage, visit: Visit, product: string): void {
  const content = stage.dice.pick(stage.catalogue.contents);
  choose(stage, visit, { ...toAbout(content), item: product, content: content.id });
  choose(stage, visit, { item: product, surface: 'grid' });
}

function watchClip(stage: ShopStage, visit: Visit, content: Content): void {
  const about = { ...toAbout(content), item: content.id };
  say(stage, visit, 'view', about);
  if (stage.dice.happens(0.5)) say(stage, visit, 'video-midpoint', { ...about, mediaMs: 4500 });
  if (stage.dice.happens(0.3)) say(stage, visit, 'video-complete', about);
  say(stage, visit, 'video-watched', { ...about, mediaMs: stage.dice.between(2000, 30_000) });
}

function meetProduct(stage: ShopStage, visit: Visit, isSearching: boolean): void {
  const product = stage.dice.pick(stage.catalogue.products);
  const about: Partial<StoredEvent> = { item: product, surface: isSearching ? 'search' : 'grid' };
  say(stage, visit, 'impression', about);
  if (stage.dice.happens(0.3)) choose(stage, visit, about);
}

function choose(stage: ShopStage, visit: Visit, about: Partial<StoredEvent>): void {
  const { dice } = stage;
  say(stage, visit, 'product-click', about);
  if (dice.happens(0.6)) say(stage, visit, 'product-view', about);
  if (!dice.happens(0.35)) return;
  const line = { item: about.item ?? '', quantity: 1 + dice.below(3), amount: 500 + dice.below(20_000) };
  visit.cart.push(line);
  say(stage, visit, 'add-to-cart', { ...about, quantity: line.quantity });
}

function toAbout({ source, creator, campaign }: Content): Partial<StoredEvent> {
  return {
    source,
    surface: 'feed',
    ...(creator === undefined ? {} : { creator }),
    ...(campaign === undefined ? {} : { campaign }),
  };
}
