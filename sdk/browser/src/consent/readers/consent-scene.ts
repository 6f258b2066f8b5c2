import type { ConsentPurposes, ConsentState } from '../../curio.ts';
import type { Lifetime, Scheduler, Surroundings } from '../../platform/platform.ts';

/** What a reader of a consent tool works with; it reads until its signal aborts. @internal */
export interface ConsentScene extends Pick<Surroundings, 'globals' | 'observeDocument'>, Lifetime {
  readonly scheduler: Scheduler;
  /** Called with each decision; not before there is one, and maybe with the same twice. */
  readonly said: (what: ConsentPurposes | Exclude<ConsentState, 'pending'>) => void;
}
