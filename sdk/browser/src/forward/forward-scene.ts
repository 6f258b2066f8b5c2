import type { Lifetime, Scheduler, Surroundings } from '../platform/platform.ts';
import type { EventFacts, FindItem } from './event-facts.ts';

/** What forwarding works with. @internal */
export interface ForwardScene extends Pick<Surroundings, 'globals'>, Lifetime {
  readonly scheduler: Scheduler;
  readonly findItem: FindItem;
}

/** Tells one other tool of an event, where that has a name for it. @internal */
export type Send = (facts: EventFacts) => void;
