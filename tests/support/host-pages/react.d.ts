/** What the host page uses of React; its own types would be a package more for one page of a test. */
declare module 'react' {
  export type ReactNode = object | string | null;
  export const StrictMode: unknown;
  export function createElement(
    type: unknown,
    attributes: object | null,
    ...children: ReactNode[]
  ): ReactNode;
  export function useState<Value>(first: Value): readonly [Value, (next: Value) => void];
}

declare module 'react-dom/client' {
  import type { ReactNode } from 'react';

  export function createRoot(place: Element): { render(node: ReactNode): void };
}
