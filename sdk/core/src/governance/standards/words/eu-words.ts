/** Words that leave no second reading, words that need a person, and stretches in which they mean something else. */
interface Words {
  readonly forbidden: readonly RegExp[];
  readonly similar: readonly RegExp[];
  readonly exceptions?: readonly RegExp[];
}

/** Annex I 4a: without excellent performance recognised for the goods, or the claim made precise beside it. */
export const GENERIC_GREEN: Words = {
  forbidden: [
    /\b(?:eco|environmentally|earth|planet|climate|nature|ocean)[- ]?(?:friendly|safe|conscious|positive)\b|\bgood for the (?:planet|environment|climate)\b|\bnature['’]s friend\b|\becological(?:ly)? (?:correct|sound|product|choice)\b/gu,
    /(?:环境|生态|气候|地球)友好/gu,
  ],
  similar: [
    /\bbiodegradable\b|\benergy[- ]efficient\b|\bbiobased\b|\b(?:green|sustainable|conscious|responsible) (?:product|fashion|choice|collection|alternative|packaging|materials?)\b/gu,
    /环保(?!部|局|法|署|人士|组织)|(?:可|全)?(?:生物)?降解|绿色(?:产品|选择|时尚)|可持续(?:时尚|材料|产品)/gu,
  ],
};

/** Annex I 4c. */
export const OFFSETS: Words = {
  forbidden: [
    /\b(?:carbon|co2|climate)[- ](?:neutral|positive|negative|compensated)\b|\b(?:net[- ]zero|zero[- ]carbon|carbon[- ]zero)(?: (?:product|shirt|delivery|shipping|packaging|footprint))?\b/gu,
    /碳中和|零碳|负碳|碳抵消|气候中和/gu,
  ],
  similar: [
    /\b(?:carbon|co2)[- ]free\b|\b(?:offsets?|compensates?) (?:\w+ ){0,3}?(?:emissions|carbon|co2|footprint)\b|\breduced (?:carbon|climate) (?:impact|footprint)\b/gu,
    /抵消[^,。;!?]{0,4}?(?:排放|碳)/gu,
  ],
};

/** Articles 10 and 12 of the health claims regulation. */
export const FOOD_HEALTH: Words = {
  forbidden: [
    /\blos(?:e|ing) (?:up to )?\d+ ?(?:kg|kilos?|lbs?|pounds)(?: (?:in|within|per))?\b|\b(?:recommended|approved) by (?:dr\.?|doctors?|professor|my doctor)\b/gu,
    /(?:\d{1,3} ?|[一二三])(?:周|天|个月)(?:内)?瘦 ?\d+|医[生师][^,。;!?]{0,2}?(?:推荐|认可)/gu,
  ],
  similar: [
    /\b(?:superfood|detox(?:ifying|ifies)?|immune[- ]boosting|fat[- ]burning|slimming|anti-?oxidant[- ]rich|gut[- ]friendly)\b|\b(?:boosts?|strengthens?|supports?) (?:your |the )?(?:immun\w+|metabolism|digestion|heart|brain|memory)\b/gu,
    /超级食物|排毒|燃脂|(?:增强|提高)[^,。;!?]{0,3}?(?:免疫|代谢|记忆)/gu,
  ],
};

/** The common criteria: legal compliance, fairness, honesty. */
export const COSMETIC_PRAISE: Words = {
  forbidden: [
    /\b(?:toxin|chemical|poison)[- ]free\b|\bfree (?:from|of) (?:toxic|harmful|nasty|dangerous|hazardous) \w+|\b(?:non-?toxic|no nasties)\b|\b(?:eu|fda|ce)[- ]approved\b/gu,
    /不含(?:有毒|有害)|零化学|无化学|无毒无害/gu,
  ],
  similar: [
    /\bdermatologist[- ](?:recommended|approved|tested)\b|\b(?:dermatologically|clinically) (?:tested|proven)\b|\bhypoallergenic\b|\b(?:paraben|preservative)[- ]free\b|\bnot tested on animals\b|\bcruelty[- ]free\b/gu,
    /皮肤科(?:医[生师])?(?:推荐|测试|认证)|低(?:致)?敏|不含(?:防腐剂|对羟基)|零残忍/gu,
  ],
};

/** Annex I 10 and 10a: what the law gives anyway. */
export const LEGAL_RIGHTS: Words = {
  forbidden: [
    /\b(?:only (?:with|at) us|exclusive(?:ly)?(?: (?:to|for|from) (?:us|you|our customers))?|special|unique|our (?:extra|special|exclusive))[:,]? (?:\w+ ){0,3}?(?:14[- ]days?|two[- ]years?|2[- ]years?) (?:\w+ )?(?:guarantee|warranty|right (?:of|to) (?:withdrawal|return)|returns?|withdrawal)\b|\bwe even (?:give|offer) (?:you )?(?:a )?(?:2|two|14)[- ](?:years?|days?)\b/gu,
    /(?:本店|我们)?(?:独家|特别|专享|独有)[^,。;!?]{0,6}?(?:14天|十四天|两年|2年)[^,。;!?]{0,4}?(?:退货|撤回|质保|保修|保证)/gu,
  ],
  similar: [
    /\b(?:enjoy|get|extra|bonus|free) (?:our |a |your |the )?(?:(?:two|2)[- ]years? (?:guarantee|warranty)|14[- ]days? (?:right (?:of|to) (?:withdrawal|return)|returns?))\b/gu,
    /(?:尊?享|加赠|免费(?:送|享))[^,。;!?]{0,3}?(?:(?:两年|2年)(?:质保|保修)|(?:14|十四)天退货)/gu,
  ],
};

/** Annex I 31. */
export const PRIZES: Words = {
  forbidden: [
    /\byou(?:['’]ve| have) (?:already )?won\b(?! (?:the |our |many )?(?:hearts?|trust))|\byou are (?:the|our|a) (?:lucky )?winner\b|\bclaim your prize\b/gu,
    /恭喜[^,。;!?]{0,6}?(?:中奖|获奖|抽中)|您已中奖/gu,
  ],
  similar: [],
};

/** Annex I 7: true words of haste are no fault, false ones are. */
export const HASTE: Words = {
  forbidden: [],
  similar: [
    /\b(?:today only|only today|last chance|final hours|offer ends (?:soon|today|tonight)|ends (?:soon|tonight)|hurry|act (?:now|fast)|don['’]t miss out|limited time only|for a limited time)\b/gu,
    /仅限今[天日]|最后(?:机会|一天|几小时)|即将结束|抓紧时间|过时不候/gu,
  ],
};

/** Annex I 20. */
export const FREE_BUT_PAID: Words = {
  forbidden: [
    /\b(?:free|gratis|without charge)\b[^.;!?]{0,30}\b(?:just|only) pay\b(?![^.;!?]{0,20}\b(?:postage|delivery|shipping)\b)|\bfree\b[^.;!?]{0,30}\b(?:activation|handling|administration|processing) (?:fee|charge|cost)/gu,
    /免费(?:领|送|得)[^。;!?]{0,10}?(?:仅|只|需)[^,。;!?]{0,3}?(?:付|支付|缴)(?!(?:运|邮)费)/gu,
  ],
  similar: [],
};

/** Annex I 2 and 4. */
export const APPROVALS: Words = {
  forbidden: [
    /\b(?:ce|eu)[- ](?:approved|certified|endorsed)\b|\bcertified by the (?:eu|european union|european commission)\b|\bapproved by the (?:eu|european commission|authorities)\b/gu,
    /(?:ce|欧盟)[^,。;!?]{0,2}?(?:官方)?(?:批准|认可|认证)/gu,
  ],
  similar: [
    /\b(?:doctor|dermatologist|pediatrician)[- ]approved\b|\bfda[- ](?:approved|cleared)\b/gu,
    /医[生师](?:批准|认可)|fda(?:批准|认证)/gu,
  ],
};
