import type { CardMessages } from './card-messages.ts';

/** The first card in simplified Chinese. */
export const cardChinese: CardMessages = {
  feedLabel: '可购买的短视频',
  next: '下一个视频',
  previous: '上一个视频',
  play: '播放',
  pause: '暂停',
  like: '喜欢',
  soundOn: '打开声音',
  soundOff: '关闭声音',
  noSound: '这段视频没有声音',
  share: '分享',
  linkCopied: '链接已复制',
  more: '关于此视频的更多选项',
  openProduct: '查看{title}，{price}',
  inCart: '已在购物车',
  allProducts: '视频中的商品：{count}件',
  empty: '这里还没有视频。',
  emptyStep: '查看全部',
  broken: '视频未能加载。',
  offline: '当前没有网络，恢复后视频会继续。',
  retry: '重试',
  itemGone: '此视频已下架。',
  end: '暂时就这些了。',
  endStep: '回到开头',
};
