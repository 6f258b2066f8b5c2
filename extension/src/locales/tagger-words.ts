/** Every word that the clip tagger can say. */
export interface TaggerWords {
  readonly reading: string;
  readonly readingHelp: string;
  readonly unreachable: string;
  readonly unreachableHelp: string;
  readonly none: string;
  readonly noneHelp: string;
  readonly clip: string;
  /** A video that the page calls nothing. */
  readonly nameless: (clip: number) => string;
  readonly position: string;
  readonly play: string;
  readonly pause: string;
  readonly playRefused: string;
  readonly back: (seconds: string) => string;
  readonly ahead: (seconds: string) => string;
  readonly showClip: string;
  readonly product: string;
  readonly productHelp: string;
  readonly productInvalid: string;
  readonly mark: (time: string) => string;
  readonly moments: (count: number) => string;
  readonly noMoments: string;
  readonly goTo: (time: string) => string;
  readonly endsHere: string;
  readonly remove: (product: string) => string;
  readonly file: string;
  readonly fileHelp: string;
  readonly copyTable: string;
  readonly saveTable: string;
  readonly tableHelp: string;
}
