import type { ConsentMessages } from './consent-messages.ts';

/** The question in simplified Chinese. */
export const consentChinese: ConsentMessages = {
  title: '允许本店记住您的喜好吗？',
  text: '您的兴趣信息不会离开这台设备。您可以随时更改选择。',
  granted: '记住',
  grantedText:
    '兴趣信息保存在此浏览器中，下次访问时使用。本店以随机编号了解哪些视频和商品被看过、加购和下单。',
  cookieless: '只计数',
  cookielessText: '不保存任何信息。本店只统计被看过和加购的数量，不知道是谁。',
  denied: '都不要',
  deniedText: '不保存，也不发送任何信息。一切功能照常；下次访问重新开始。',
  policy: '隐私政策',
  details: '各选项的含义',
  chosen: '您目前的选择',
  close: '关闭，不作更改',
};
