import type { SearchMessages } from './search-messages.ts';

/** The search in simplified Chinese. */
export const searchChinese: SearchMessages = {
  label: '搜索',
  placeholder: '搜索视频和商品',
  clear: '清除搜索内容',
  foundOne: '1个结果',
  found: '{count}个结果',
  nearOnly: '没有匹配的词，以下结果意思相近。',
  none: '没有找到与“{query}”相关的内容。',
  noneHint: '请减少或更换词语，也可以随便看看。',
  everywhere: '搜索全部',
  popular: '看看热门',
  interests: '您最近看过的',
  categories: '按类别看看',
  clip: '视频',
  live: '直播中',
  coming: '即将开播',
  replay: '回放',
  fromPrice: '{price}起',
  results: '搜索结果',
  player: '搜索到的视频',
  close: '关闭',
  failed: '搜索暂时无法使用。',
};
