import type { RuleTexts } from '../../contract/rule-text.ts';
import {
  EU_AUTHORISED_CLAIMS,
  EU_COSMETIC_CLAIMS,
  EU_FOOD_INFORMATION,
  EU_GREEN_TRANSITION,
  EU_HEALTH_CLAIMS,
  EU_UNFAIR_PRACTICES,
} from '../../standards/claim-laws.ts';
import {
  ALDI_SUED,
  CONSUMER_RIGHTS,
  E_COMMERCE_DIRECTIVE,
  ENERGY_LABELLING,
  GUARANTEE_NOTICE,
  PRICE_INDICATION,
  PRODUCT_SAFETY,
  TEXTILE_FIBRES,
  UNFAIR_PRACTICES,
  WITHDRAWAL_FUNCTION,
} from '../../standards/shop-laws.ts';
import { cite, DENIED, describeClaim } from './chinese.ts';

/** What Chinese says of the rules of the European Union. @public */
export const EU_TEXTS: RuleTexts = {
  'eu-children': describeClaim({
    claim: '直接劝诱儿童购买',
    advice: '请改为面向家长表述。',
    sources: [cite(EU_UNFAIR_PRACTICES, '附件一第 28 项')],
    exemptions: { guardian: '属于征得家长同意的提示。' },
  }),
  'eu-cosmetic-claim': describeClaim({
    claim: '不符合共同标准的化妆品声称',
    advice: '请仅声称产品自身且有证据支持的特点。',
    sources: [cite(EU_COSMETIC_CLAIMS, '附件共同标准')],
    exemptions: { 'evidence-stated': '已在旁注明证据，请存档。' },
  }),
  'eu-cure-claim': describeClaim({
    claim: '声称治愈疾病',
    advice: '请删除，改为描述用途和成分。',
    sources: [cite(EU_UNFAIR_PRACTICES, '附件一第 17 项'), cite(EU_FOOD_INFORMATION, '第七条第三款')],
    exemptions: { denial: DENIED },
  }),
  'eu-env-generic': describeClaim({
    claim: '笼统的环境声称',
    advice: '请在同一位置写明具体改善及程度，否则请删除。',
    sources: [cite(EU_GREEN_TRANSITION, '附件一第 4a 项')],
    exemptions: { specified: '已在旁具体说明，或者具有公认标签。' },
  }),
  'eu-env-offset': describeClaim({
    claim: '基于抵消的气候中和声称',
    advice: '请写明商品自身排放及其下降情况。',
    sources: [cite(EU_GREEN_TRANSITION, '附件一第 4c 项')],
    exemptions: { 'company-plan': '仅针对商品，此处为企业目标，适用第六条第二款(d)项。' },
  }),
  'eu-free-claim': describeClaim({
    claim: '实际收费的“免费”',
    advice: '请删除“免费”，或者取消收费。',
    sources: [cite(EU_UNFAIR_PRACTICES, '附件一第 20 项')],
    exemptions: { 'delivery-only': '仅收取配送费用。' },
  }),
  'eu-health-claim': describeClaim({
    claim: '未列入欧盟目录的健康声称',
    advice: '请使用目录用语，或者介绍口味和产地。',
    sources: [cite(EU_HEALTH_CLAIMS, '第十条、第十二条')],
    exemptions: {
      authorised: { source: cite(EU_AUTHORISED_CLAIMS, '附件'), why: '列有该营养素的声称，请核对原文。' },
    },
  }),
  'eu-legal-right': describeClaim({
    claim: '将法定权利作为特别优惠',
    advice: '请说明属于法定权利，或者提供更优条件。',
    sources: [cite(EU_UNFAIR_PRACTICES, '附件一第 10 项')],
    exemptions: { 'law-named': '已说明属于法定权利。' },
  }),
  'eu-prize': describeClaim({
    claim: '制造已中奖的印象',
    advice: '请写明为抽奖、参与方式及免费参与。',
    sources: [cite(EU_UNFAIR_PRACTICES, '附件一第 31 项')],
    exemptions: { 'draw-rules': '为有规则的抽奖或者公布名单。' },
  }),
  'eu-quality-mark': describeClaim({
    claim: '不存在的批准或者认可',
    advice: '请改为“带有 CE 标志”并附符合性声明。',
    sources: [cite(EU_UNFAIR_PRACTICES, '附件一第 2、4 项')],
    exemptions: { 'certificate-stated': '已写明机构和证书。' },
  }),
  'eu-urgency-words': describeClaim({
    claim: '须真实的紧迫性表述',
    advice: '请写明截止日期并如期结束。',
    sources: [cite(EU_UNFAIR_PRACTICES, '附件一第 7 项')],
    exemptions: { 'end-stated': '已写明截止日期。' },
  }),
  'eu-energy-label': {
    title: '缺少能效等级',
    sources: [cite(ENERGY_LABELLING, '第6条')],
    messages: {
      missing: '“{title}”须在价格旁标示能效等级。请填写 energy_efficiency_class 或 certification。',
      none: '“{written}”不是能效等级。请使用 A 至 G。',
    },
  },
  'eu-legal-guarantee': {
    title: '未提示法定质保',
    sources: [cite(CONSUMER_RIGHTS, '第6(1)(l)条'), cite(GUARANTEE_NOTICE, '第2条')],
    messages: {
      missing: '页面未提示法定质保。请在下单前展示欧盟统一告知。',
    },
  },
  'eu-order-button': {
    title: '下单按钮未写明付款义务',
    sources: [cite(CONSUMER_RIGHTS, '第8(2)条')],
    messages: {
      order: '按钮“{label}”未写明付款义务。请改为“付款并下单”等明确文字。',
      step: '若点击“{label}”即下单，请改为“付款并下单”等明确文字。',
    },
  },
  'eu-price-reduction': {
    title: '降价基准高于30天最低价',
    sources: [cite(PRICE_INDICATION, '第6a条'), cite(ALDI_SUED, '第1段')],
    messages: {
      above: '“{name}”的划线价为 {prior}，但此前 {days} 天内最低为 {low}。请以 {low} 为基准计算降价。',
      unproven: '“{name}”的划线价为 {prior}，但价格记录中只有 {low}。请补充更早的价格，或取消划线价。',
      exempted: '“{name}”的划线价 {prior} 高于最低价 {low}，但可能适用例外：{basis}',
    },
    options: { windowDays: '计算最低价的天数' },
    exemptions: {
      progressive: '第6a(5)条：价格逐步下降，以首次降价前的价格为准。',
      perishable: '第6a(3)条：成员国可对易腐商品另行规定。',
      'new-goods': '第6a(4)条：上市不足30天的商品，成员国可规定更短期间。',
    },
  },
  'eu-product-safety': {
    title: '未标明制造商',
    sources: [cite(PRODUCT_SAFETY, '第19条')],
    messages: {
      missing: '报价未标明制造商。请补充其名称、邮寄和电子地址，以及欧盟责任人。',
    },
  },
  'eu-review-origin': {
    title: '未说明评价来源',
    sources: [cite(UNFAIR_PRACTICES, '第7(6)条')],
    messages: {
      untold: '页面展示“{name}”的 {count} 条评价，但未说明是否核实来自买家。请说明核实方式，或说明未核实。',
    },
  },
  'eu-textile-fibre': {
    title: '纤维成分缺失或不足100%',
    sources: [cite(TEXTILE_FIBRES, '第9条'), cite(TEXTILE_FIBRES, '第16条')],
    messages: {
      missing: '“{title}”未写明纤维成分。请补充，例如 80% 棉、20% 聚酯纤维。',
      sum: '纤维“{list}”合计 {sum}%。请更正为 100%。',
    },
  },
  'eu-trader-identity': {
    title: '经营者信息缺失',
    sources: [
      cite(E_COMMERCE_DIRECTIVE, '第5(1)条'),
      cite(CONSUMER_RIGHTS, '第6(1)(b)条'),
      cite(CONSUMER_RIGHTS, '第6(1)(c)条'),
    ],
    messages: {
      missing: '页面的 {links} 个链接均未指向经营者信息或联系方式。请在每个页面添加链接。',
      incomplete: '{subject} 的经营者信息缺少{word:field}。请补充。',
    },
    words: { legalName: '公司名称', address: '地址', email: '电子邮箱', phone: '电话' },
  },
  'eu-unit-price': {
    title: '缺少单位价格',
    sources: [cite(PRICE_INDICATION, '第3条')],
    messages: {
      missing: '“{name}”按 {measure} 销售，但页面没有每千克或每升的单价。请在价格旁补充。',
      exempted: '“{name}”按 {measure} 销售，单价即售价。',
    },
    exemptions: { 'whole-unit': '第3(1)条：单位价格与售价相同时可不标示。' },
  },
  'eu-withdrawal': {
    title: '缺少撤回合同功能',
    sources: [cite(CONSUMER_RIGHTS, '第11a条'), cite(WITHDRAWAL_FUNCTION, '第1条')],
    messages: {
      missing: '页面的 {links} 个链接中没有撤回入口。请在每个页面添加“在此撤回合同”。',
    },
  },
};
