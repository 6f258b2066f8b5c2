/**
 * Values that Merchant Center's specification knows. Patterns for promotion are matched against normalised text, lower case
 * and NFKC; the others against the value as it is written.
 */

/** Words of a title that have no reading but promotion. */
export const PROMOTION_PHRASE: RegExp =
  /\b(?:free (?:shipping|delivery|postage|returns)|best price|lowest price|buy (?:one|1|2|two) get|(?:up to )?\d{1,2} ?% (?:off|discount|rabatt|de réduction)|on sale now|limited time|while (?:supplies|stocks) last|order now|buy now|click here|kostenloser versand|versandkostenfrei|gratisversand|livraison gratuite|envío gratis|spedizione gratuita)\b|包邮|免运费|限时(?:抢购|特惠|优惠|秒杀)|买一送[一二]|满\d+减\d+|立减|清仓|秒杀|[\d一二三四五六七八九]折(?![叠扇纸])/u;

/** Words of a title that may be a name too. */
export const PROMOTION: RegExp =
  /\bsale\b(?=\s*[!:-]|$)|\b(?:clearance|special offer|hot deal|black friday|cyber monday)\b|(?:€|\$|£) ?\d+(?:[.,]\d\d)? off\b|特价|促销|大促|热卖|爆款/u;

/** Stars, hearts, arrows and rows of marks. */
export const DECORATION: RegExp =
  /[★☆♥❤♡✓✔✅➤►▶◆◇■□●○♪♫☞→⇒✨🔥💥🎁⭐🎉💯❗‼]+|!{2,}|\*{2,}|~{2,}|\?{2,}|【[^】]*】\s*【/u;

/** Used goods by their titles, normalised; a condition must say so. */
export const USED_WORDS: RegExp =
  /\b(?:refurbished|renewed|reconditioned|pre-?owned|second[- ]?hand|generalüberholt|gebraucht|reconditionné|d'occasion|reacondicionado|segunda mano|ricondizionato|usato)\b|翻新|二手|官翻/u;

/** Which of them are refurbished. */
export const REFURBISHED_WORDS: RegExp =
  /refurbished|renewed|reconditioned|generalüberholt|reconditionné|reacondicionado|ricondizionato|翻新|官翻/u;

/** Goods that only have the words in their name. */
export const USED_EXCEPTIONS: RegExp =
  /\b(?:for|fits|compatible with) (?:used|refurbished|second)|\bsecond[- ]hand (?:ticker|watch)|二手烟|翻新(?:剂|膏|液|工具|漆)/u;

/** `condition`. */
export const CONDITIONS: ReadonlySet<string> = new Set(['new', 'refurbished', 'used']);

/** `availability`, with the spaces of older feeds read as underscores. */
export const AVAILABILITIES: ReadonlySet<string> = new Set([
  'in_stock',
  'out_of_stock',
  'preorder',
  'backorder',
]);

/** Ends of picture addresses that are no format of the specification. */
export const UNREAD_PICTURES: RegExp = /\.(svg|avif|heic|heif|pdf|psd|ai|eps|mp4|webm|html?)(?:$|[?#])/iu;

/** Names that shops' software gives to pictures that are none. */
export const PLACEHOLDER_PICTURES: RegExp =
  /(?:^|[/_.-])(?:placeholder|no[-_]?image|image[-_]?(?:not[-_]?available|coming[-_]?soon)|coming[-_]?soon|missing[-_]?image|default[-_]?(?:image|product)|dummy|woocommerce-placeholder)(?:[/_.-]|$)/iu;

/** Names that make no brand. */
export const NO_BRANDS: RegExp =
  /^(?:n\/?a|none|null|no brand|unbranded|unknown|generic|does not exist|test|无|无品牌|其他)$/iu;

/** Tags that a description may have. Source: the specification, "description". */
export const DESCRIPTION_TAGS: ReadonlySet<string> = new Set(
  'p,strong,b,em,i,u,ul,ol,li,br,sub,sup,div,span,dl,dt,dd,h1,h2,h3,h4,h5,h6,table,tbody,thead,tr,td,th'.split(
    ',',
  ),
);
