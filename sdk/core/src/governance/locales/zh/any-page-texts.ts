import type { RuleTexts } from '../../contract/rule-text.ts';
import {
  CONSUMER_RIGHTS,
  DOUYIN_RULES,
  E_COMMERCE_LAW,
  MERCHANT_CENTER,
  MERCHANT_POLICIES,
  PRICE_FRAUD_RULES,
  UNFAIR_PRACTICES,
} from '../../standards/shop-laws.ts';
import { cite } from './chinese.ts';

/** What Chinese says of the rules of pages that hold everywhere. @public */
export const ANY_PAGE_TEXTS: RuleTexts = {
  'price-mismatch': {
    title: '价格不一致',
    sources: [
      cite(MERCHANT_CENTER, '属性 price'),
      cite(PRICE_FRAUD_RULES, '第20(1)条'),
      cite(UNFAIR_PRACTICES, '第6(1)(d)条'),
    ],
    messages: {
      feed: '“{name}”在商品数据中为 {one}，在页面数据中为 {other}。请更正过期的一处。',
      over: '“{name}”的促销已结束，页面数据仍为 {other}。请恢复为 {one}。',
      currency: '“{name}”一处为 {one}，另一处为 {other}，货币不同。请人工核对或统一货币。',
      page: '页面数据中“{name}”为 {one}，页面显示 {other}。请保持一致。',
    },
  },
  'availability-mismatch': {
    title: '库存状态不一致',
    sources: [cite(MERCHANT_CENTER, '属性 availability'), cite(UNFAIR_PRACTICES, '附件I(5)')],
    messages: {
      feed: '“{name}”在商品数据中为 {one}，在页面数据中为 {other}。请更正过期的一处。',
      page: '页面数据中“{name}”为 {one}，按钮却显示“{other}”。请保持一致。',
    },
  },
  'identity-mismatch': {
    title: '销售主体不一致',
    sources: [
      cite(E_COMMERCE_LAW, '第15条'),
      cite(CONSUMER_RIGHTS, '第6(1)(b)条'),
      cite(DOUYIN_RULES, '第1段'),
    ],
    messages: {
      legalName: '{word:onePlace}显示销售者为“{one}”，{word:otherPlace}为“{other}”。请统一主体，或提供授权。',
      registration: '{word:onePlace}的登记号为 {one}，{word:otherPlace}为 {other}。请更正。',
      name: '{word:onePlace}的店铺名为“{one}”，{word:otherPlace}为“{other}”。请统一名称。',
      host: '{word:onePlace}指向 {one}，{word:otherPlace}指向 {other}。请说明均属本店，或统一域名。',
      account: '{word:onePlace}的账号为“{one}”，{word:otherPlace}为“{other}”。请绑定同一账号。',
    },
    words: {
      licence: '营业执照',
      page: '页面',
      jsonld: '页面数据',
      card: '商品卡',
      feed: '商品数据',
      'order-confirmation': '订单确认',
      returns: '退货政策',
    },
  },
  'discount-math': {
    title: '折扣计算不符',
    sources: [cite(PRICE_FRAUD_RULES, '第19(3)条'), cite(UNFAIR_PRACTICES, '第6(1)(d)条')],
    messages: {
      other: '页面标示 {stated}，但由 {before} 降至 {now} 实为降价 {real}%。请更正折扣或价格。',
    },
  },
  'returns-mismatch': {
    title: '退货承诺不一致',
    sources: [cite(MERCHANT_POLICIES, '第1段'), cite(UNFAIR_PRACTICES, '第6(1)(g)条')],
    messages: {
      days: '页面承诺 {shown} 天退货，页面数据为 {days} 天。请保持一致。',
      refused: '页面承诺 {shown} 天退货，页面数据却为不可退货。请保持一致。',
      denied: '页面写有“{shown}”，页面数据却承诺可退货。请保持一致。',
    },
  },
  'returns-missing': {
    title: '缺少退货政策或联系方式',
    sources: [cite(MERCHANT_POLICIES, '第1段'), cite(CONSUMER_RIGHTS, '第6(1)(h)条')],
    messages: {
      returns: '页面的 {count} 个链接均未指向退货或退款政策。请在页脚添加链接。',
      neither: '页面的 {count} 个链接均未指向退货政策或联系方式。请在页脚添加链接。',
      contact: '页面的 {count} 个链接均未指向联系方式。请在页脚添加链接。',
    },
  },
  'insecure-checkout': {
    title: '支付页面未加密',
    sources: [cite(MERCHANT_POLICIES, '第1段')],
    messages: {
      open: '页面通过 http 收集“{label}”。请改用 https。',
    },
  },
  'countdown-reset': {
    title: '倒计时重新开始',
    sources: [cite(UNFAIR_PRACTICES, '附件I(7)'), cite(PRICE_FRAUD_RULES, '第19(4)条')],
    messages: {
      reset: '倒计时曾显示 {one}，{later} 秒后又显示 {other}。请绑定真实截止时间，或删除。',
      moved: '倒计时的截止时间被推迟：{one}，{later} 秒后为 {other}。请核实其依据。',
      exempted: '倒计时曾显示 {one}，{later} 秒后为 {other}，但其为每日发货截止时间。',
    },
    options: { toleranceSeconds: '结束时间允许的偏差（秒，本引擎设定）' },
    exemptions: { 'delivery-cutoff': '表示当日下单发货的截止时间，每日均适用。' },
  },
  'stock-counter-reset': {
    title: '库存数字忽多忽少',
    sources: [cite(UNFAIR_PRACTICES, '附件I(7)'), cite(PRICE_FRAUD_RULES, '第19(4)条')],
    messages: {
      random: '页面先后显示剩余 {counts} 件。请绑定真实库存，或删除。',
      grown: '页面先后显示剩余 {counts} 件。请确认确有补货。',
    },
  },
};
