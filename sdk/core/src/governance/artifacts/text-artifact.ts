/** A text that rules judge, with what it belongs to. @public */
export interface TextArtifact {
  /** Id of the item or card; of a page, its address. */
  readonly subject: string;
  readonly text: string;
  /** BCP 47, when known. */
  readonly language?: string;
  /** Path of categories, from broad to narrow, as the shop or Google's taxonomy writes it; decides on category gates. */
  readonly category?: readonly string[];
  /** Where it stands in a page: a CSS path, one for each document or shadow root on the way. */
  readonly target?: readonly string[];
}
