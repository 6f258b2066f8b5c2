/**
 * A group of goods that some law treats alike.
 *
 * `path` is looked for in the category's path, its levels joined by ` > `, and `title` in the title of what has no
 * category; both in normalised text. Paths are those of Google's product taxonomy (2021-09-21), its German and French names
 * for food, and what shops write in Chinese.
 */
export interface CategoryGroup {
  readonly id: string;
  readonly path: RegExp;
  readonly title: RegExp;
}

/** Groups in any order; goods may be in several. */
export const CATEGORY_GROUPS: readonly CategoryGroup[] = [
  {
    id: 'health-food',
    path: /vitamins & supplements|dietary supplement|nutrition (?:bars|drinks)|\bsupplements?\b|保健食品|保健品|营养品|膳食补充|维生素/u,
    title:
      /\bdietary supplements?\b|\b(?:multi)?vitamins?\b(?! c serum)|\bprobiotics?\b|\bcollagen (?:powder|capsules?)\b|\bomega[- ]?3\b|保健食品|蓝帽|国食健|益生菌|胶原蛋白(?:肽|饮|粉)|维生素.{0,4}(?:片|胶囊|咀嚼)|蛋白粉|鱼油|褪黑素/u,
  },
  {
    id: 'food',
    path: /food items|beverages(?! & tobacco$)|food & drink|\bgrocer|\bsnacks?\b|\bcoffee\b(?! (?:maker|machine|table|accessor|grinder|filter|pot))|\btea\b(?! (?:pot|set|kettle))|\blebensmittel\b|> nahrungsmittel\b|\bgetränke\b(?! & tabak)|\bboissons\b(?! et tabac)|食品|零食|饮料|饮品|茶叶|生鲜|粮油|调味|水果|蜂蜜|坚果/u,
    title:
      /\b(?:honey|cookies|biscuits|chocolate bar|olive oil|green tea|coffee beans|dried fruit|granola|noodles|kaffeebohnen|espressobohnen|(?:röst|bohnen|filter)kaffee|kaffee(?=.{0,60}\b(?:bohnen?|gemahlen|\d{1,4} ?k?g)\b)|(?:grün|schwarz|kräuter|früchte)tee|honig|olivenöl|nudeln)\b|\bcafé (?:en grains|moulu|soluble)\b|蜂蜜|茶叶|零食|坚果|饼干|糕点|牛奶|大米|食用油|燕窝|阿胶|枸杞|酵素|咖啡豆|果干|面条/u,
  },
  {
    id: 'infant-food',
    path: /nursing & feeding|baby (?:& toddler )?formula|baby & toddler food|baby food|奶粉|婴幼儿(?:配方|辅食)|辅食/u,
    title:
      /\binfant formula\b|\bbaby formula\b|\bfollow-on (?:formula|milk)\b|\bbaby food\b|(?:婴儿|婴幼儿|宝宝|[一二三123]段).{0,6}奶粉|婴儿米粉|宝宝辅食/u,
  },
  {
    id: 'cosmetics',
    path: /cosmetics|skin care|hair care|\bmakeup\b|perfume|bath & body|oral care|sun ?care|\bbeauty\b(?! (?:appliance|tool))(?!.{0,80}(?:health care|shaving))|化妆品|护肤|美妆|彩妆|面膜|洗护|香水|个护/u,
    title:
      /\b(?:face|facial|skin|eye|hand|night|day|anti-?aging) (?:cream|serum|mask|lotion|oil)\b|\b(?:shampoo|conditioner|moisturi[sz]er|lipstick|mascara|sunscreen|toner|cleanser|hyaluronic|concealer)\b|面膜|面霜|精华(?:液|水|乳|油)|乳液|爽肤水|防晒(?:霜|乳|喷雾)|口红|粉底|眼霜|洗发(?:水|露)|护发|沐浴露|洁面|美白.{0,4}(?:霜|液|乳)|祛斑(?:霜|液)/u,
  },
  {
    id: 'drug',
    path: /medicine & drugs|\bmedications?\b|pharmac|\botc\b|药品|中药|西药|处方药|非处方/u,
    title:
      /\b(?:prescription (?:drug|medicine)|ibuprofen|paracetamol|acetaminophen|aspirin|antibiotics?)\b|国药准字|处方药|感冒灵|布洛芬|阿莫西林|板蓝根|止痛片|退烧药/u,
  },
  {
    id: 'medical-device',
    path: /medical (?:equipment|supplies|device|tests)|first aid|mobility & accessibility|hearing aids|biometric monitor|business & industrial > medical|医疗器械|器械/u,
    title:
      /\b(?:blood pressure monitor|glucose meter|hearing aids?|thermometer|nebuli[sz]er|tens unit|pulse oximeter)\b|医疗器械|械注[准进]|械备|血压计|血糖仪|助听器|雾化器|理疗仪|制氧机/u,
  },
  {
    id: 'tobacco',
    path: /tobacco products|smoking accessories|\bvap(?:e|ing)\b|e-?cigarettes?|\bcigars?\b|香烟|电子烟|烟草|烟具/u,
    title:
      /\b(?:vapes?|vaping|e-?cigarettes?|e-?liquid|nicotine pouch(?:es)?|cigars?|rolling tobacco)\b|电子烟|烟弹|烟油|卷烟|香烟(?!收纳|灰)|雪茄/u,
  },
  {
    id: 'alcohol',
    path: /alcoholic beverages|\bwine\b(?! (?:rack|glass|opener|accessor|cooler|storage))|\bspirits\b|\bbeer\b(?! (?:glass|dispenser))|\bliquor\b|酒类|白酒|葡萄酒|啤酒|洋酒|黄酒/u,
    title:
      /\b(?:whisky|whiskey|vodka|tequila|red wine|white wine|craft beer|champagne|cabernet|merlot|chardonnay)\b|白酒|葡萄酒|红酒(?!杯|架|开瓶)|啤酒(?!杯|机)|威士忌|黄酒|茅台|米酒/u,
  },
  {
    id: 'apparel',
    path: /apparel|clothing|\bshoes\b|\bshirts?\b|\bpants\b|\bdresses\b|outerwear|服装|女装|男装|童装|鞋靴|内衣|服饰/u,
    title:
      /\b(?:t-?shirts?|shirts?|trousers|jeans|dress(?:es)?|jackets?|coats?|hoodies?|sweaters?|skirts?|socks|sneakers|boots|leggings|blouses?|cardigans?|beanies?)\b|t恤|衬衫|裤|连衣裙|外套|羽绒服|毛衣|卫衣|半身裙|袜|运动鞋|靴|围巾/u,
  },
  {
    id: 'toys',
    path: /toys|\bgames & puzzles\b|玩具|积木|益智/u,
    title: /\b(?:toys?|plush|building blocks|dolls?|jigsaw)\b|玩具|积木|娃娃|毛绒|拼图/u,
  },
  {
    id: 'children',
    path: /baby & toddler|\bkids?\b|children|\bbaby\b|母婴|儿童|童装|婴/u,
    title: /\b(?:baby|babies|toddlers?|kids|children['’]?s)\b|儿童|宝宝|婴儿|童装|幼儿/u,
  },
  {
    id: 'electronics',
    path: /electronics|household appliances|cameras & optics|数码|家电|电器|电子产品|手机/u,
    title:
      /\b(?:headphones|earbuds|laptop|smartphone|power bank|charger|television|monitor|refrigerator|washing machine|dishwasher|air conditioner)\b|耳机|充电宝|充电器|手机(?!壳|支架)|电视|冰箱|洗衣机|空调|电脑|投影仪/u,
  },
  {
    id: 'furniture',
    path: /furniture|家具/u,
    title:
      /\b(?:sofas?|chairs?|tables?|desks?|wardrobes?|bookcases?|mattress(?:es)?)\b|沙发|餐桌|衣柜|书架|床垫|椅子/u,
  },
  {
    id: 'jewellery',
    path: /jewelry|jewellery|珠宝|首饰|黄金|翡翠/u,
    title:
      /\b(?:necklaces?|bracelets?|earrings?|diamond ring|pendant)\b|项链|手镯|戒指|耳环|翡翠|黄金(?:吊坠|手链)?/u,
  },
  {
    id: 'media',
    path: /\bmedia\b|\bbooks?\b|\bmusic\b|\bsoftware\b|video game|图书|书籍|音像|软件/u,
    title:
      /\b(?:paperback|hardcover|e-?book|vinyl|soundtrack|software|video game)\b|图书|小说|教材|软件|游戏光盘/u,
  },
  {
    id: 'education',
    path: /\beducation\b|\bcourses?\b|\btraining\b(?! (?:shoes|equipment))|教育|培训|课程|考试/u,
    title: /\b(?:online course|exam prep|tutoring)\b|课程|培训|网课|考研|考证|辅导班/u,
  },
  {
    id: 'finance',
    path: /\bfinanc|\binvest|franchise|金融|理财|投资|加盟|招商/u,
    title: /\bfranchise\b|\binvestment (?:plan|fund)\b|加盟|理财|基金|招商/u,
  },
  {
    id: 'weapons',
    path: /weapons|\bfirearms?\b|\bammunition\b|\bknives\b(?!.{0,80}kitchen)|武器|刀具(?!.{0,20}厨)/u,
    title: /\b(?:switchblade|brass knuckles|pepper spray|stun gun|crossbow)\b|弹簧刀|指虎|电击器|弓弩/u,
  },
  {
    id: 'pets',
    path: /animals & pet|pet supplies|宠物/u,
    title: /\b(?:dog|cat|pet) (?:food|treats?|toy|bed|leash)\b|宠物|猫粮|狗粮|猫砂/u,
  },
];
