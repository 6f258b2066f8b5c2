import type { Language } from './language.ts';
import { ENGLISH_PANEL_WORDS } from './panel-words.en.ts';
import type { PanelWords } from './panel-words.ts';
import { CHINESE_PANEL_WORDS } from './panel-words.zh.ts';

/** The panel's dictionaries. */
export const PANEL_WORDS: Readonly<Record<Language, PanelWords>> = {
  en: ENGLISH_PANEL_WORDS,
  zh: CHINESE_PANEL_WORDS,
};
