import type { RuleTexts } from '../../contract/rule-text.ts';
import {
  ADVERTISING_LAW,
  CONSUMER_RIGHTS,
  DIGITAL_SERVICES,
  DMCC_ACT,
  ENDORSEMENT_GUIDES,
  E_COMMERCE_LAW,
  HONEST_PRICING,
  INFORM_ACT,
  LIVE_COMMERCE_RULES,
  ONLINE_TRADING_RULES,
  PRICE_FRAUD_RULES,
  PRICE_INDICATION,
  REVIEW_RULE,
  ROSCA,
  UNFAIR_PRACTICES,
} from '../../standards/shop-laws.ts';
import { cite } from './chinese.ts';

/** What Chinese says of the rules of pages of several countries. @public */
export const PAGE_TEXTS: RuleTexts = {
  'affiliate-disclosure': {
    title: '佣金链接未标明广告',
    sources: [
      cite(UNFAIR_PRACTICES, '第7(2)条'),
      cite(ENDORSEMENT_GUIDES, '第255.5节'),
      cite(ADVERTISING_LAW, '第14条'),
    ],
    messages: {
      unlabelled: '“{label}”是佣金链接，但页面没有“广告”标识。请在显著位置标明。',
    },
  },
  'pre-ticked': {
    title: '默认勾选',
    sources: [cite(CONSUMER_RIGHTS, '第22条'), cite(E_COMMERCE_LAW, '第19条')],
    messages: {
      paid: '“{label}”为收费项目且默认勾选。请改为由消费者自行勾选。',
      extra: '“{label}”默认勾选。如需付费，请改为由消费者自行勾选。',
      consent: '“{label}”为默认勾选的同意，不具效力。请改为由消费者自行勾选。',
    },
  },
  'prior-price-unexplained': {
    title: '划线价未说明依据',
    sources: [
      cite(LIVE_COMMERCE_RULES, '第32条'),
      cite(PRICE_FRAUD_RULES, '第16条'),
      cite(PRICE_INDICATION, '第6a(1)条'),
    ],
    messages: {
      unexplained: '{price} 为划线价，但页面未说明依据。请注明，例如“前七日最低成交价”。',
    },
  },
  'review-copied': {
    title: '重复评价',
    sources: [
      cite(REVIEW_RULE, '第465.2节'),
      cite(UNFAIR_PRACTICES, '附件I(23c)'),
      cite(E_COMMERCE_LAW, '第17条'),
    ],
    messages: {
      copied: '有 {count} 条相同的评价：“{text}”。请仅保留真实买家的评价。',
    },
    options: {
      leastCopies: '触发复核的重复条数（本引擎设定）',
      leastLetters: '短于此长度的评价不计（本引擎设定）',
    },
  },
  'review-own-goods': {
    title: '商家自评',
    sources: [
      cite(REVIEW_RULE, '第465.5节'),
      cite(UNFAIR_PRACTICES, '附件I(23c)'),
      cite(E_COMMERCE_LAW, '第17条'),
    ],
    messages: {
      own: '评价者“{author}”即销售者。请删除，或标明为商家发布。',
    },
  },
  'subscription-terms': {
    title: '订阅未写明续费条款',
    sources: [
      cite(ROSCA, '第8403节'),
      cite(CONSUMER_RIGHTS, '第6(1)(o)条'),
      cite(ONLINE_TRADING_RULES, '第18条'),
    ],
    messages: {
      price: '“{label}”将开通订阅，但页面未写明续费价格与周期。请在按钮旁写明。',
      both: '“{label}”将开通订阅，但页面未写明续费价格和取消方式。请在按钮旁写明。',
      cancel: '“{label}”将开通订阅，但页面未写明取消方式。请写明如何取消。',
    },
  },
  'third-party-seller': {
    title: '平台内商家信息缺失',
    sources: [
      cite(DIGITAL_SERVICES, '第30条'),
      cite(DIGITAL_SERVICES, '第31条'),
      cite(INFORM_ACT, '第45f节'),
    ],
    messages: {
      unseen: '报价来自“{seller}”，但页面未展示。请展示商家名称、地址和联系方式。',
      both: '报价来自“{seller}”，但页面既未展示该商家，也没有举报入口。请补充。',
      report: '报价来自“{seller}”，但页面没有举报入口。请添加。',
    },
  },
  'total-price': {
    title: '价格未含税费',
    sources: [
      cite(CONSUMER_RIGHTS, '第6(1)(e)条'),
      cite(UNFAIR_PRACTICES, '第7(4)(c)条'),
      cite(DMCC_ACT, '第230节'),
      cite(HONEST_PRICING, '第1770(a)(29)节'),
    ],
    messages: {
      extra: '价格之外另加“{words}”。请从一开始就显示总价。',
      exempted: '价格之外另加“{words}”，但店铺声明仅面向企业。',
    },
    exemptions: { business: '消费者规则不适用于企业之间的交易。' },
  },
};
