import type { Language } from '../language.ts';

/** What the pre-listing check says in a page. */
export interface DraftWords {
  readonly badge: (count: number) => string;
  readonly impacts: Readonly<Record<'critical' | 'serious' | 'moderate' | 'minor', string>>;
  readonly outcomes: Readonly<Record<'violation' | 'needs-review', string>>;
  readonly of: (at: number, count: number) => string;
  readonly takeOut: string;
  readonly replace: string;
  readonly next: string;
  readonly close: string;
  readonly changed: string;
}

/** The words in each language. */
export const DRAFT_WORDS: Readonly<Record<Language, DraftWords>> = {
  en: {
    badge: (count) => (count === 1 ? '1 finding in this field' : `${count} findings in this field`),
    impacts: { critical: 'Critical', serious: 'Serious', moderate: 'Moderate', minor: 'Minor' },
    outcomes: { violation: 'Breaks a rule', 'needs-review': 'Please look' },
    of: (at, count) => `${at} of ${count}`,
    takeOut: 'Take it out',
    replace: 'Replace it',
    next: 'Next',
    close: 'Close',
    changed: 'The text has changed since. It is checked again.',
  },
  zh: {
    badge: (count) => `此栏有 ${count} 处问题`,
    impacts: { critical: '严重', serious: '较重', moderate: '一般', minor: '轻微' },
    outcomes: { violation: '违反规则', 'needs-review': '请人工确认' },
    of: (at, count) => `第 ${at} 处，共 ${count} 处`,
    takeOut: '删除这些字',
    replace: '替换',
    next: '下一处',
    close: '关闭',
    changed: '文字已有改动，正在重新检查。',
  },
};
