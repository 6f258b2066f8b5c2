/** What the first card and the feed say. `{names}` are filled in. */
export interface CardMessages {
  readonly feedLabel: string;
  readonly next: string;
  readonly previous: string;
  readonly play: string;
  readonly pause: string;
  readonly like: string;
  readonly soundOn: string;
  readonly soundOff: string;
  readonly noSound: string;
  readonly share: string;
  readonly linkCopied: string;
  readonly follow: string;
  readonly following: string;
  readonly followNamed: string;
  readonly followingNamed: string;
  readonly more: string;
  readonly openProduct: string;
  readonly inCart: string;
  readonly allProducts: string;
  readonly empty: string;
  readonly emptyStep: string;
  readonly broken: string;
  readonly offline: string;
  readonly retry: string;
  readonly itemGone: string;
  readonly end: string;
  readonly endStep: string;
}
