import type { Language } from '../language.ts';
import type { GovernanceWords } from './governance-words.ts';
import { CHINESE_GOVERNANCE_WORDS } from './governance-words.zh.ts';
import { ENGLISH_GOVERNANCE_WORDS } from './governance-words.en.ts';

/** What the panel says of rules, structured data and events, in each language. */
export const GOVERNANCE_WORDS: Readonly<Record<Language, GovernanceWords>> = {
  en: ENGLISH_GOVERNANCE_WORDS,
  zh: CHINESE_GOVERNANCE_WORDS,
};
