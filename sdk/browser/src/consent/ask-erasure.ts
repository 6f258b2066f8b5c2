import type { Services } from '../platform/platform.ts';
import type { Erasures, ErasingHost } from './erase-visitor.ts';

/** Has the collector forget visitors; the code that asks is fetched when there is one to forget. @internal */
export interface ErasureDesk {
  ask(visitor: string): Promise<void>;
  /** Goes on with what an earlier page left, if it left something. */
  resume(): Promise<void>;
}

/** What it is made with: the erasing host, and whether there is a collector at all. @internal */
export interface ErasureTerms extends Omit<ErasingHost, 'collector' | 'key'> {
  readonly options: { readonly site: string; readonly collector?: ErasingHost['collector'] };
}

/** Touches nothing before it is asked. @internal */
export function createErasureDesk(terms: ErasureTerms, services: Services): ErasureDesk {
  const { site, collector } = terms.options;
  const key = `curio:${site}:erase`;
  const { storage } = services;
  let coming: Promise<Erasures> | null = null;
  if (collector === undefined) return { ask: async () => undefined, resume: async () => undefined };
  const load = async (visitor: string | null): Promise<void> => {
    coming ??= import('./erase-visitor.ts').then(({ createErasures }) =>
      createErasures({ ...terms, collector, key }, services),
    );
    const erasures = await coming.catch(() => null);
    if (erasures === null) coming = null;
    erasures?.ask(visitor);
  };
  return {
    ask(visitor) {
      // Kept first, so that it is asked for on a later page where the code to ask does not come.
      storage.writeText('kept', key, `${storage.readText('kept', key) ?? ''} ${visitor}`.trim());
      return load(visitor);
    },
    async resume() {
      if (storage.readText('kept', key) !== null) await load(null);
    },
  };
}
