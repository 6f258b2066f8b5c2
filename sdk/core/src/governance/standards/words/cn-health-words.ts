/** Words that leave no second reading, words that need a person, and stretches in which they mean something else. */
interface Words {
  readonly forbidden: readonly RegExp[];
  readonly similar: readonly RegExp[];
  readonly exceptions?: readonly RegExp[];
}

/** Of drugs and devices. */
export const DRUG_PROMISES: Words = {
  forbidden: [
    /治愈率|(?:绝对|彻底|完全)(?:安全|保证|有效|无害)|安全(?:可以)?保证|有效率(?:高?达|为)? ?\d|(?:无|没有|零)(?:任何)?(?:毒?副作用|依赖)|(?:百分之?百|100%)(?:安全|有效|治愈)|根治|断根|包治|药到病除|(?:绝|毫)无(?:任何)?副作用|保证(?:治愈|退|有效|见效|康复)|(?:永)?不复发|(?:一|\d)个?疗程(?:见效|根治|治愈|康复)/gu,
    /\bcure rate\b|\b(?:no|zero|without) side effects\b|\b100% (?:safe|effective)\b|\bguaranteed (?:cure|relief)\b/gu,
  ],
  similar: [
    /(?:疗效|药效|效果)(?:显著|确切|神速|真?好|绝?佳|绝对|最|超)|(?:立即|立刻|马上|迅速|快速|当天)见效|立竿见影|首选|速效|神效|特效|灵验|最(?:理想|进步|新科学)|(?:专家|医[生师]|名[医人]|患者|病友|明星)[^,。;!?]{0,8}?(?:推荐|认可|见证|指定|背书)|(?:优于|比)(?:一般|传统|其他|同类)[^,。;!?]{0,8}?(?:优|好|强|有效)|安全无毒|根本解决|不(?:必|用)开刀|药效(?:快|强|持久)|见效快|(?:祖传|家传|宫廷|独家)秘方/gu,
    /\b(?:doctors?|patients) (?:recommend|trust|swear by)\b|\bworks every time\b/gu,
  ],
};

export const HEALTH_FOOD_PROMISES: Words = {
  forbidden: [
    /(?:保证|必定|一定能?|百分之?百|100%)[^,。;!?]{0,6}?(?:降糖|降压|降脂|见效|有效|安全|健康)|(?:人人|家家|全家|健康)(?:必备|必需)|(?<!不能|不可|不得)(?:代替|替代|取代)(?:药|吃药|用药)|(?:比|胜过|优于)[^,。;!?]{0,6}?(?:药|保健品)[^,。;!?]{0,4}?(?:好|强|有效|管用|安全)|(?:无|没有|零)(?:任何)?副作用/gu,
    /\bguaranteed to (?:lower|cure|prevent|work|improve)\b|\beveryone needs\b|\breplaces? (?:your )?(?:medicines?|medications?|drugs)\b|\b(?:better|safer) than (?:medicines?|drugs|medication)\b/gu,
  ],
  similar: [
    /(?:专家|医[生师]|明星)[^,。;!?]{0,3}?(?:推荐|认可|都在吃)/gu,
    /\bdoctors? recommend(?:ed|s)?\b/gu,
  ],
};

export const HEALTH_FOODS: Words = {
  forbidden: [/保健(?:食品|品|功能)|国食健[注备]字?|蓝帽子?/gu],
  similar: [],
};

export const NO_MEDICINE_STATEMENT: RegExp =
  /不能(?:代替|替代)药|\b(?:cannot|can not|does not|must not|not intended to) (?:replace|substitute for) (?:any )?(?:medicines?|drugs?|medication)\b|\bnot a substitute for (?:medicine|medication|drugs?)\b/u;

export const BREAST_MILK: Words = {
  forbidden: [
    /(?:替代|代替|取代|等同于?|媲美|堪比|超越|优于|胜过)[^,。;!?]{0,4}母乳(?!喂养)|母乳(?:的)?(?:替代|代用)品/gu,
    /\b(?:replaces?|substitutes? for|as good as|equal to|better than|identical to) (?:\w+ ){0,2}?breast ?milk\b/gu,
  ],
  similar: [
    /(?:模拟|仿|接近|贴近|亲和|如同|像)母乳|母乳化/gu,
    /\b(?:closest? to|like|mimics?|inspired by|modell?ed on) (?:\w+ ){0,2}?breast ?milk\b/gu,
  ],
  exceptions: [/(?:接近|如同|像)母乳(?:的)?温度|母乳(?:储存|保鲜|冷藏|袋)/gu],
};

/** Names that the drug regulator has called medical, and effects that only drugs have. */
export const MEDICAL_COSMETICS: Words = {
  forbidden: [
    /药[妆妝]|医学护肤|械字号|干细胞|激素脸|egf|表皮生长因子|(?:治疗|根治|专治|防治)[^,。;!?、]{0,6}?(?:痘|斑|疤|癣|炎|敏|脱发|皱)|镇[静定]剂|处方|消炎|抗炎|止痛|生发/gu,
    /\bcosmeceuticals?\b|\bmedical[- ]grade\b|\b(?:treats?|cures?|heals?) (?:[\w-]+ ){0,2}?(?:acne|eczema|rosacea|dermatitis|psoriasis|scars?)\b|\bstem cells?\b/gu,
  ],
  similar: [
    /药(?:用|效)|(?:杀|抗|抑|灭)菌|止痒|医美级?|院线|祛[疤痘]|除疤|淡疤|(?:细胞|毛囊|胶原蛋白|角质层?|表皮|组织)[^,。;!?、]{0,3}?(?:再生|增生|激活|活化|重生|重建|更新)|(?:活化|激活|刺激|重建|修复|促进|增加)[^,。;!?、]{0,5}?(?:细胞|毛囊|胶原|皮脂膜|角质层|新陈代谢|血液循环|淋巴|神经|[秀毛]发)|(?:预防|抑制|减少|防止|避免)[^,。;!?、]{0,3}?(?:掉发|落发|脱发|稀疏)|漂白|浮肿|橘皮|狐臭|赘肉|副乳|蝴蝶袖|医药级|微血管|(?:雕塑|紧实)[^,。;!?、]{0,3}?(?:曲线|身材)|(?:胸部|乳房)[^,。;!?、]{0,4}?(?:丰|挺|大|下垂)|(?:睫毛|[秀毛头]发)[^,。;!?、]{0,2}?(?:生长|增长|再生)|(?:深入|渗透)[^,。;!?、]{0,3}?(?:细胞|真皮|血管)|白发变黑|(?:减|抗)过敏|排毒|解毒|丰胸|隆乳|减肥|瘦[身脸腿腰]|燃脂|消脂|溶脂|减脂|换肤|免疫|妊娠纹|深层(?:修复|肌底)|微循环/gu,
    /\banti-?(?:inflammatory|bacterial|fungal)\b|\bregenerates? (?:[\w-]+ )?cells\b|\b(?:clinical|prescription)[- ]strength\b|\bremoves? scars\b/gu,
  ],
};

/** What only a registered special cosmetic may claim. */
export const SPECIAL_COSMETICS: Words = {
  forbidden: [],
  similar: [
    /美白|[祛淡]斑|防晒(?![衣帽伞服袖裙裤面口])|染发|烫发|防脱(?:发)?|育发/gu,
    /\b(?:skin|face) (?:whitening|lightening)\b|\bwhitening (?:serum|cream|essence|mask|lotion)\b|\bsunscreen\b|\bspf ?\d+|\bhair dye\b|\banti[- ]hair[- ]loss\b/gu,
  ],
  exceptions: [/(?:牙齿?|牙膏)[^,。;!?]{0,3}美白|美白牙/gu],
};

export const SPECIAL_COSMETICS_NUMBER: RegExp = /国妆特[字进证]?|特殊化妆品注册/u;
