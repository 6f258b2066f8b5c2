import type { RuleTexts } from '../../contract/rule-text.ts';
import { MERCHANT_CENTER } from '../../standards/shop-laws.ts';
import { cite } from './chinese.ts';

/** What Chinese says of the rules of Merchant Center feeds. @public */
export const FEED_TEXTS: RuleTexts = {
  'gmc-apparel': {
    title: '服饰缺少颜色、尺码、性别或年龄',
    sources: [
      cite(MERCHANT_CENTER, '属性 color'),
      cite(MERCHANT_CENTER, '属性 size'),
      cite(MERCHANT_CENTER, '属性 gender'),
      cite(MERCHANT_CENTER, '属性 age_group'),
    ],
    messages: {
      missing: '{title} 缺少 {names}；在欧洲、巴西、日本、美国投放服饰时必填。请补充。',
    },
  },
  'gmc-availability': {
    title: '库存状态或日期错误',
    sources: [cite(MERCHANT_CENTER, '属性 availability'), cite(MERCHANT_CENTER, '属性 availability_date')],
    messages: {
      unknown: 'availability 的值为“{written}”。请使用 in_stock、out_of_stock、preorder 或 backorder。',
      undated: '{written} 商品须填写 availability_date（可发货日期）。',
      past: 'availability_date“{day}”已过或不是日期，但商品仍为 {written}。请更正其一。',
    },
  },
  'gmc-condition': {
    title: '商品状况不符',
    sources: [cite(MERCHANT_CENTER, '属性 condition')],
    messages: {
      unknown: 'condition 的值为“{written}”。请使用 new、refurbished 或 used。',
      other: '标题写有“{word}”，但 condition 为 {written}。请改为 {fitting}。',
    },
  },
  'gmc-description': {
    title: '描述含链接、不支持的标签或过长',
    sources: [cite(MERCHANT_CENTER, '属性 description')],
    messages: {
      link: '描述含链接“{words}”。请删除，仅描述商品本身。',
      markup: '描述含 Google 不支持的标签 <{words}>。请仅保留列表和强调格式。',
      long: '描述共 {words} 个字符，超过 5000 的部分会被截断。请精简。',
    },
  },
  'gmc-gtin-shared': {
    title: '多个商品共用同一 GTIN',
    sources: [cite(MERCHANT_CENTER, '属性 gtin')],
    messages: {
      shared: '{title} 与 {other} 共用 GTIN {gtin}。请为每个商品填写各自包装上的条码。',
    },
  },
  'gmc-gtin': {
    title: 'GTIN 无效',
    sources: [cite(MERCHANT_CENTER, '属性 gtin')],
    messages: {
      length: 'GTIN {gtin} 的位数不是 8、12、13 或 14 位。请按包装填写，或留空。',
      digit: 'GTIN {gtin} 的校验位不正确。请按包装重新填写。',
      restricted: 'GTIN {gtin} 属于店内码或优惠券号段。请留空，并填写 brand 和 mpn。',
    },
  },
  'gmc-identifier': {
    title: '缺少商品标识',
    sources: [cite(MERCHANT_CENTER, '属性 identifier_exists'), cite(MERCHANT_CENTER, '属性 brand')],
    messages: {
      contradiction: 'identifier_exists 为 no，却填写了 GTIN {gtin}。请保留其一。',
      brand: '“{brand}”不是品牌。请填写制造商名称，或留空。',
      missing: '{title} 既无 GTIN，也无 brand 加 mpn。请补充，或将 identifier_exists 设为 no。',
    },
  },
  'gmc-image': {
    title: '图片不合规',
    sources: [cite(MERCHANT_CENTER, '属性 image_link')],
    messages: {
      format: '图片 {url} 为 .{format} 格式。请使用 JPEG、WebP、PNG、GIF、BMP 或 TIFF。',
      placeholder: '图片 {url} 是占位图。请使用商品实拍图。',
      small: '图片 {url} 的宽度似为 {size} 像素，至少需要 {least} 像素。',
    },
    options: { leastPx: '最小宽高（像素）', leastApparelPx: '服饰类最小宽高（像素）' },
  },
  'gmc-link': {
    title: '商品链接无法访问',
    sources: [cite(MERCHANT_CENTER, '属性 link')],
    messages: {
      none: 'link“{link}”不是网址。请填写以 https:// 开头的完整地址。',
      nowhere: 'link“{link}”指向示例或测试域名。请替换为店铺域名。',
    },
  },
  'gmc-price-format': {
    title: '价格格式错误',
    sources: [cite(MERCHANT_CENTER, '属性 price')],
    messages: {
      format: '{name} 的值为“{price}”。请写成带小数点的数字加货币代码，例如 15.00 USD。',
      zero: '{name} 的值为“{price}”。仅合约机等商品允许价格为 0。',
    },
  },
  'gmc-required': {
    title: '缺少必填属性',
    sources: [
      cite(MERCHANT_CENTER, '属性 description'),
      cite(MERCHANT_CENTER, '属性 link'),
      cite(MERCHANT_CENTER, '属性 image_link'),
      cite(MERCHANT_CENTER, '属性 availability'),
    ],
    messages: {
      missing: '{title} 缺少必填属性 {name}。请在商品数据中补充。',
    },
  },
  'gmc-sale-price': {
    title: '促销价或促销日期错误',
    sources: [
      cite(MERCHANT_CENTER, '属性 sale_price'),
      cite(MERCHANT_CENTER, '属性 sale_price_effective_date'),
    ],
    messages: {
      higher: 'sale_price {sale} 不低于 price {price}。price 应填写原价。',
      currency: 'sale_price {sale} 与 price {price} 货币不同。请统一货币。',
      period: '“{period}”不是有效时段。请写成“开始/结束”，例如 2026-11-20T00:00+0800/2026-11-30T23:59+0800。',
      reversed: '促销时段“{period}”的结束早于开始。请对调日期。',
      over: '促销时段“{period}”已结束。请删除，并确认页面显示 {price}。',
    },
  },
  'gmc-shipping': {
    title: '运费格式错误',
    sources: [cite(MERCHANT_CENTER, '属性 shipping')],
    messages: {
      format: 'shipping 的值为“{written}”。请写成“国家:地区:服务:价格”，例如 US::Standard:6.49 USD。',
    },
  },
  'gmc-title-capitals': {
    title: '标题全大写或含装饰符号',
    sources: [cite(MERCHANT_CENTER, '属性 title')],
    messages: {
      capitals: '标题使用了全大写字母。请改为正常大小写。',
      decoration: '标题含装饰符号“{words}”。请删除。',
    },
  },
  'gmc-title-length': {
    title: '标题过长',
    sources: [cite(MERCHANT_CENTER, '属性 title')],
    messages: {
      long: '标题共 {length} 个字符，上限为 150。请将重点放在前面并精简。',
    },
  },
  'gmc-title-promotion': {
    title: '标题含促销文字',
    sources: [cite(MERCHANT_CENTER, '属性 title')],
    messages: {
      promotion: '标题中的“{words}”属于促销文字。请删除，改用 sale_price、shipping 或促销功能。',
    },
  },
};
