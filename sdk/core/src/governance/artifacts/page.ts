import type { TextArtifact } from './text-artifact.ts';

/** What a page shows, gathered once; see `gatherPage`. @public */
export interface PageArtifact {
  /** The page's address without query and fragment: the subject of its findings. */
  readonly subject: string;
  /** `https:` or another. */
  readonly protocol: string;
  /** BCP 47, as the page says it. */
  readonly language?: string;
  readonly title: string;
  /** Blocks of visible text in the page's order. */
  readonly texts: readonly PageText[];
  readonly buttons: readonly PageElement[];
  readonly links: readonly PageLink[];
  readonly inputs: readonly PageInput[];
  /** Amounts of money that stand in `texts`. */
  readonly prices: readonly PagePrice[];
  readonly images: readonly PageImage[];
  /** Elements that show a time running down, such as `14:59`. */
  readonly countdowns: readonly PageElement[];
  /** False where the page is larger than is gathered: what is absent may stand in the rest. */
  readonly isComplete: boolean;
}

/** A block of visible text: what a person reads as one. @public */
export interface PageText extends TextArtifact {
  readonly target: readonly string[];
  /** Name of the block's element, such as `p` or `h1`. */
  readonly tag: string;
}

/** An element of a page. @public */
export interface PageElement {
  /** A CSS path, one for each document or shadow root on the way. */
  readonly target: readonly string[];
  readonly tag: string;
  /** What it is called: its text, or else its label. */
  readonly text: string;
}

/** A link with an address. @public */
export interface PageLink extends PageElement {
  /** As written. */
  readonly href: string;
}

/** A field of a form. @public */
export interface PageInput extends PageElement {
  /** `checkbox`, `radio`, `text`… */
  readonly type: string;
  readonly name: string;
  readonly isChecked: boolean;
  readonly isRequired: boolean;
}

/** A picture. @public */
export interface PageImage extends PageElement {
  readonly src: string;
  /** `null` where there is no such attribute; `''` marks a picture as mere decoration. */
  readonly alt: string | null;
}

/** An amount of money in a text of the page. @public */
export interface PagePrice {
  readonly target: readonly string[];
  /** As written, such as `$1,299.00`; exactly the text's `range`. */
  readonly quote: string;
  /** Index of its text in `texts`. */
  readonly textAt: number;
  readonly range: readonly [number, number];
  /** ISO 4217 where sign or code leave no doubt. */
  readonly currency?: string;
  /** The amount as a decimal number. */
  readonly amount: number;
  /** Whether it is struck through. */
  readonly isStruck: boolean;
}

/** One load of a page. @public */
export interface PageLoad {
  /** ms UTC. */
  readonly atMs: number;
  readonly page: PageArtifact;
}
