import type { LinkedData } from '../../artifacts/linked-data.ts';
import type { PageArtifact } from '../../artifacts/page.ts';

/** What a page of a shop is for. @internal */
export type PageKind = 'home' | 'product' | 'checkout' | 'other';

const HOME = /^\/?(?:(?:[a-z]{2}(?:[-_][a-z]{2})?)\/?)?(?:(?:index|default|home)(?:\.\w+)?\/?)?$/iu;
const CHECKOUT =
  /(?:^|\/)(?:checkouts?|kasse|caisse|cassa|afrekenen|finalizar-compra|paiement|bestellen|order-?(?:confirm|review|summary)\w*|place-?order|order|pay(?:ment)?|结算|确认订单|trade|confirm_order)(?:\/|\.\w+$|$)/iu;
const PRODUCT = /\/(?:products?|produkte?|produits?|productos?|prodotti|p|dp|item|goods|detail)\/[^/]/iu;

/** Tells a page's kind by its address, and a product's by its structured data too. @internal */
export function toPageKind({ subject }: PageArtifact, jsonld?: LinkedData): PageKind {
  const path = decode(subject.replace(/^\w+:\/\/[^/]*/u, ''));
  if (HOME.test(path)) return 'home';
  if (CHECKOUT.test(path)) return 'checkout';
  return jsonld?.products.length === 1 || PRODUCT.test(path) ? 'product' : 'other';
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone percent sign: the path is read as it is written.
    return path;
  }
}
