import type { Message } from '../../contract/message.ts';
import type { LegalSource } from '../../contract/rule.ts';

/** Names the article of a law. */
export function cite(law: Omit<LegalSource, 'article'>, en: string, zh: string): LegalSource {
  return { ...law, article: { en, zh } };
}

/** A sentence in both languages. */
export function say(en: string, zh: string): Message {
  return { en, zh };
}
