import type { ConsentState } from '@curio/sdk';

/** An answer to the question; `pending` is none. */
export type ConsentAnswer = Exclude<ConsentState, 'pending'>;

/** The answers in the order in which they are asked, none before another in looks. */
export const ANSWERS: readonly ConsentAnswer[] = ['granted', 'cookieless', 'denied'];

/** Where the answer is kept, by site. */
const KEY = 'curio-consent:';

/** The answer that was given on an earlier page; `null` where nobody has answered, or a browser refuses to read. */
export function readAnswer(site: string): ConsentAnswer | null {
  try {
    const kept = localStorage.getItem(KEY + site);
    return ANSWERS.find((answer) => answer === kept) ?? null;
  } catch {
    // In a sandbox, for example: then nobody has answered.
    return null;
  }
}

/** Keeps an answer; where nothing may be kept, the question comes again on the next page. */
export function keepAnswer(site: string, answer: ConsentAnswer): void {
  try {
    localStorage.setItem(KEY + site, answer);
  } catch {
    // It holds for this page.
  }
}
