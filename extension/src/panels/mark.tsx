import type { VNode } from 'preact';

/** Curio's mark: a lens that is also a C, looking at a clip. The same drawing as `design/mark.svg`. */
export function Mark({ sizePx }: { readonly sizePx: number }): VNode {
  return (
    <svg class="mark" viewBox="0 0 32 32" width={sizePx} height={sizePx} aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#161a24" />
      <path
        d="M23.4 9.9A9.6 9.6 0 1 0 23.4 22.1"
        fill="none"
        stroke="#fff"
        stroke-width="3"
        stroke-linecap="round"
      />
      <path
        d="M14.2 11.9v8.2a.9.9 0 0 0 1.36.77l6.9-4.1a.9.9 0 0 0 0-1.54l-6.9-4.1a.9.9 0 0 0-1.36.77z"
        fill="#7c9cff"
      />
    </svg>
  );
}
