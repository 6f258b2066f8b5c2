import type { PlayerMessages } from './player-messages.ts';

/** The player in Simplified Chinese. */
export const playerChinese: PlayerMessages = {
  slow: '这段视频加载得有些慢。',
  offline: '你已离线。恢复联网后视频会继续播放。',
  empty: '这段视频没有内容。',
  settings: '播放设置',
  speed: '速度',
  speedValue: '{speed}×',
  captionSize: '字幕大小',
  small: '小',
  medium: '中',
  large: '大',
  captionGround: '字幕背景',
  solid: '不透明',
  soft: '半透明',
  none: '无',
  picture: '小窗播放',
};
