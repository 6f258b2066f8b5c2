import type { RuleTexts } from '../../contract/rule-text.ts';
import {
  CONSUMER_LAW,
  CREDIT_CODE_STANDARD,
  E_COMMERCE_LAW,
  PRICE_FRAUD_RULES,
} from '../../standards/shop-laws.ts';
import { cite } from './chinese.ts';

/** What Chinese says of what shops must show by the PRC’s law. */
export const CN_STRUCTURE_TEXTS: RuleTexts = {
  'cn-credit-code': {
    title: '统一社会信用代码无效',
    sources: [cite(CREDIT_CODE_STANDARD, '第4节'), cite(E_COMMERCE_LAW, '第15条')],
    messages: {
      none: '“{code}”不是有效的统一社会信用代码（校验位错误）。请按营业执照重新填写。',
      length: '“{code}”共 {length} 位，统一社会信用代码为 18 位。请按营业执照重新填写。',
    },
  },
  'cn-licence-link': {
    title: '首页未公示营业执照',
    sources: [cite(E_COMMERCE_LAW, '第15条')],
    messages: {
      missing: '首页文字及 {links} 个链接均未公示营业执照信息。请在首页显著位置公示或添加链接。',
    },
  },
  'cn-price-low': {
    title: '划线价高于前七日最低成交价',
    sources: [cite(PRICE_FRAUD_RULES, '第16条')],
    messages: {
      low: '“{name}”的被比较价格为 {prior}，前七日最低成交价为 {low}。划线价不得高于 {low}，或标明其依据。',
      last: '“{name}”的被比较价格为 {prior}，前七日无交易，最后一次交易价为 {low}。划线价不得高于 {low}。',
      exempted: '“{name}”的被比较价格 {prior} 高于 {low}，但已标明依据：{basis}',
    },
    exemptions: { 'stated-basis': '第十六条：已标明被比较价格的详细信息，信息须真实准确。' },
  },
  'cn-raise-then-cut': {
    title: '先提价后降价',
    sources: [cite(PRICE_FRAUD_RULES, '第17条')],
    messages: {
      none: '“{name}”先由 {before} 提至 {raised}，再“降”至 {now}，并未优惠。请取消划线价。',
      raised: '“{name}”降价前不久由 {before} 提至 {raised}。请以 {before} 为基准，或留存合理理由。',
    },
    options: {
      withinDays: '降价前多少天内的提价计入（本引擎设定）',
      raisedRatio: '视为“显著”的涨幅，0 至 1（本引擎设定）',
    },
  },
  'cn-return-window': {
    title: '退货期不足七日',
    sources: [cite(CONSUMER_LAW, '第25条')],
    messages: {
      short: '退货政策为“{written}”，不足七日。请支持七日无理由退货，或在购买时由消费者确认例外。',
      exempted: '退货政策为“{written}”，但“{name}”属于法定例外商品。',
    },
    exemptions: { 'excepted-goods': '第二十五条规定的例外商品。' },
  },
};
