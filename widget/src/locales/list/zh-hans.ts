import type { ListMessages } from './list-messages.ts';

/** Rails and grids in simplified Chinese. */
export const listChinese: ListMessages = {
  label: '视频与商品',
  previous: '向前滚动',
  next: '向后滚动',
  more: '查看更多',
  shown: '已显示{count}项',
  viewer: '观看',
  close: '关闭',
  empty: '这里还没有内容。',
  emptyStep: '查看全部',
  broken: '列表未能加载。',
  offline: '当前没有网络，恢复后列表会继续。',
  retry: '重试',
};
