/** A law as it is cited: its names, where it stands, where and since when it holds, when it was read. */
interface Law {
  readonly law: { readonly en: string; readonly zh: string };
  readonly url: string;
  /** ISO 3166-1 alpha-2, `EU`, or `*`. */
  readonly jurisdiction: string;
  /** ISO date from which the articles that are cited hold, where it is known. */
  readonly from?: string;
  /** ISO date on which it was last read. */
  readonly verifiedAt: string;
  /** ISO date by which it must be read again. */
  readonly reviewBy: string;
}

// Written out for each law: a bundler leaves out what is not used only where nothing is spread or computed.

/** Price comparison, raised bases, hidden terms and prices that differ from the detail page. */
export const PRICE_FRAUD_RULES: Law = {
  law: {
    en: 'Provisions on Clear Price Marking and Prohibition of Price Fraud (SAMR Order 56)',
    zh: '明码标价和禁止价格欺诈规定（国家市场监督管理总局令第56号）',
  },
  url: 'https://www.gov.cn/gongbao/content/2022/content_5699926.htm',
  jurisdiction: 'CN',
  from: '2022-07-01',
  verifiedAt: '2026-11-27',
  reviewBy: '2027-05-26',
};

/** Live commerce in the PRC. */
export const LIVE_COMMERCE_RULES: Law = {
  law: {
    en: 'Measures for Live E-commerce (SAMR and CAC Order 117)',
    zh: '直播电商监督管理办法（第117号令）',
  },
  url: 'https://www.gov.cn/gongbao/2026/issue_12666/202604/content_7065114.html',
  jurisdiction: 'CN',
  from: '2026-02-01',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Licences, pre-ticked bundles. */
export const E_COMMERCE_LAW: Law = {
  law: { en: 'E-commerce Law of the PRC', zh: '中华人民共和国电子商务法' },
  url: 'https://flk.npc.gov.cn/',
  jurisdiction: 'CN',
  from: '2019-01-01',
  verifiedAt: '2026-11-27',
  reviewBy: '2027-05-26',
};

/** Returns within seven days. */
export const CONSUMER_LAW: Law = {
  law: { en: 'Consumer Rights Law of the PRC', zh: '中华人民共和国消费者权益保护法' },
  url: 'https://flk.npc.gov.cn/',
  jurisdiction: 'CN',
  from: '2014-03-15',
  verifiedAt: '2026-11-27',
  reviewBy: '2027-05-26',
};

/** Automatic renewal. */
export const ONLINE_TRADING_RULES: Law = {
  law: { en: 'Measures for Online Trading (SAMR Order 37)', zh: '网络交易监督管理办法（第37号令）' },
  url: 'https://flk.npc.gov.cn/',
  jurisdiction: 'CN',
  from: '2021-05-01',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Advertising must be recognisable. */
export const ADVERTISING_LAW: Law = {
  law: { en: 'Advertising Law of the PRC', zh: '中华人民共和国广告法' },
  url: 'https://flk.npc.gov.cn/',
  jurisdiction: 'CN',
  from: '2015-09-01',
  verifiedAt: '2026-11-27',
  reviewBy: '2027-05-26',
};

/** How a unified social credit code is made. */
export const CREDIT_CODE_STANDARD: Law = {
  law: {
    en: 'GB 32100-2015, unified social credit code',
    zh: 'GB 32100-2015《法人和其他组织统一社会信用代码编码规则》',
  },
  url: 'https://openstd.samr.gov.cn/',
  jurisdiction: 'CN',
  from: '2015-10-01',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Reductions and unit prices. */
export const PRICE_INDICATION: Law = {
  law: { en: 'Directive 98/6/EC on price indications', zh: '欧盟价格标示指令98/6/EC' },
  url: 'https://eur-lex.europa.eu/eli/dir/1998/6/oj',
  jurisdiction: 'EU',
  from: '2022-05-28',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** What the reduction is computed from. */
export const ALDI_SUED: Law = {
  law: { en: 'CJEU C-330/23 Aldi Süd', zh: '欧盟法院C-330/23号判决' },
  url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62023CJ0330',
  jurisdiction: 'EU',
  from: '2024-09-26',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Order button, pre-ticked boxes, information before a contract. */
export const CONSUMER_RIGHTS: Law = {
  law: { en: 'Directive 2011/83/EU on consumer rights', zh: '欧盟消费者权利指令2011/83/EU' },
  url: 'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
  jurisdiction: 'EU',
  from: '2014-06-13',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** The withdrawal function, article 11a of the directive on consumer rights. */
export const WITHDRAWAL_FUNCTION: Law = {
  law: { en: 'Directive (EU) 2023/2673', zh: '欧盟指令2023/2673' },
  url: 'https://eur-lex.europa.eu/eli/dir/2023/2673/oj',
  jurisdiction: 'EU',
  from: '2026-06-19',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Unfair practices: misleading prices, false urgency, reviews. */
export const UNFAIR_PRACTICES: Law = {
  law: { en: 'Directive 2005/29/EC on unfair practices', zh: '欧盟不公平商业行为指令2005/29/EC' },
  url: 'https://eur-lex.europa.eu/eli/dir/2005/29/oj',
  jurisdiction: 'EU',
  from: '2022-05-28',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Who stands behind a site. */
export const E_COMMERCE_DIRECTIVE: Law = {
  law: { en: 'Directive 2000/31/EC on electronic commerce', zh: '欧盟电子商务指令2000/31/EC' },
  url: 'https://eur-lex.europa.eu/eli/dir/2000/31/oj',
  jurisdiction: 'EU',
  from: '2002-01-17',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Traders on marketplaces. */
export const DIGITAL_SERVICES: Law = {
  law: { en: 'Regulation (EU) 2022/2065 (DSA)', zh: '欧盟数字服务法2022/2065' },
  url: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj',
  jurisdiction: 'EU',
  from: '2024-02-17',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Safety information of an offer. */
export const PRODUCT_SAFETY: Law = {
  law: { en: 'Regulation (EU) 2023/988 (GPSR)', zh: '欧盟通用产品安全法规2023/988' },
  url: 'https://eur-lex.europa.eu/eli/reg/2023/988/oj',
  jurisdiction: 'EU',
  from: '2024-12-13',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** The reminder of the legal guarantee, in its harmonised form. */
export const GUARANTEE_NOTICE: Law = {
  law: { en: 'Directive (EU) 2024/825', zh: '欧盟指令2024/825' },
  url: 'https://eur-lex.europa.eu/eli/dir/2024/825/oj',
  jurisdiction: 'EU',
  from: '2026-09-27',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Energy classes in advertising. */
export const ENERGY_LABELLING: Law = {
  law: { en: 'Regulation (EU) 2017/1369 on energy labelling', zh: '欧盟能效标签法规2017/1369' },
  url: 'https://eur-lex.europa.eu/eli/reg/2017/1369/oj',
  jurisdiction: 'EU',
  from: '2017-08-01',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Fibres of textiles. */
export const TEXTILE_FIBRES: Law = {
  law: { en: 'Regulation (EU) 1007/2011 on textile fibres', zh: '欧盟纺织纤维法规1007/2011' },
  url: 'https://eur-lex.europa.eu/eli/reg/2011/1007/oj',
  jurisdiction: 'EU',
  from: '2012-05-08',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Drip prices in the United Kingdom. */
export const DMCC_ACT: Law = {
  law: {
    en: 'Digital Markets, Competition and Consumers Act 2024',
    zh: '英国2024年数字市场、竞争与消费者法',
  },
  url: 'https://www.legislation.gov.uk/ukpga/2024/13',
  jurisdiction: 'GB',
  from: '2025-04-06',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Former prices. */
export const DECEPTIVE_PRICING: Law = {
  law: {
    en: '16 CFR part 233, guides against deceptive pricing',
    zh: '美国联邦法规16 CFR 233（欺骗性定价指南）',
  },
  url: 'https://www.ecfr.gov/current/title-16/part-233',
  jurisdiction: 'US',
  from: '1967-11-08',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Endorsements and what connects them. */
export const ENDORSEMENT_GUIDES: Law = {
  law: { en: '16 CFR part 255, endorsement guides', zh: '美国联邦法规16 CFR 255（代言指南）' },
  url: 'https://www.ecfr.gov/current/title-16/part-255',
  jurisdiction: 'US',
  from: '2023-07-26',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Reviews of insiders and such that are made up. */
export const REVIEW_RULE: Law = {
  law: { en: '16 CFR part 465, reviews and testimonials', zh: '美国联邦法规16 CFR 465（消费者评价规则）' },
  url: 'https://www.ecfr.gov/current/title-16/part-465',
  jurisdiction: 'US',
  from: '2024-10-21',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Prices without mandatory fees in California. */
export const HONEST_PRICING: Law = {
  law: { en: 'California Civil Code (SB 478)', zh: '美国加利福尼亚州民法典（SB 478）' },
  url: 'https://leginfo.legislature.ca.gov',
  jurisdiction: 'US',
  from: '2024-07-01',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Negative options. */
export const ROSCA: Law = {
  law: { en: 'ROSCA, 15 U.S.C.', zh: '美国《恢复网购者信心法》15 U.S.C.' },
  url: 'https://www.law.cornell.edu/uscode/text/15/8403',
  jurisdiction: 'US',
  from: '2010-12-29',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Sellers on marketplaces. */
export const INFORM_ACT: Law = {
  law: { en: 'INFORM Consumers Act, 15 U.S.C.', zh: '美国《INFORM消费者法》15 U.S.C.' },
  url: 'https://www.law.cornell.edu/uscode/text/15/45f',
  jurisdiction: 'US',
  from: '2023-06-27',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Google's product data specification; parts are attributes. */
export const MERCHANT_CENTER: Law = {
  law: { en: 'Google Merchant Center product data specification', zh: 'Google Merchant Center 商品数据规范' },
  url: 'https://support.google.com/merchants/answer/7052112',
  jurisdiction: '*',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Google's policies for shops. */
export const MERCHANT_POLICIES: Law = {
  law: { en: 'Google Merchant Center, misrepresentation policy', zh: 'Google Merchant Center 虚假陈述政策' },
  url: 'https://support.google.com/merchants/answer/6150127',
  jurisdiction: '*',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Structured data that Google reads; parts are types of schema.org. */
export const STRUCTURED_DATA: Law = {
  law: { en: 'Google Search, structured data', zh: 'Google 搜索结构化数据规范' },
  url: 'https://developers.google.com/search/docs/appearance/structured-data/product',
  jurisdiction: '*',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Account and shop of one company. */
export const DOUYIN_RULES: Law = {
  law: { en: 'Douyin shop rules, account and shop as one', zh: '抖音电商规则（号店一体）' },
  url: 'https://school.jinritemai.com',
  jurisdiction: 'CN',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};
