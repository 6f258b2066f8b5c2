/** What the page of a shop or creator says. `{names}` are filled in. */
export interface ShopMessages {
  readonly follow: string;
  readonly following: string;
  readonly followNamed: string;
  readonly followingNamed: string;
  readonly clips: string;
  readonly rooms: string;
  readonly goods: string;
  readonly tabs: string;
  readonly news: string;
  readonly seen: string;
  readonly launch: string;
  readonly restock: string;
  readonly liveNow: string;
  readonly liveSoon: string;
  readonly promises: string;
  readonly about: string;
  readonly imprint: string;
  readonly licence: string;
  readonly visit: string;
  readonly gone: string;
  readonly empty: string;
  readonly emptyStep: string;
  readonly broken: string;
  readonly offline: string;
  readonly retry: string;
}
