/** What rails and grids say. `{names}` are filled in. */
export interface ListMessages {
  readonly label: string;
  readonly previous: string;
  readonly next: string;
  readonly more: string;
  readonly shown: string;
  readonly viewer: string;
  readonly close: string;
  readonly empty: string;
  readonly emptyStep: string;
  readonly broken: string;
  readonly offline: string;
  readonly retry: string;
}
