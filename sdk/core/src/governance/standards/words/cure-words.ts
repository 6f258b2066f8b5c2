/** Words that leave no second reading, words that need a person, and stretches in which they mean something else. */
interface Words {
  readonly forbidden: readonly RegExp[];
  readonly similar: readonly RegExp[];
  readonly exceptions?: readonly RegExp[];
}

/** Diseases and complaints as shops name them; in simplified characters and lower case. */
const DISEASES_ZH =
  '(?:癌|肿瘤|糖尿病|高血[压脂糖]|高尿酸|三高|颈椎病|腰椎|肩周炎|关节痛|风湿|失眠|便秘|炎(?![热夏黄帝])|哮喘|痛风|湿疹|脚气|灰指甲|痔疮|胃[病痛溃]|头[痛疼]|痛经|肾虚|前列腺|不孕|阳痿|早泄|抑郁|焦虑症|感冒|流感|咳嗽|发烧|疾病|病变|流感病毒|慢性病|文明病|牛皮癣|白癜风|近视|白内障|心脏病|心血管|冠心病|中风|血栓|动脉硬化|静脉曲张|贫血|骨质疏松|骨刺|过敏|痤疮|痘|痴呆|帕金森|新冠|腹泻|结石|感染|更年期|脂肪肝|肝硬化|蛀牙|口臭|鼻塞|打鼾|频尿|摄护腺|生理期|掉发|老花|飞蚊)';

const DISEASES_EN =
  '(?:cancers?|tumou?rs?|diabet(?:es|ic)|arthritis|insomnia|depression|asthma|hypertension|high blood pressure|eczema|psoriasis|rosacea|alzheimer|dementia|covid|influenza|the flu|colds|migraines?|heart disease|osteoporosis|gout|infections?|chronic pain|back pain|joint pain|neuropathy|adhd|anxiety disorders?|disease|illness)';

/** An effect on a disease, promised by goods of any kind. */
export const CURES: Words = {
  forbidden: [
    new RegExp(
      `(?:治疗|治愈|根治|医治|专治|主治|防治|预防|防止|治)[^,。;!?、]{0,6}?${DISEASES_ZH}|${DISEASES_ZH}[^,。;!?、]{0,6}?(?:根治|治愈|痊愈|康复|不药而愈)|(?:抗|防)(?:癌|肿瘤|病毒感染|不孕)|药到病除`,
      'gu',
    ),
    new RegExp(
      `\\b(?:cures?|curing|heals?|treats?|reverses?|prevents?) (?:[\\w-]+ ){0,3}?${DISEASES_EN}\\b`,
      'gu',
    ),
  ],
  similar: [
    new RegExp(
      `(?:改善|缓解|减轻|减缓|消除|抑制|对抗|抵抗|降低|远离|告别|摆脱|解决)[^,。;!?、]{0,6}?${DISEASES_ZH}|${DISEASES_ZH}[^,。;!?]{0,8}?(?:有效|效果|改善|消失|克星|拜拜|掰掰)|降(?:低)?(?:血[糖压脂]|胆固醇|三高)|疗效|消炎|抗炎|止痛|镇[痛静定]剂?|止[咳痒血]`,
      'gu',
    ),
    new RegExp(
      `\\b(?:relieves?|eases?|fights?|reduces?|combats?|gets? rid of|says? goodbye to) (?:[\\w-]+ ){0,3}?${DISEASES_EN}\\b|\\banti-?inflammatory\\b`,
      'gu',
    ),
  ],
  // The statement of 21 CFR 101.93(c), which parts its verbs by commas; names of books.
  exceptions: [/\bnot (?:intended|meant) to [^.!?;\n]{0,100}/gu, /《[^《》]{1,40}》/gu],
};

/** An effect on how the body works or looks, which only some foods may claim. */
export const BODY_EFFECTS: Words = {
  forbidden: [],
  similar: [
    /(?:增强|增加|提高|提升|增进|强化|促进|加强|活化)[^,。;!?、]{0,6}?(?:免疫|抵抗力|防御力|保护力|体质|记忆|代谢|循环|性功能|视力|智力|发育|消化|睡眠|骨质|骨密|钙(?:的)?吸收|细胞|肝|腺|胸部)/gu,
    /(?:改善|缓解|消除|减轻|舒缓|恢复|抑制|排除|分解|清除|净化|排出)[^,。;!?、]{0,6}?(?:睡眠|骨质|喉咙|呼吸道|气管|视网膜|血管|血液|筋骨|膝盖|子宫|脂肪|废物|宿便|疲劳|循环|体质|压力|视力|记忆|情绪|皱纹|酸痛|不适|不舒服|肠胃|暗沉|性功能|浮肿|毒|有害|自由基)/gu,
    /(?:调理|调节|调整|保护|养|护|清|补|强|健|润|顾|强化)(?:肠|脾|肝|肾|肺|胃|心脑|心脏|脑|气血|血(?!统)|骨|眼|颜|胰|内分泌|荷尔蒙|免疫|体质|代谢|关节|卵巢)/gu,
    /排毒|解毒|清热|降火|祛湿|活血|化[痰瘀]|利尿|消肿|通便|整肠|明目|安神|助眠|壮阳|滋阴|固本|延年|抗(?:衰|老)|延缓(?:衰|老)|不会?老化/gu,
    /减肥|瘦身|减脂|燃脂|脂肪燃烧|燃烧脂肪|[减甩]掉 ?\d|丰胸|增高|生发|美白|[淡祛]斑|回春|青春永驻|塑身|消脂|解酒|醒酒|荷尔蒙|通血|清血|[强固]肾|强筋|壮骨|护目|益智|长高|转骨|宿便|小腹|赘肉|逆龄|冻龄|白皙|细纹|乌发|白发变黑|雄风|醒脑|免疫力|自愈力|过敏体质|软化血管|毒素|内分泌|性能力|窈窕|纤体|享瘦|越吃越瘦|心律|(?:变|更|恢复)年轻/gu,
    /\b(?:boosts?|strengthens?|enhances?|improves?|speeds? up) (?:[\w-]+ ){0,3}?(?:immun\w+|digestion|gut health|joints?|memory|sleep|metabolism|circulation|libido|blood sugar|cholesterol)\b|\b(?:detox(?:es|ifies|ifying)?|fat[- ]burning|burns? fat|slimming|anti-?aging)\b/gu,
  ],
};
