import type { Changes } from '../../create-changes.ts';
import type { Platform, Services } from '../../platform/platform.ts';
import type { LoadedCatalog } from '../load-catalog.ts';
import { readWithdrawnIds } from '../withdraw-items.ts';
import { changeCatalog } from './change-catalog.ts';
import { readFresh } from './fresh-question.ts';

/** Twice the cache life that `curio serve` gives the list: what is taken down is gone within a minute. */
const READ_EVERY_MS = 60_000;

/** What watching asks of the client. @internal */
export interface WatchHost {
  readonly platform: Platform;
  readonly signal: AbortSignal;
  readonly changes: Changes;
}

/**
 * Reads the list of what was taken down again, every minute while the page is visible and on return to it, until the
 * signal aborts; never while the page is hidden. Nothing is asked where no pointer names such a list.
 *
 * @internal
 */
export function watchWithdrawn(
  { platform, signal, changes }: WatchHost,
  { sight }: Pick<Services, 'sight'>,
  loaded: LoadedCatalog,
): void {
  const { pointer, url } = loaded;
  if (pointer === undefined || !URL.canParse(pointer.withdrawn, url)) return;
  const listUrl = new URL(pointer.withdrawn, url).href;
  const { clock, network, scheduler } = platform;
  let readAtMs = loaded.readAtMs;
  const read = async (): Promise<void> => {
    if (!sight.isVisible() || clock.nowMs() - readAtMs < READ_EVERY_MS) return;
    readAtMs = clock.nowMs();
    const text = await readFresh(listUrl, { network, signal });
    if (signal.aborted || text === null) return;
    if (changeCatalog(loaded, { withdrawn: readWithdrawnIds(text) })) changes.emit('catalog', loaded.view);
  };
  const readAndWait = (): void => {
    void read();
    scheduler.after(READ_EVERY_MS, readAndWait, { signal });
  };
  sight.observeVisibility(() => void read(), { signal });
  scheduler.after(READ_EVERY_MS, readAndWait, { signal });
}
