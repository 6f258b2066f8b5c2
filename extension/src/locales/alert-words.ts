import type { AlertKind } from '../alerts/alert.ts';
import type { Language } from './language.ts';

/** Every word about alerts. */
export interface AlertWords {
  readonly notifyTitle: (count: number, host: string) => string;
  readonly sentence: (kind: AlertKind, what: string) => string;
  readonly openTitle: (count: number) => string;
  readonly dismiss: string;
  readonly title: string;
  readonly help: string;
  readonly allow: string;
  readonly allowed: string;
  readonly refused: string;
  readonly turnOff: string;
  readonly quietFrom: string;
  readonly quietUntil: string;
  readonly quietHelp: string;
  readonly coolDown: string;
  readonly coolDownOption: (minutes: number) => string;
}

const ENGLISH: AlertWords = {
  notifyTitle: (count, host) => (count === 1 ? `${host}: 1 new alert` : `${host}: ${count} new alerts`),
  sentence: (kind, what) =>
    ({
      'critical-finding': `Critical finding: “${what}”`,
      'token-refused': `The collector of ${what} refuses the read token. Connect it again.`,
      'collector-down': `The collector of ${what} does not answer. Is it running?`,
      'collector-answer-invalid': `The collector of ${what} answers with something that Curio does not understand.`,
      'went-quiet': `No card of ${what} was seen for a day. Is Curio’s script still on its pages?`,
    })[kind],
  openTitle: (count) => (count === 1 ? '1 new alert' : `${count} new alerts`),
  dismiss: 'Dismiss',
  title: 'Alerts',
  help: 'New critical findings, and a collector that fails or sees no shopper for a day, stand here and as a sign on the Curio button.',
  allow: 'Show notifications too',
  allowed: 'Notifications are shown too.',
  refused: 'The browser did not allow notifications. The button and this panel go on telling you.',
  turnOff: 'Show no notifications',
  quietFrom: 'Quiet from',
  quietUntil: 'until',
  quietHelp: 'What comes in quiet hours is told after them. The same time twice: never quiet.',
  coolDown: 'Of one shop at most',
  coolDownOption: (minutes) =>
    minutes < 60
      ? `every ${minutes} minutes`
      : minutes === 60
        ? 'once an hour'
        : `every ${minutes / 60} hours`,
};

const CHINESE: AlertWords = {
  notifyTitle: (count, host) => `${host}：${count} 条新提醒`,
  sentence: (kind, what) =>
    ({
      'critical-finding': `严重问题：“${what}”`,
      'token-refused': `${what} 的采集器拒绝了读取令牌，请重新连接。`,
      'collector-down': `${what} 的采集器没有应答，它在运行吗？`,
      'collector-answer-invalid': `${what} 的采集器的应答无法识别。`,
      'went-quiet': `${what} 的卡片已有一天没有曝光，页面上的 Curio 脚本还在吗？`,
    })[kind],
  openTitle: (count) => `${count} 条新提醒`,
  dismiss: '知道了',
  title: '提醒',
  help: '新的严重问题、采集器故障或整天没有曝光，都会显示在这里，并在 Curio 按钮上做标记。',
  allow: '同时显示系统通知',
  allowed: '已开启系统通知。',
  refused: '浏览器没有允许通知。按钮和侧边栏会继续提醒你。',
  turnOff: '关闭系统通知',
  quietFrom: '免打扰从',
  quietUntil: '到',
  quietHelp: '免打扰时段内的提醒会在之后补发。两个时间相同表示不设免打扰。',
  coolDown: '同一店铺最多',
  coolDownOption: (minutes) =>
    minutes < 60 ? `每 ${minutes} 分钟一次` : minutes === 60 ? '每小时一次' : `每 ${minutes / 60} 小时一次`,
};

/** The words about alerts in each language. */
export const ALERT_WORDS: Readonly<Record<Language, AlertWords>> = { en: ENGLISH, zh: CHINESE };
