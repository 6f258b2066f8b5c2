import type { CurioEvent } from '../events/event.ts';
import type { LoggedChoice } from './logged-choice.ts';

/** What a log of events tells of a place. @public */
export type LoggedPlace = Pick<
  CurioEvent,
  'session' | 'surface' | 'slate' | 'position' | 'tier' | 'modelVersion'
>;

/** The choices of a log, and what could not be used of it. @public */
export interface LoggedChoices {
  /** In the order of the impressions. A visitor is a unit, or the session of one without a name. */
  readonly choices: readonly LoggedChoice<LoggedPlace>[];
  /** Impressions of something that no slate placed. */
  readonly withoutPlace: number;
  /** Impressions of a place whose propensity was not logged: left out, for nothing stands in for it. */
  readonly withoutPropensity: number;
}

/**
 * Joins what was shown with what came of it: each place that was seen is a choice, and what was done there, with the item
 * itself or a product met in it, is its reward. Places that nobody saw are not in it, so a policy is judged by what is
 * brought once seen.
 *
 * @param events - in any order; each place of a slate counts once in a session, however often it was seen.
 * @param toReward - of all that was done at one place, in the order of the events, e.g. whether a `product-click` is among
 *   them. An order names no place: what a sale is worth has to be joined by the caller.
 * @public
 */
export function toLoggedChoices(
  events: readonly CurioEvent[],
  toReward: (acts: readonly CurioEvent[]) => number,
): LoggedChoices {
  const impressions = new Map<string, CurioEvent>();
  const acts = new Map<string, CurioEvent[]>();
  let withoutPlace = 0;
  for (const event of events) {
    const key = toKey(event);
    const isShown = event.type === 'impression';
    if (key === null) withoutPlace += isShown ? 1 : 0;
    else if (isShown) impressions.set(key, impressions.get(key) ?? event);
    else append(acts, key, event);
  }
  const known = [...impressions].filter(([, { propensity }]) => propensity !== undefined);
  return {
    choices: known.map(([key, impression]) => toChoice(impression, toReward(acts.get(key) ?? []))),
    withoutPlace,
    withoutPropensity: impressions.size - known.length,
  };
}

function append(acts: Map<string, CurioEvent[]>, key: string, event: CurioEvent): void {
  const others = acts.get(key);
  if (others === undefined) acts.set(key, [event]);
  else others.push(event);
}

/** The place and what stands there; `null` where no slate put it. */
function toKey({ session, slate, position, item, content }: CurioEvent): string | null {
  const shown = content ?? item;
  if (slate === undefined || position === undefined || shown === undefined) return null;
  return JSON.stringify([session, slate, position, shown]);
}

function toChoice(impression: CurioEvent, reward: number): LoggedChoice<LoggedPlace> {
  const { session, visitor, item = '', propensity } = impression;
  return { context: impression, item, propensity, reward, unit: visitor ?? session };
}
