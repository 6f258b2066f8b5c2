import type { Lifetime, Page, Sight } from '../platform/platform.ts';

/** A page whose visibility a test decides. @public */
export interface FakePage {
  readonly page: Page;
  readonly sight: Sight;
  /** Listeners and observers that still hang on it. */
  readonly listening: number;
  /** Texts sent over the document. */
  readonly sent: readonly { readonly type: string; readonly text: string }[];
  /** Goes to a path without loading anew. */
  setPath(path: string): void;
  /** Shows the page, or hides it as a switch of tabs does. */
  setVisible(isVisible: boolean): void;
  /** Puts an element into view, or out of it. */
  setInView(element: Element, isInView: boolean): void;
  receive(type: string, text: string): void;
}

type Listener<Value> = Set<(value: Value) => void>;

/** A visible page at `/`. @public */
export function createFakePage(): FakePage {
  let path = '/';
  let isVisible = true;
  const early: Listener<void> = new Set();
  const late: Listener<void> = new Set();
  const visibility: Listener<void> = new Set();
  const pageViews: Listener<void> = new Set();
  const views = new Map<Element, Listener<boolean>>();
  const messages = new Map<string, Listener<string>>();
  const sent: { type: string; text: string }[] = [];
  const all = (): readonly Listener<never>[] => [
    early,
    late,
    visibility,
    pageViews,
    ...views.values(),
    ...messages.values(),
  ];
  const page: Page = {
    path: () => path,
    baseUrl: () => 'https://shop.example/',
    observeMessage: (type, received, lifetime) => listen(toSet(messages, type), received, lifetime),
  };
  const sight: Sight = {
    isVisible: () => isVisible,
    observeHidden: (run, order, lifetime) => listen(order === 'early' ? early : late, run, lifetime),
    observeVisibility: (run, lifetime) => listen(visibility, run, lifetime),
    observePageView: (run, lifetime) => listen(pageViews, run, lifetime),
    observeInView: (element, changed, lifetime) => listen(toSet(views, element), changed, lifetime),
    sendMessage: (type, text) => sent.push({ type, text }),
  };
  return {
    page,
    sight,
    sent,
    get listening() {
      return all().reduce((sum, { size }) => sum + size, 0);
    },
    setPath(next) {
      path = next;
      tell(pageViews, undefined);
    },
    setVisible(next) {
      isVisible = next;
      for (const listeners of next ? [visibility] : [early, visibility, late]) tell(listeners, undefined);
    },
    setInView: (element, isInView) => tell(toSet(views, element), isInView),
    receive: (type, text) => tell(toSet(messages, type), text),
  };
}

function toSet<Key, Value>(sets: Map<Key, Listener<Value>>, key: Key): Listener<Value> {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set);
  return set;
}

function listen<Value>(set: Listener<Value>, listener: (value: Value) => void, { signal }: Lifetime): void {
  if (signal.aborted) return;
  set.add(listener);
  signal.addEventListener('abort', () => set.delete(listener), { once: true });
}

function tell<Value>(listeners: Listener<Value>, value: Value): void {
  for (const listener of listeners) listener(value);
}
