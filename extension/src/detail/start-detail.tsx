import { signal } from '@preact/signals';
import { render } from 'preact';
import type { CardDetail } from '../figures/numbers.ts';
import type { DetailPlatform, NamedCard } from './detail-platform.ts';
import type { DetailShown } from './detail-shown.ts';
import { Detail } from './detail.tsx';

/** Sales are much work for a collector, so an open detail does not ask often. */
const READ_AGAIN_MS = 60_000;

/** Draws the detail of the card that the address names until the signal aborts. */
export function startDetail(place: Element, platform: DetailPlatform, life: AbortSignal): void {
  const { ownerDocument: document } = place;
  const shown = signal<DetailShown>({ state: 'reading', language: 'en' });
  observeHeight(place, platform, life);
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') platform.close();
    },
    { signal: life },
  );
  let current: NamedCard | null = null;
  const read = async (depths: readonly boolean[]): Promise<void> => {
    const named = current;
    for (const isWhole of depths) {
      if (named === null) return;
      const reply = await platform.read(named.item, isWhole);
      if (current !== named || life.aborted) return;
      // A background that is away answers the next time; what was read stays.
      if (reply.ok) shown.value = toShown(reply.answer, named);
    }
  };
  platform.observeCard(
    (named) => {
      current = named;
      shown.value = { state: 'reading', language: named.language };
      void read([false, true]);
    },
    { signal: life },
  );
  platform.every(READ_AGAIN_MS, () => void read([true]), { signal: life });
  render(<Detail shown={shown} onClose={() => platform.close()} />, place);
  life.addEventListener('abort', () => render(null, place));
}

function toShown(detail: CardDetail | null, { language }: NamedCard): DetailShown {
  return detail === null ? { state: 'gone', language } : { state: 'read', language: detail.language, detail };
}

function observeHeight(place: Element, platform: DetailPlatform, life: AbortSignal): void {
  const observer = new ResizeObserver(() => platform.resize(place.getBoundingClientRect().height));
  observer.observe(place);
  life.addEventListener('abort', () => observer.disconnect());
}
