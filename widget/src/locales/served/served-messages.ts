/** The words of cards that a server writes. */
export interface ServedMessages {
  /** The link to a clip's file, where scripts do not run. */
  readonly watch: string;
  /** What the list of links in a feed is called. */
  readonly clips: string;
}
