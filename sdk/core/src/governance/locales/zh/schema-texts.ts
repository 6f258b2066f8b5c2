import type { RuleTexts } from '../../contract/rule-text.ts';
import { STRUCTURED_DATA } from '../../standards/shop-laws.ts';
import { cite } from './chinese.ts';

/** What Chinese says of the rules of structured data. @public */
export const SCHEMA_TEXTS: RuleTexts = {
  'schema-gtin': {
    title: '结构化数据中的 GTIN 无效',
    sources: [cite(STRUCTURED_DATA, '类型 Product')],
    messages: {
      none: '“{name}”的 gtin“{gtin}”无效。请更正或删除。',
    },
  },
  'schema-offer': {
    title: 'Offer 缺少价格、货币或库存状态',
    sources: [cite(STRUCTURED_DATA, '类型 Offer')],
    messages: {
      missing: '“{name}”的 Offer 缺少 {field}。请补充。',
      price: '“{name}”的 price 为“{written}”。请只写数字和小数点，例如 19.99，不含符号和千位分隔。',
      currency: '“{name}”的 priceCurrency 为“{written}”。请填写 ISO 4217 代码，例如 CNY。',
      availability:
        '“{name}”的 availability 为“{written}”。请使用 schema.org 的值，例如 https://schema.org/InStock。',
    },
  },
  'schema-price-valid-until': {
    title: '报价已过期',
    sources: [cite(STRUCTURED_DATA, '类型 Offer')],
    messages: {
      past: '“{name}”的 priceValidUntil 为 {day}，已过期。请更新或删除。',
      none: '“{name}”的 priceValidUntil 为“{day}”。请写成 2027-01-31 这样的日期。',
    },
  },
  'schema-product': {
    title: 'Product 缺少名称或报价',
    sources: [cite(STRUCTURED_DATA, '类型 Product')],
    messages: {
      nameless: '{place} 的 Product 没有 name。请补充。',
      offerless:
        '“{name}”（{place}）没有 offers、review 或 aggregateRating。请添加含 price 和 priceCurrency 的 offers。',
    },
  },
  'schema-rating': {
    title: '评分与页面不符',
    sources: [cite(STRUCTURED_DATA, '类型 AggregateRating')],
    messages: {
      scale: '“{name}”的 ratingValue {value} 不在 0 至 {best} 之间。请更正，或补充 bestRating。',
      count: '“{name}”的评分没有评价数量。请补充 reviewCount 或 ratingCount。',
      hidden: '结构化数据称“{name}”评分 {value}（{count} 条），但页面没有评价。请展示评价或删除评分。',
      other: '结构化数据称“{name}”有 {count} 条评价，页面没有这个数字。请保持一致。',
    },
  },
  'schema-return-policy': {
    title: '退货政策数据不完整',
    sources: [cite(STRUCTURED_DATA, '类型 MerchantReturnPolicy')],
    messages: {
      category:
        '{place} 的 returnPolicyCategory 为“{written}”。请使用 schema.org 的 MerchantReturnEnumeration 值。',
      days: '{place} 的退货政策有期限，但 merchantReturnDays 为“{written}”。请填写天数。',
      country: '{place} 的退货政策没有 applicableCountry。请补充国家代码，例如 CN。',
    },
  },
  'schema-unreadable': {
    title: '结构化数据不是有效 JSON',
    sources: [cite(STRUCTURED_DATA, '类型 Product')],
    messages: {
      broken: '{script} 的 JSON-LD 不是有效 JSON，整段不会被读取。请检查逗号和引号。',
    },
  },
  'schema-video': {
    title: '视频结构化数据不完整',
    sources: [cite(STRUCTURED_DATA, '类型 VideoObject')],
    messages: {
      missing: '视频“{name}”（{place}）缺少 {field}。请补充。',
      endless: '直播视频“{name}”（{place}）没有 endDate。直播结束后请补充。',
    },
  },
};
