import type { PageElement, PageImage, PageInput, PageLink, PageText } from './page.ts';

/** What a page's reader has found. @internal */
export interface PageSheet {
  readonly texts: PageText[];
  /** Struck stretches of `texts`, by their place. */
  readonly struck: Map<number, (readonly [number, number])[]>;
  readonly buttons: PageElement[];
  readonly links: PageLink[];
  readonly inputs: InputSheet[];
  readonly images: PageImage[];
  readonly countdowns: PageElement[];
  /** Texts of labels by the id of their field. */
  readonly labels: Map<string, string>;
  /** Texts of `application/ld+json` scripts. */
  readonly scripts: string[];
  language: string | null;
  title: string;
  isCut: boolean;
}

/** A field whose name is not known before its page is read. @internal */
export interface InputSheet extends PageInput {
  readonly id: string | null;
  /** The label around it. */
  readonly label: Words | null;
  /** The block of text in which it stands. */
  readonly block: Words | null;
}

/** Text that grows while its element is read. @internal */
export interface Words {
  text: string;
}

/** A sheet with nothing on it. @internal */
export function createPageSheet(): PageSheet {
  return {
    texts: [],
    struck: new Map(),
    buttons: [],
    links: [],
    inputs: [],
    images: [],
    countdowns: [],
    labels: new Map(),
    scripts: [],
    language: null,
    title: '',
    isCut: false,
  };
}
