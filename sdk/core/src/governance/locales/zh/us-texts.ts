import type { RuleTexts } from '../../contract/rule-text.ts';
import {
  US_DRUGS,
  US_ENDORSEMENTS,
  US_FREE,
  US_FTC_ACT,
  US_GREEN,
  US_GUARANTEES,
  US_ORIGIN,
  US_PRICING,
  US_REVIEWS,
  US_SUPPLEMENTS,
} from '../../standards/claim-laws.ts';
import { DECEPTIVE_PRICING } from '../../standards/shop-laws.ts';
import { cite, DENIED, describeClaim } from './chinese.ts';

/** What Chinese says of the rules of the United States. @public */
export const US_TEXTS: RuleTexts = {
  'us-drug-claim': describeClaim({
    claim: '使商品成为未经批准药品的疾病宣称',
    advice: '请删除，或者改为有证据支持的一般健康表述。',
    sources: [cite(US_DRUGS, '21 U.S.C. 321(g)(1) '), cite(US_FTC_ACT, '第 5、12 条')],
    exemptions: { denial: DENIED },
  }),
  'us-dshea': describeClaim({
    claim: '未附 FDA 免责声明的结构/功能宣称',
    advice: '请附上 FDA 规定的免责声明全文。',
    sources: [cite(US_SUPPLEMENTS, '21 CFR 101.93(c) ')],
    exemptions: { denial: DENIED },
  }),
  'us-earnings': describeClaim({
    claim: '须有证据支持的收益承诺',
    advice: '请写明典型用户的实际收益及年份。',
    sources: [cite(US_FTC_ACT, '第 5 条')],
    exemptions: { 'typical-stated': '已在旁说明典型收益，请留存数据。' },
  }),
  'us-expert-endorse': describeClaim({
    claim: '须有专家实际评估支持的专家推荐',
    advice: '请注明专家、专业和测试，否则请删除。',
    sources: [cite(US_ENDORSEMENTS, '16 CFR 255.3 ')],
    exemptions: { 'survey-stated': '已在旁注明调查或者报告，请留存。' },
  }),
  'us-former-price': {
    title: '原价不真实',
    sources: [cite(DECEPTIVE_PRICING, '第233.1节')],
    messages: {
      never: '“{name}”在此前 {window} 天内从未以 {prior} 销售。请使用真实的原价。',
      brief: '“{name}”此前 {window} 天内仅有 {count} 天以 {prior} 销售。请确认属于合理期间且出于善意。',
    },
    options: {
      windowDays: '视为“近期”的天数（本引擎设定）',
      leastDays: '其中按原价销售的最少天数（本引擎设定）',
    },
  },
  'us-free-offer': describeClaim({
    claim: '未在显著处说明条件的“免费”',
    advice: '请在“免费”旁写明全部条件。',
    sources: [cite(US_FREE, '16 CFR 251.1 ')],
    exemptions: { 'condition-stated': '已在旁说明条件。' },
  }),
  'us-green-guides': describeClaim({
    claim: '笼统的环保宣称',
    advice: '请写明哪一部分、多少比例、依据何种方法。',
    sources: [cite(US_GREEN, '16 CFR 260.4、260.8 ')],
    exemptions: { qualified: '已用具体益处加以限定。' },
  }),
  'us-guarantee': describeClaim({
    claim: '未说明条件的保证或者保修',
    advice: '请说明期限、对象和办理方式；“终身”须说明指谁的寿命。',
    sources: [cite(US_GUARANTEES, '16 CFR 239.3、239.4 ')],
    exemptions: { 'terms-stated': '已在旁说明主要条件。' },
  }),
  'us-health-claim': describeClaim({
    claim: '须有科学证据支持的健康效果宣称',
    advice: '请留存研究并如实表述结果，否则请删除。',
    sources: [cite(US_FTC_ACT, '第 5、12 条')],
    exemptions: { 'study-stated': '已在旁注明研究，证据须能支持该表述。' },
  }),
  'us-made-in-usa': describeClaim({
    claim: '未加限定的美国原产宣称',
    advice: '仅限全部或几乎全部在美国制造；否则请注明“含进口部件”。',
    sources: [cite(US_ORIGIN, '16 CFR 323.2 ')],
    exemptions: { qualified: '仅约束未加限定的宣称，此处已作限定。' },
  }),
  'us-retail-comparison': describeClaim({
    claim: '须为实际市场售价的“价值”',
    advice: '请写明何时何地以该价销售。',
    sources: [cite(US_PRICING, '16 CFR 233.2 ')],
    exemptions: { 'basis-stated': '已写明比较依据。' },
  }),
  'us-review-incentive': describeClaim({
    claim: '以利益换取好评',
    advice: '请邀请如实评价，不限好坏。',
    sources: [cite(US_REVIEWS, '16 CFR 465.4 ')],
    exemptions: { 'any-rating': '仅针对特定倾向，此处不限评价好坏。' },
  }),
  'us-typicality': describeClaim({
    claim: '个别人的效果，易被理解为普遍效果',
    advice: '请写明一般消费者可预期的效果。',
    sources: [cite(US_ENDORSEMENTS, '16 CFR 255.2(b) ')],
    exemptions: { 'typical-stated': '已在旁说明典型效果。' },
  }),
  'us-undisclosed-endorsement': describeClaim({
    claim: '含糊的利益关系提示',
    advice: '请在开头写明“#广告”或者“与……付费合作”。',
    sources: [cite(US_ENDORSEMENTS, '16 CFR 255.0(f)、255.5 ')],
    exemptions: { 'no-tie': '仅针对利益关系，此处声明不存在。' },
  }),
};
