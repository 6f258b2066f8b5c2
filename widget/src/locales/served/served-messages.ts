/** The words of cards that a server writes. */
export interface ServedMessages {
  /** The link to a clip's file, where scripts do not run. */
  readonly watch: string;
  /** What the list of links in a feed is called. */
  readonly clips: string;
}

/** English. */
export const servedEnglish: ServedMessages = { watch: 'Watch the clip', clips: 'Clips and their products' };

/** Simplified Chinese. */
export const servedChinese: ServedMessages = { watch: '观看短片', clips: '短片与商品' };
