/** Words that leave no second reading, words that need a person, and stretches in which they mean something else. */
interface Words {
  readonly forbidden: readonly RegExp[];
  readonly similar: readonly RegExp[];
  readonly exceptions?: readonly RegExp[];
}

export const STATE_ORGANS: Words = {
  forbidden: [
    /(?:国宴|人民大会堂|国务院|中南海|钓鱼台|军队|部队|武警|党政机关|国家机关)[^,。;!?]{0,4}?(?:特供|专供|内供|专用|指定|特制)/gu,
  ],
  similar: [
    /(?:机关|政府|外交部|驻外使馆)[^,。;!?]{0,3}?(?:特供|专供|内供|指定用)|(?:特供|内供)(?:酒|茶|烟)|(?:国家领导人|国家主席|总书记|中央领导)[^,。;!?]{0,6}?(?:推荐|同款|喜爱|点赞|题词)|(?:印|绣|带)有?(?:国旗|国徽|军徽|军旗)/gu,
  ],
};

export const SUPERSTITION: Words = {
  forbidden: [/开光(?!度)|驱[鬼邪]|化煞|挡煞|(?<![修更])改[运命](?![营费送输行令名])|消灾解|催姻缘|招桃花/gu],
  similar: [
    /(?<!国际|海外|中|物流|集货)转运(?![费站仓车箱中公物到])|招财|辟邪|旺夫|镇宅|旺财运|桃花运|犯太岁|风水(?:摆件|宝)|算命/gu,
  ],
  // 开光 is also a way to paint china.
  exceptions: [/招财猫/gu, /(?:青花|粉彩|瓷|釉)[^,。;!?]{0,6}开光|开光(?:花鸟|山水|人物|纹)/gu],
};

export const CITATIONS: Words = {
  forbidden: [],
  similar: [
    /\d{1,3}(?:\.\d+)?%(?:以上)?的? ?(?:用户|消费者|女性|女生|宝妈|妈妈|家长|医生|受试者|体验者|顾客|客户|网友)/gu,
    /(?:调查|研究|实验|临床|数据|统计)(?:显示|表明|证明|证实)|(?:复购率|好评率|满意度|回购率)(?:高?达|超过?|为)? ?\d/gu,
  ],
};

export const PATENTS: Words = {
  forbidden: [
    /(?:独家|国家|发明|多项|\d+项)专利|专利(?:技术|配方|产品|工艺|设计|成分)/gu,
    /\bpatented\b/gu,
    /专利(?:申请|受理)中|已申请专利|\bpatents?[- ]pending\b/gu,
  ],
  similar: [],
};

/** Type and number: `ZL 2023 2 0123456.7`, `专利号：…`. */
export const PATENT_NUMBER: RegExp =
  /\bzl ?\d[\d ]{7,15}(?:\.[\dx])?|专利号:? ?\w{6}|\bpatent no\.? ?\w{6}|\bcn ?\d{8,12}[abus]/u;

export const DISPARAGEMENT: Words = {
  forbidden: [
    /(?:别家|其他家|别人家|某家|同行|隔壁|友商|其他品牌|别的品牌|市面上)[^。;!?]{0,12}?(?:垃圾|智商税|假货|坑人|骗[人子]|劣质|三无|有毒)|(?:别|不要)(?:再)?买[^。;!?]{0,12}?(?:垃圾|智商税|假货|坑人|骗人)/gu,
  ],
  similar: [
    /(?:吊打|秒杀|碾压|完爆|甩开)(?:一切|所有|各种|一众)?(?:同行|竞品|友商|大牌|其他品牌|同类|市面)/gu,
  ],
};

export const DRINKING: Words = {
  forbidden: [
    /不醉不归|一醉方休|一口闷|干了这杯|千杯不醉|(?:酒后|喝完|边喝边)[^,。;!?]{0,3}?(?:开车|驾车|驾驶)/gu,
  ],
  similar: [
    /(?:喝|饮)[^,。;!?]{0,5}?(?:解压|解愁|助眠|壮阳|强身|提神|解乏|暖身)|(?:消除|缓解|释放)(?:紧张|焦虑|压力|疲劳)|增加体力|活血/gu,
  ],
};

export const EXAM_PROMISES: Words = {
  forbidden: [
    /(?<![面书钱挎背手荷])包过(?![期大小年敏滤来去的])|保过(?![程滤期敏])|包拿证|保录取|保就业|(?:保证|考试)(?:通过|必过)|不过(?:全额)?退(?:款|费)|命题(?:老师|专家|组)|保(?:证)?提分/gu,
    /\bguaranteed (?:pass|admission|grade|score)\b|\bpass or (?:get )?(?:your )?money back\b|\btaught by (?:the |an? )?(?:exam setter|examiner)s?\b/gu,
  ],
  similar: [
    /通过率(?:高?达|为)? ?\d|押题|(?:学员|学霸|状元)(?:亲测|推荐|见证)/gu,
    /\b\d{2,3}% pass rate\b/gu,
  ],
};

export const RETURNS_PROMISED: Words = {
  forbidden: [
    /稳赚|包赚|保本(?:保息|高息)|保收益|躺赚|(?:零|无|0)风险(?:投资|加盟|创业|项目)|[一二三四五六半\d]{1,3} ?个?月(?:就|即|内)?回本|日入(?:过|上)?(?:[千万]| ?\d)/gu,
    /\brisk[- ]free (?:investment|franchise|returns?|profits?)\b|\bguaranteed (?:returns?|profits?|income)\b|\bpayback (?:in|within) (?:\d+|one|two|three|six) (?:days|weeks|months)\b/gu,
  ],
  similar: [
    /保本|高回报|收益率(?:高?达|为)? ?\d|月入(?:过|上)? ?\d* ?万/gu,
    /\bpassive income\b|\bdouble your (?:money|investment)\b/gu,
  ],
};

export const QUICK_EFFECTS: Words = {
  forbidden: [
    /(?:\d{1,3} ?|[一二两三五七十]{1,3})(?:天|分钟|小时|周|日|个月|秒)(?:就|内|即|可|后)?(?:变白|美白|祛斑|淡斑|祛痘|瘦(?:[身一二三四五十]| ?\d))|永不(?:反弹|复发)|月瘦 ?\d+ ?斤?|(?:躺|暴|速|狂)瘦/gu,
    /\blose (?:up to )?\d+ ?(?:kg|kilos?|lbs?|pounds) in (?:just |only )?\d+ (?:days|weeks)\b|\bguaranteed (?:results|to work)\b|\bresults guaranteed\b/gu,
  ],
  similar: [
    /(?:\d{1,3} ?|[一二两三五七十]{1,3})(?:天|分钟|小时|周|日|个月)(?:就|内|即|可|后)?(?:见效|根除)|立竿见影|无效(?:全额)?退款|快速见效|当天见效|瘦 ?\d+ ?斤|一(?:抹|擦|喷|贴)(?:就|即)(?:白|好|消|没)/gu,
    /\b(?:visible|results?|slimmer|whiter|brighter|clearer)\b[^.;!?]{0,15}\b(?:in|within) (?:just |only )?(?:\d+|two|three|five|seven) (?:days?|minutes?|hours?|nights?)\b|\b(?:instant|overnight) results\b/gu,
  ],
};

export const CHILD_APPEALS: Words = {
  forbidden: [
    /(?:小朋友|小宝贝|宝贝们|孩子们)[^。;!?]{0,8}?(?:让|叫|求|找|喊)[^,。;!?]{0,4}?(?:爸|妈|爷爷|奶奶|家长)[^,。;!?]{0,6}?(?:买|下单|付)|快(?:去)?(?:让|叫|求)(?:爸|妈|家长)[^,。;!?]{0,4}?(?:买|下单)/gu,
    /\b(?:ask|tell|beg|get) your (?:mum|mom|dad|parents|folks)(?: and dad)? to (?:buy|order|get)\b/gu,
  ],
  similar: [
    /(?:让|叫|求)(?:爸爸|妈妈|爸妈)[^,。;!?]{0,4}?(?:买|下单)/gu,
    /\b(?:kids|children)\b[^.;!?]{0,20}\b(?:ask|tell|beg) (?:mum|mom|dad|your parents)\b/gu,
  ],
};

export const TOBACCO: Words = {
  forbidden: [
    /电子[烟煙]|[烟煙]弹|[烟煙]油|香[烟煙]|卷烟|雪茄/gu,
    /\b(?:vapes?|vape (?:juice|pens?|kits?)|e-?cig(?:arette)?s?|e-?liquids?|cigarettes?|cigars?|nicotine (?:salts?|pouches))\b/gu,
  ],
  similar: [],
  exceptions: [
    /(?:香烟|雪茄)(?:裤|盒|夹|包|架|剪|柜|保湿|收纳|插头|味蜡烛)|(?:仿|像|防)(?:电子烟|香烟)/gu,
    /\bcigar(?:ette)? (?:trousers|pants|jeans|leg|cut|skirt|heels?|case|box|lighters?|holder|cutter|ashtray)s?\b|\bno (?:vapes?|cigarettes?)\b/gu,
  ],
};
