import type { CurioChanges } from './curio.ts';

/** Tells listeners of a client's changes. @internal */
export interface Changes {
  readonly emit: <Name extends keyof CurioChanges>(name: Name, change: CurioChanges[Name]) => void;
  readonly observe: <Name extends keyof CurioChanges>(
    name: Name,
    listener: (change: CurioChanges[Name]) => void,
    options: { readonly signal: AbortSignal },
  ) => void;
}

/**
 * Listeners by the name of the change, on an EventTarget: one that throws stops none of the others, and an aborted
 * signal takes it away.
 *
 * @internal
 */
export function createChanges(): Changes {
  const target = new EventTarget();
  return {
    emit(name, change) {
      target.dispatchEvent(new CustomEvent(name, { detail: change }));
    },
    observe<Name extends keyof CurioChanges>(
      name: Name,
      listener: (change: CurioChanges[Name]) => void,
      { signal }: { readonly signal: AbortSignal },
    ) {
      const receive = (event: Event): void => {
        // Only `emit` above sends to this target, with the detail of that name.
        if (event instanceof CustomEvent) listener(event.detail as CurioChanges[Name]);
      };
      target.addEventListener(name, receive, { signal });
    },
  };
}
