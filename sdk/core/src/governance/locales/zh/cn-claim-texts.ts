import type { RuleTexts } from '../../contract/rule-text.ts';
import {
  ABSOLUTE_TERMS_GUIDE,
  ABSOLUTE_TERMS_LAW,
  CN_ADVERTISING,
  CN_AI_LABELS,
  CN_COMPETITION,
  CN_CONSUMER,
  CN_CONTRACTS,
  CN_COSMETICS,
  CN_DOUYIN,
  CN_ECIGARETTES,
  CN_ECOMMERCE,
  CN_FOOD_SAFETY,
  CN_LIVE_COMMERCE,
  CN_NUTRITION,
  CN_ONLINE_COMPETITION,
  CN_PRICE_FRAUD,
} from '../../standards/claim-laws.ts';
import { cite, DENIED, describeClaim } from './chinese.ts';

/** What Chinese says of what the PRC’s law lets nobody claim. */
export const CN_CLAIM_TEXTS: RuleTexts = {
  'ad-claim-absolute': {
    title: '广告绝对化用语',
    sources: [
      cite(ABSOLUTE_TERMS_LAW, '第九条第（三）项'),
      cite(ABSOLUTE_TERMS_GUIDE, '第二条、第五条、第六条'),
    ],
    messages: {
      forbidden: '“{term}”属于《广告法》第九条第（三）项禁止的绝对化用语。',
      similar: '“{term}”可能与《广告法》第九条第（三）项禁止的绝对化用语含义相同或者近似。',
      exempted: '“{term}”属于绝对化用语，但符合2023年《指南》的除外情形。',
    },
    exemptions: {
      'service-attitude':
        '《指南》第五条第（一）、（二）项：仅表明服务态度、经营理念或者目标追求，未指向商品。',
      'not-the-goods': '《指南》第五条第（三）项：用语与商品性能、质量无直接关联，且不会误导消费者。',
      'shopper-voice': '《指南》第二条针对经营者用语，此处为消费者的个人评价。',
      'same-brand-comparison': '《指南》第六条第（一）项：仅用于同一品牌或者同一企业商品的自我比较。',
      'usage-hint': '《指南》第六条第（二）项：仅用于宣传商品的使用方法、使用时间、保存期限等消费提示。',
      'standard-grade':
        '《指南》第六条第（三）项：依据国家、行业、地方标准认定的商品分级用语，并能说明依据。',
      'name-or-trademark':
        '《指南》第六条第（四）项：商品名称、规格型号、注册商标或者专利中含有绝对化用语，用以指代商品。',
      'official-award': '《指南》第六条第（五）项：依据国家有关规定评定的奖项、称号中含有绝对化用语。',
      'limited-fact':
        '《指南》第六条第（六）项：在限定具体时间、地域等条件下表述销量、销售额、市场占有率等事实信息。',
    },
  },
  'cn-ad-citation-source': describeClaim({
    claim: '未表明出处的数据或者调查结果',
    advice: '请在旁注明出处、适用范围和有效期限。',
    sources: [cite(CN_ADVERTISING, '第十一条第二款')],
    exemptions: { 'source-stated': '已在旁表明出处，请留存原件。' },
  }),
  'cn-ad-disease-claim': describeClaim({
    claim: '普通商品涉及疾病治疗或者使用医疗用语',
    advice: '请改为描述用途和使用感受。',
    sources: [cite(CN_ADVERTISING, '第十七条')],
    exemptions: { denial: DENIED },
  }),
  'cn-ad-disparage': describeClaim({
    claim: '对其他经营者的贬低',
    advice: '请只介绍自己的商品。',
    sources: [cite(CN_ADVERTISING, '第十三条'), cite(CN_COMPETITION, '第十二条')],
    exemptions: { 'own-goods': '仅保护其他经营者，此处为与自家商品比较。' },
  }),
  'cn-ad-effect-time': describeClaim({
    claim: '无法验证的限时功效承诺',
    advice: '请注明测试方法、样本和天数，否则请删除。',
    sources: [cite(CN_ADVERTISING, '第四条、第二十八条')],
    exemptions: {
      'test-stated': { source: cite(CN_ADVERTISING, '第十一条第二款'), why: '已在旁说明测试，请留存报告。' },
    },
  }),
  'cn-ad-lowest-price': describeClaim({
    claim: '无依据或者无从比较的价格宣传',
    advice: '请标明被比较价格及其依据和期间。',
    sources: [cite(CN_PRICE_FRAUD, '第十七条、第十九条'), cite(CN_LIVE_COMMERCE, '第三十二条')],
    exemptions: { 'own-price': { source: cite(CN_PRICE_FRAUD, '第十六条'), why: '已标明被比较价格。' } },
  }),
  'cn-ad-medical-efficacy': describeClaim({
    claim: '功效、安全性的断言、治愈率或者推荐证明',
    advice: '请使用核准说明书的内容。',
    sources: [cite(CN_ADVERTISING, '第十六条第一款')],
    exemptions: {
      leaflet: { source: cite(CN_ADVERTISING, '第十六条第二款'), why: '引用核准的说明书内容。' },
    },
  }),
  'cn-ad-patent': describeClaim({
    claim: '未标明专利号和专利种类的专利宣传',
    advice: '请标明专利种类和专利号，否则请删除。',
    sources: [cite(CN_ADVERTISING, '第十二条')],
    exemptions: { service: '仅针对专利产品或者方法，此处为专利服务。' },
  }),
  'cn-ad-state-organ': describeClaim({
    claim: '借用国家机关或者其工作人员的名义、形象作宣传',
    advice: '请删除，可改写为执行标准或者许可编号。',
    sources: [cite(CN_ADVERTISING, '第九条第（一）、（二）项')],
    exemptions: {
      'public-record': {
        source: cite(CN_ADVERTISING, '第十一条第一款'),
        why: '陈述与行政许可、公开采购内容相符的事实。',
      },
    },
  }),
  'cn-ad-superstition': describeClaim({
    claim: '以封建迷信作卖点',
    advice: '请改为介绍寓意、工艺或者材质。',
    sources: [cite(CN_ADVERTISING, '第九条第（八）项')],
    exemptions: { 'folk-motif': '仅介绍寓意或者民俗，未宣称效验。' },
  }),
  'cn-alcohol': describeClaim({
    claim: '诱导饮酒或者宣称饮酒功效',
    advice: '请改为介绍产地、原料和口感。',
    sources: [cite(CN_ADVERTISING, '第二十三条')],
    exemptions: { warning: '属于劝诫饮酒的提示。' },
  }),
  'cn-child-inducement': describeClaim({
    claim: '劝诱儿童要求家长购买',
    advice: '请改为面向家长表述。',
    sources: [cite(CN_ADVERTISING, '第四十条第二款')],
    exemptions: { guardian: '属于征得家长同意的提示。' },
  }),
  'cn-cosmetics-medical': describeClaim({
    claim: '化妆品明示或者暗示医疗作用',
    advice: '请改用“舒缓”“保湿”等护理用语。',
    sources: [cite(CN_COSMETICS, '第三十七条、第四十三条'), cite(CN_ADVERTISING, '第十七条')],
    exemptions: { denial: DENIED, disinfectant: '持有消毒产品许可，不属于化妆品。' },
  }),
  'cn-cosmetics-special': describeClaim({
    claim: '仅限特殊化妆品的功效宣称',
    advice: '请标明“国妆特”注册证编号，否则请删除该宣称。',
    sources: [cite(CN_COSMETICS, '第十六条、第十七条')],
    exemptions: { 'no-cosmetic': '仅具物理遮盖作用并已注明的，另行判断。' },
  }),
  'cn-education': describeClaim({
    claim: '对考试、培训效果的保证性承诺或者命题人员参与的暗示',
    advice: '请改为说明课时、师资和教学方法。',
    sources: [cite(CN_ADVERTISING, '第二十四条')],
    exemptions: { denial: DENIED },
  }),
  'cn-fake-compensation': describeClaim({
    claim: '未写明条件的假货赔偿承诺',
    advice: '请写明赔偿基数、鉴定和申请方式，且不低于法定三倍（食品十倍）。',
    sources: [cite(CN_CONSUMER, '第十六条、第五十五条'), cite(CN_FOOD_SAFETY, '第一百四十八条')],
    exemptions: { 'terms-stated': '已写明条件，应当履行。' },
  }),
  'cn-final-interpretation': describeClaim({
    claim: '经营者单方解释权条款',
    advice: '请删除。',
    sources: [cite(CN_CONTRACTS, '第八条'), cite(CN_CONSUMER, '第二十六条')],
    exemptions: { denial: DENIED },
  }),
  'cn-food-disease': describeClaim({
    claim: '普通食品的疾病防治或者保健功能宣称',
    advice: '请改为介绍产地、口味和营养成分。',
    sources: [cite(CN_FOOD_SAFETY, '第七十三条、第七十五条'), cite(CN_ADVERTISING, '第十七条')],
    exemptions: {
      denial: DENIED,
      'nutrient-function': {
        source: cite(CN_NUTRITION, '附录D'),
        why: '允许使用其规定的营养成分功能声称用语，请核对原文。',
      },
    },
  }),
  'cn-gift-disclosure': describeClaim({
    claim: '未明示品种、规格、数量、期限的附赠',
    advice: '请写明品名、规格、数量、期限和方式。',
    sources: [cite(CN_ADVERTISING, '第八条第二款'), cite(CN_PRICE_FRAUD, '第十八条')],
    exemptions: { named: '已明示品种和数量。' },
  }),
  'cn-health-food-claim': describeClaim({
    claim: '保健食品的功效保证、疾病预防治疗宣称或者对比',
    advice: '请仅使用注册或者备案的保健功能表述。',
    sources: [cite(CN_ADVERTISING, '第十八条第一款'), cite(CN_FOOD_SAFETY, '第七十三条、第七十九条')],
    exemptions: { denial: DENIED },
  }),
  'cn-health-food-notice': describeClaim({
    claim: '未声明“本品不能代替药物”的保健食品宣传',
    advice: '请显著标明“本品不能代替药物”。',
    sources: [cite(CN_ADVERTISING, '第十八条第二款'), cite(CN_FOOD_SAFETY, '第七十八条、第七十九条')],
    exemptions: { 'no-health-food': '仅针对保健食品，此处声明并非保健食品。' },
  }),
  'cn-infant-formula': describeClaim({
    claim: '声称替代母乳',
    advice: '请删除，仅介绍适用月龄和配料。',
    sources: [cite(CN_ADVERTISING, '第二十条')],
    exemptions: { denial: DENIED },
  }),
  'cn-investment': describeClaim({
    claim: '保本、无风险或者保收益的承诺',
    advice: '请删除，并提示可能存在的风险。',
    sources: [cite(CN_ADVERTISING, '第二十五条')],
    exemptions: { denial: DENIED },
  }),
  'cn-live-ai-presenter': describeClaim({
    claim: '未标识的人工智能生成主播',
    advice: '请持续显示“由人工智能生成”的标识。',
    sources: [cite(CN_LIVE_COMMERCE, '第三十七条'), cite(CN_AI_LABELS, '第四条至第六条')],
    exemptions: { tool: '仅针对主播，此处为软件或者课程商品。' },
  }),
  'cn-offsite-redirect': describeClaim({
    claim: '引导消费者到店外交易',
    advice: '请引导消费者在本店下单。',
    sources: [cite(CN_DOUYIN, '站外引流规则'), cite(CN_ECOMMERCE, '第十七条')],
    exemptions: {
      'service-contact': { source: cite(CN_CONSUMER, '第二十八条'), why: '经营者应当提供联系方式。' },
    },
  }),
  'cn-review-cashback': describeClaim({
    claim: '以返现等利益换取好评',
    advice: '请邀请如实评价，不以好评为条件。',
    sources: [
      cite(CN_ONLINE_COMPETITION, '第九条'),
      cite(CN_COMPETITION, '第九条'),
      cite(CN_ECOMMERCE, '第十七条'),
    ],
    exemptions: { 'any-rating': '仅禁止利诱好评，此处不以好评为条件。' },
  }),
  'cn-scarcity-words': describeClaim({
    claim: '须与事实相符的紧缺宣传',
    advice: '请与真实库存联动，或者写明限量数和截止时间。',
    sources: [cite(CN_PRICE_FRAUD, '第十九条第（四）项'), cite(CN_COMPETITION, '第九条')],
    exemptions: { 'limit-stated': '已写明限量数或者截止时间。' },
  }),
  'cn-seven-day-return': describeClaim({
    claim: '排除七日无理由退货的表述',
    advice: '请支持七日无理由退货，仅列明法定例外商品。',
    sources: [cite(CN_CONSUMER, '第二十五条、第二十六条')],
    exemptions: { 'excepted-goods': '属于法定例外商品，须由消费者购买时确认。' },
  }),
  'cn-tobacco': describeClaim({
    claim: '不得在互联网推销的烟草制品或者电子烟',
    advice: '请下架该商品。',
    sources: [cite(CN_ADVERTISING, '第二十二条'), cite(CN_ECIGARETTES, '第十五条、第十九条')],
    exemptions: { quit: '仅禁止宣传，此处为戒烟或者警示。' },
  }),
};
