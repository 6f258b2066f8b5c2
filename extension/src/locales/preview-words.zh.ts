import type { PreviewWords } from './preview-words.ts';

/** The preview in Simplified Chinese. */
export const CHINESE_PREVIEW_WORDS: PreviewWords = {
  opening: '正在打开目录',
  openingHelp: '先读取商品目录；模型在首次用到时加载。',
  noCatalog: '没有可供排序的目录',
  noCatalogHelp: '页面没有给出目录地址：目录由页面直接提供，或 curio.js 的版本较旧。',
  noCurioHelp: '预览需要页面装有 Curio 脚本，由它给出目录地址。',
  permissionTitle: '目录在另一个主机上',
  permissionHelp: (host) => `页面从 ${host} 读取目录。只有你同意之后，Curio 才会读取它。`,
  permissionRefused: (host) => `没有 ${host} 的权限就无法预览。你可以随时授权。`,
  allow: (host) => `允许读取 ${host}`,
  failed: '无法读取目录',
  failedHelp: (host) => `${host} 没有给出 Curio 能识别的目录。`,
  openAgain: '重试',
  visitor: '这位顾客会看到什么？',
  newVisitor: '新顾客',
  newVisitorHelp: '还没有在这家店铺做过任何事。',
  whoLikes: '有所偏好的顾客',
  likes: (category) => `喜欢 ${category}`,
  opened: (titles) =>
    titles.length === 0
      ? '假设顾客打开过几件商品。'
      : `假设顾客刚刚打开过：${titles.map((title) => `“${title}”`).join('、')}。`,
  rankedBy: (modelVersion) => `${modelVersion}，由 onnxruntime 运行`,
  rankedHere: '在本浏览器中完成，没有发送任何内容。',
  rankedByPrior: '未使用模型排序',
  nobodyKnown: '对顾客一无所知时，由热度和新鲜度决定。',
  reasons: {
    popular: '热门',
    new: '新品',
    'on-air': '直播中',
    about: '与本页相近',
    following: '来自关注的创作者或店铺',
    explore: '用于了解兴趣',
    found: '搜索所得',
    campaign: '活动推荐',
  },
  interest: (category) => `符合“${category}”兴趣`,
  placedBy: {
    diversity: '为多样性而安排',
    exploration: '为了解兴趣而安排',
    'new-item-share': '作为新品安排',
    campaign: '由活动安排',
  },
  score: '得分：排序的依据，只能在本列表内比较',
  risen: (places) => (places > 0 ? `比新顾客高 ${places} 位` : `比新顾客低 ${-places} 位`),
  foot: (host) => `短视频与直播内容流的前十项，目录来自 ${host}。`,
};
