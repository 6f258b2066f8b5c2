/** Speeds that are offered; 1 is as filmed. */
export const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** Sizes of captions, as a factor of the card's own. */
export const CAPTION_SIZES = { small: 0.85, medium: 1, large: 1.35 } as const;

/** Grounds of captions. Even without one they stand on the card's scrim, which keeps 4.5:1 (WCAG 2.2, 1.4.3). */
export const CAPTION_GROUNDS = { solid: '#000', soft: 'rgb(0 0 0 / 0.74)', none: 'transparent' } as const;

/** How a visitor wants clips to play. */
export interface PlayerChoice {
  readonly speed: number;
  readonly captionSize: keyof typeof CAPTION_SIZES;
  readonly captionGround: keyof typeof CAPTION_GROUNDS;
}

/** A visitor's choices, for all players of a page. */
export interface PlayerSettings {
  readonly current: PlayerChoice;
  /** Whether anything was chosen, on this page or an earlier one. */
  readonly isChosen: boolean;
  /** Whom they are kept for, by consent. */
  readonly keepers: WeakSet<object>;
  /** Changes some of them for the page. */
  choose(change: Partial<PlayerChoice>): void;
  /** Calls `changed` after each change until the signal aborts. */
  observe(changed: () => void, options: { readonly signal: AbortSignal }): void;
}

const UNCHANGED: PlayerChoice = { speed: 1, captionSize: 'medium', captionGround: 'soft' };

/** Makes the settings of a page as nobody has changed them yet. */
export function createPlayerSettings(): PlayerSettings {
  const changes = new EventTarget();
  let current = UNCHANGED;
  return {
    keepers: new WeakSet(),
    get current() {
      return current;
    },
    get isChosen() {
      return current !== UNCHANGED;
    },
    choose(change) {
      current = { ...current, ...change };
      changes.dispatchEvent(new Event('change'));
    },
    observe(changed, { signal }) {
      changes.addEventListener('change', changed, { signal });
    },
  };
}

/** Reads a kept choice; whatever is none of those offered is left out. */
export function parsePlayerChoice(kept: unknown): Partial<PlayerChoice> {
  if (typeof kept !== 'object' || kept === null) return {};
  const { speed, captionSize, captionGround } = kept as Readonly<Record<string, unknown>>;
  return {
    ...(SPEEDS.some((one) => one === speed) ? { speed: Number(speed) } : {}),
    ...(isKey(CAPTION_SIZES, captionSize) ? { captionSize } : {}),
    ...(isKey(CAPTION_GROUNDS, captionGround) ? { captionGround } : {}),
  };
}

function isKey<Table extends object>(table: Table, key: unknown): key is keyof Table {
  return typeof key === 'string' && Object.hasOwn(table, key);
}
