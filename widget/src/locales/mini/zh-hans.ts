import type { MiniMessages } from './mini-messages.ts';

/** The floating player in Simplified Chinese. */
export const miniChinese: MiniMessages = {
  label: '继续播放：{title}',
  shown: '视频在角落继续播放。',
  open: '打开{title}',
  play: '播放',
  pause: '暂停',
  soundOn: '打开声音',
  soundOff: '关闭声音',
  move: '移到另一个角落，可用方向键选择',
  picture: '小窗播放',
  close: '关闭悬浮播放器',
};
