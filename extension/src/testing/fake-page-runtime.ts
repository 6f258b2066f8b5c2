import type { MessageName, Protocol } from '../messaging/protocol.ts';
import type { PageListener, PageRuntime } from '../page/page-runtime.ts';

/** A content script's way to the background, with what a test may look at and change. */
export interface FakePageRuntime extends PageRuntime {
  readonly asked: { readonly name: MessageName; readonly request: unknown }[];
  /** What each question is answered with. */
  answers: Partial<{
    [Name in MessageName]: (request: Protocol[Name]['request']) => Protocol[Name]['answer'];
  }>;
  /** Requests of one kind, oldest first. */
  requests<Name extends MessageName>(name: Name): readonly Protocol[Name]['request'][];
}

/** Makes a runtime whose background answers `null` to all that no test says otherwise of. */
export function createFakePageRuntime(): FakePageRuntime {
  const listeners = new Set<PageListener>();
  const runtime: FakePageRuntime = {
    id: 'self',
    getURL: (path) => `chrome-extension://self${path}`,
    asked: [],
    answers: {},
    onMessage: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
    sendMessage: async (message) => {
      const { name, request } = structuredClone(message) as { name: MessageName; request: never };
      runtime.asked.push({ name, request });
      return { ok: true, answer: runtime.answers[name]?.(request) ?? null };
    },
    // Pushed under that very name.
    requests: (name) =>
      runtime.asked.filter((one) => one.name === name).map(({ request }) => request) as never,
  };
  return runtime;
}
