/** Words that leave no second reading, words that need a person, and stretches in which they mean something else. */
interface Words {
  readonly forbidden: readonly RegExp[];
  readonly similar: readonly RegExp[];
  readonly exceptions?: readonly RegExp[];
}

/** On how the body works, which a supplement may claim with the statement of 21 CFR 101.93(c). */
export const STRUCTURE_FUNCTION: Words = {
  forbidden: [
    /\b(?:supports?|boosts?|promotes?|maintains?|enhances?|improves?|strengthens?) (?:[\w-]+ ){0,3}?(?:immun\w+|digesti\w+|gut health|joint (?:health|comfort)|heart health|brain (?:health|function)|memory|sleep|metabolism|energy levels|liver (?:health|function)|bone health|circulation|hormone balance|mood|focus|blood sugar)\b/gu,
    /(?:支持|增强|提高|促进|改善|维持)[^,。;!?、]{0,4}?(?:免疫|消化|肠道|关节|心脏|记忆|睡眠|代谢|肝脏|骨骼|循环)/gu,
  ],
  similar: [],
};

export const FDA_STATEMENT: RegExp =
  /not (?:been )?evaluated by the (?:u\.?s\.? )?(?:food and drug administration|fda)|未经(?:美国)?(?:食品药品监督管理局|fda)评估/u;

export const UNPROVEN_RESULTS: Words = {
  forbidden: [
    /\blose (?:up to )?\d+ ?(?:lbs?|pounds|kg|kilos?|inches) (?:in|within|per|a) (?:just |only )?(?:\d+|one|a|two) ?(?:days?|weeks?|months?)\b|\blose weight without (?:diet|exercise)\w*|\b(?:permanent|effortless) weight loss\b|\bmelts? (?:away )?(?:\w+ )?fat\b/gu,
    /(?:\d{1,3} ?|[一二三])(?:天|周|个月)(?:内)?(?:瘦|减) ?\d+|不(?:节食|运动)[^,。;!?]{0,4}瘦/gu,
  ],
  similar: [
    /\b(?:clinically|scientifically|medically) proven\b|\bdoctor[- ]formulated\b|\b(?:miracle|breakthrough) (?:cure|formula|pill|supplement)\b|\bno side effects\b/gu,
    /临床(?:证明|验证|证实)|科学证明|(?:无|没有)副作用|神奇(?:配方|疗法)/gu,
  ],
};

export const MADE_IN_USA: Words = {
  forbidden: [],
  similar: [
    /\b(?:proudly )?(?:made|manufactured|built|crafted|produced) in (?:the )?(?:usa|u\.s\.a?\.?|united states|america)(?!\w|\.\w)|\b(?:100% )?american[- ]made\b/gu,
    /(?:100%)?美国(?:制造|产|原产)/gu,
  ],
};

export const FREE_OFFERS: Words = {
  forbidden: [],
  similar: [
    /\bfree\b[^.;!?]{0,30}\b(?:just|only) pay\b|\bfree (?:gift|sample|trial|bonus|bottle|product|item)s?(?: ?\*|[^.;!?]{0,20}\b(?:conditions|terms|restrictions) apply\b)/gu,
    /免费(?:领|送|得)[^。;!?]{0,10}?(?:仅|只|需)[^,。;!?]{0,3}?(?:付|支付|缴)|免费(?:礼品|赠品|试用|样品)[^。;!?]{0,4}?\*/gu,
  ],
};

export const GUARANTEES: Words = {
  forbidden: [],
  similar: [
    /\blifetime (?:guarantee|warranty)\b|\b(?:100% )?satisfaction guaranteed?\b|\b(?:unconditional|no[- ]questions[- ]asked|risk[- ]free) (?:money[- ]back )?(?:guarantee|refund)s?\b|\bmoney[- ]back guarantee\b/gu,
    /终身(?:保修|质保|保证)|(?:100%)?(?:满意保证|包您满意)|无条件退款/gu,
  ],
};

export const VAGUE_DISCLOSURES: Words = {
  forbidden: [/(?<![\w#])#(?:sp|spon|collab|ambassador|partner|thanks\w+|gifted)\b|#合作(?!广告)/gu],
  similar: [
    /\b(?:thanks|thank you) to @?\w+ for (?:sending|gifting|sponsoring)\b|\bin collaboration with @\w+/gu,
    /感谢@?[^,。;!?]{1,12}(?:赠送|寄来|提供)的/gu,
  ],
};

export const CLEAR_DISCLOSURE: RegExp =
  /(?<!\w)#(?:ad|advert|advertisement|sponsored)\b|\bpaid (?:partnership|promotion|advertisement)\b|\bsponsored by\b|\bi (?:was|got) (?:paid|this free)\b|#广告|付费(?:合作|推广)/u;

export const EXPERTS: Words = {
  forbidden: [],
  similar: [
    /\b(?:#1 |number one |no\.? ?1 )?(?:doctor|physician|dermatologist|dentist|pediatrician|vet(?:erinarian)?|pharmacist|nutritionist)s?[- ](?:recommended|approved|endorsed|trusted)\b|\b(?:recommended|approved|endorsed|trusted) by (?:\w+ )?(?:doctors|physicians|dermatologists|dentists|pediatricians|vets|veterinarians|pharmacists)\b/gu,
    /(?:医[生师]|皮肤科|牙医|儿科|药师|营养师|兽医)[^,。;!?]{0,3}?(?:推荐|认可|首推|力荐)/gu,
  ],
};

export const TESTIMONIALS: Words = {
  forbidden: [],
  similar: [
    /\bi(?:['’]ve)? (?:lost|dropped|earned|made|saved) (?:over |about |more than )?(?:\$ ?\d[\d,]*|\d+ ?(?:lbs?|pounds|kg|kilos|inches))/gu,
    /我[^,。;!?]{0,16}?(?:瘦了|赚了|减了|省了) ?\d+/gu,
  ],
};

export const EARNINGS: Words = {
  forbidden: [
    /\b(?:make|earn) (?:up to |over )?\$ ?\d[\d,]* ?(?:k )?(?:a|per|every|each) (?:day|week|month|year)\b|\bget rich quick\b|\bquit your (?:day )?job\b/gu,
    /(?:每天|每周|每月|日|月)(?:入|赚)(?:过|上)? ?\d+ ?(?:万|千|元|美元)?/gu,
  ],
  similar: [/\bfinancial freedom\b|\bpassive income\b/gu, /财务自由|被动收入/gu],
};

/** Of the environment in general, in the United States and in the European Union. */
export const GREEN_CLAIMS: Words = {
  forbidden: [
    /\b(?:eco|environmentally|earth|planet|climate|nature|ocean)[- ](?:friendly|safe|smart|conscious|positive)\b|\bgood for the (?:planet|environment|earth)\b/gu,
    /(?:环境|生态|气候|地球)友好|绿色(?:环保|无公害)/gu,
  ],
  similar: [
    /\b(?:fully |100% )?(?:biodegradable|compostable|degradable)\b|\b(?:sustainable|green|ecological) (?:product|fashion|choice|alternative|packaging|materials?|living)\b|\bzero[- ]waste\b/gu,
    /环保(?!部|局|法|署|人士|组织)|(?:可|全)?(?:生物)?降解|可堆肥|可持续(?:时尚|材料|产品)|零浪费/gu,
  ],
};

/** Pay for reviews of one mood. */
export const PAID_REVIEWS: Words = {
  forbidden: [
    /\b(?:5|five)[- ]star reviews?\b[^.;!?]{0,30}?(?:\$|\bgifts?\b|\bgift card|\bfree\b|\brefund|\bcoupon|\bcash\b|\bdiscount)|\bpositive reviews?\b[^.;!?]{0,20}?(?:\$|\bgift|\bfree\b|\bdiscount)|(?:\$ ?\d+|\bgift cards?|\bcoupons?|\bdiscount)[^.;!?]{0,24}\bfor (?:a |your )?(?:5-star|five-star|positive|good) review/gu,
    /(?:五星|5星|好评)[^,。;!?]{0,6}?(?:送|返|领|奖)/gu,
  ],
  similar: [],
};

export const RETAIL_VALUES: Words = {
  forbidden: [],
  similar: [
    /(?:\ba )?\$ ?\d[\d,.]* (?:retail )?value\b|\bvalued at \$ ?\d[\d,.]*|\b(?:compare|comp\.?) at \$ ?\d[\d,.]*/gu,
    /价值 ?\$? ?\d+ ?(?:美元)?[^,。;!?]{0,3}[,;!]?仅/gu,
  ],
};
