import { readHints, type FieldHints } from './read-hints.ts';

/** What a field is for, as far as product forms go. */
export type FieldRole = 'title' | 'description' | 'price' | 'private' | 'other';

// What shop systems call a product's fields (Shopify, WooCommerce, Magento, PrestaShop, Shopware, Youzan), and what their
// labels say in the languages of the rules.
const TITLE =
  /(?:^|[\s_\-[\].:])(?:product|item|goods|post|listing)?[\s_\-[\].:]*(?:title|name)(?=$|[\s_\-[\].:\d])|(?:title|name)input|商品(?:名称|名稱|标题|標題)|标题|標題|品名|produkt(?:name|titel)|artikelname|bezeichnung|titre|nom du produit|titolo|nombre del producto|título/u;
const DESCRIPTION =
  /desc(?:ription)?|body[_-]?html|(?:^|[\s_\-[\].:])(?:body|content|excerpt|details?|summary)(?=$|[\s_\-[\].:\d])|beschreibung|descripci|descrizione|描述|详情|詳情|简介|簡介|商品介绍|卖点|賣點/u;
const PRICE =
  /price|(?:^|[\s_-])(?:amount|cost|sku|barcode|gtin|inventory)(?=$|[\s_-])|preis|prix|precio|prezzo|价格|價格|售价|库存/u;
const PRIVATE =
  /e-?mail|phone|mobile|passw|user[\s_-]?name|login|first[\s_-]?name|last[\s_-]?name|full[\s_-]?name|your[\s_-]name|street|postcode|postal|zip|card[\s_-]?number|cvc|cvv|iban|coupon|voucher|comment|review|reply|subject|message|newsletter|邮箱|手机|电话|密码|用户名|收货|收件|留言|评论|评价|优惠券/u;
const PRIVATE_TYPES = new Set(['password', 'email', 'tel']);
const PRIVATE_AUTOCOMPLETE =
  /\b(?:name|given-name|family-name|username|email|tel|street-address|address-line\d|postal-code|cc-\w+|current-password|new-password|one-time-code)\b/u;
const TEXT_TYPES = new Set(['text', 'textarea']);

/** Says what a field is for, by what it is called. */
export function classifyField(field: Element): FieldRole {
  const hints = readHints(field);
  const all = `${hints.names} ${hints.words}`;
  if (isPrivate(hints, all)) return 'private';
  if (hints.type === 'search' || field.getAttribute('role') === 'searchbox') return 'other';
  const isText = TEXT_TYPES.has(hints.type) || field.localName !== 'input';
  if (isText && DESCRIPTION.test(all)) return 'description';
  if (isText && TITLE.test(all)) return 'title';
  return PRICE.test(all) ? 'price' : 'other';
}

function isPrivate({ type, autocomplete }: FieldHints, all: string): boolean {
  return PRIVATE_TYPES.has(type) || PRIVATE_AUTOCOMPLETE.test(autocomplete) || PRIVATE.test(all);
}
