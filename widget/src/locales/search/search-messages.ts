/** What the search says. `{names}` are filled in. */
export interface SearchMessages {
  readonly label: string;
  readonly placeholder: string;
  readonly clear: string;
  readonly foundOne: string;
  readonly found: string;
  readonly nearOnly: string;
  readonly none: string;
  readonly noneHint: string;
  readonly everywhere: string;
  readonly popular: string;
  readonly interests: string;
  readonly categories: string;
  readonly clip: string;
  readonly live: string;
  readonly coming: string;
  readonly replay: string;
  readonly fromPrice: string;
  readonly results: string;
  readonly player: string;
  readonly close: string;
  readonly failed: string;
}
