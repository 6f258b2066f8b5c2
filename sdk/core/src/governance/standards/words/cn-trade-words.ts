/** Words that leave no second reading, words that need a person, and stretches in which they mean something else. */
interface Words {
  readonly forbidden: readonly RegExp[];
  readonly similar: readonly RegExp[];
  readonly exceptions?: readonly RegExp[];
}

export const LOWEST_PRICES: Words = {
  forbidden: [
    /全网(?:最)?(?:低价|底价|低)|(?:全年|历史|史上|全国|行业)最低价?|史低|击穿底价/gu,
    /\blowest prices? (?:on|anywhere|in the (?:world|country|market)|ever|guaranteed)\b|\b(?:lowest|best) prices? on the (?:whole )?(?:web|internet|market)\b/gu,
  ],
  similar: [
    /跳楼价|亏本(?:价|甩卖|清仓|卖)|吐血价|放血价|白菜价|骨折价|(?:低于)?成本价|出厂价/gu,
    /\b(?:rock[- ]bottom|below[- ]cost|giveaway) prices?\b/gu,
  ],
};

export const VAGUE_GIFTS: Words = {
  forbidden: [],
  similar: [
    /(?:拍下?|下单|购买|买[就即]?|收藏|关注|加购|入会|进店|消费|满 ?\d+ ?元?)[^。;!?]{0,6}[送赠][^,。;!?\d]{0,6}?(?:大礼|好礼|礼包|惊喜|豪礼|神秘礼|礼品)/gu,
  ],
};

export const SCARCITY: Words = {
  forbidden: [],
  similar: [
    /(?:最后|仅剩|只剩|还剩)(?: ?\d+ ?|[一二三四五六七八九十几]{1,3})(?:单|件|箱|份|组|瓶|套|台|双|盒|个名额)|手慢无|即将售罄|疯抢|抢疯|错过(?:再等|后悔|不再)/gu,
  ],
};

export const NO_RETURNS: Words = {
  forbidden: [
    /(?:一概|一律|概|恕|售出|离柜)(?:不予|不)(?:退换?|换)(?:货|款)?|不支持(?:七天|7天)(?:无理由)?(?:退货|退换)|不退不换|(?:特价|清仓|促销|打折)(?:商品|品)?(?:概|一律|均)?不(?:予)?退/gu,
    /\bno returns (?:on any|whatsoever|under any)\b|\ball sales (?:are )?final\b|\bno refunds,? no (?:returns|exchanges)\b/gu,
  ],
  similar: [
    /不(?:支持|接受|提供|予)(?:无理由)?(?:退货|退换|退款)/gu,
    /\b(?:no|not accept) (?:returns|refunds)(?! label| form)(?: or (?:returns|refunds|exchanges))?\b/gu,
  ],
};

export const LAST_WORD: Words = {
  forbidden: [
    /(?:本(?:店|公司|平台|活动)|商家|卖家|店铺)?(?:对[^,。;!?]{0,12})?(?:拥有|保留|享有)?(?:本?活动|本?商品)?的?(?:最终|最后|单方)解释权(?:归[^,。;!?]{1,8}所有|归(?:本店|本公司|商家|卖家|店铺|平台))?/gu,
    /\b(?:reserves? the )?(?:right of )?final (?:right of )?interpretation\b|\bfinal right to interpret\b/gu,
  ],
  similar: [/解释权归/gu],
};

export const FAKE_COMPENSATION: Words = {
  forbidden: [],
  similar: [/假一[赔罚退](?: ?\d+|[一二两三四五六七八九十百千万])/gu],
};

export const AI_PRESENTERS: Words = {
  forbidden: [],
  similar: [
    /(?:ai|虚拟|数字人?|智能)主播|数字人(?:直播|带货|讲解|口播)|ai(?:数字人|虚拟人|带货|口播)/gu,
    /\b(?:ai|virtual) (?:host|presenter|anchor|avatar|influencer)s?\b|\bdigital human\b/gu,
  ],
};

export const AI_LABEL: RegExp =
  /(?:人工智能|ai)(?:技术)?(?:生成|合成)|\bai[- ]generated\b|\bgenerated (?:by|with) (?:ai|artificial intelligence)\b/u;

/** Homophones and pictures are undone before: `薇❤信`, `V信` and `徽信` all read 微信. */
export const ELSEWHERE: Words = {
  forbidden: [
    /加[^,。;!?]{0,4}?(?:微信|vx|wx|qq群?)[^,。;!?]{0,10}?(?:下单|便宜|优惠|返现|领券|内部价|低价|转账|付款)|(?:微信|vx|wx)(?:号)?(?:下单|转账|付款交易)|私信(?:我)?(?:下单|转账|购买|付款)|扫码[进加入]群|(?:直接|私下)转账/gu,
    /\b(?:add|message|dm|text) (?:me|us|my|our)\b[^.;!?]{0,20}\b(?:wechat|whatsapp|telegram)\b[^.;!?]{0,12}\b(?:to (?:order|buy|pay)|cheaper|for a (?:cheaper|better|lower) price|discount)/gu,
  ],
  similar: [
    /加(?:我|客服|店主|老板|主播|好友)?的?(?:微信|vx|wx)|(?:微信|vx|wx)号?: ?[a-z][\w-]{4,}/gu,
    /\b(?:add|message|dm|text) (?:me|us|my|our)(?: on| at| via)? (?:wechat|whatsapp|telegram)\b/gu,
  ],
};

export const PAID_PRAISE: Words = {
  forbidden: [/(?:好评|五星|5星)[^,。;!?]{0,6}?(?:返现|返红包|返 ?\d|送红包|领红包|奖励|送 ?\d+ ?元|抽奖)/gu],
  similar: [/(?:晒图|晒单|追评)[^,。;!?]{0,4}?(?:返现|返红包|送红包|领红包|返 ?\d)/gu],
};
