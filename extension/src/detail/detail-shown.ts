import type { CardDetail } from '../figures/numbers.ts';
import type { Language } from '../locales/language.ts';

/** What the frame shows. */
export type DetailShown =
  | { readonly state: 'reading'; readonly language: Language }
  | { readonly state: 'gone'; readonly language: Language }
  | { readonly state: 'read'; readonly language: Language; readonly detail: CardDetail };
