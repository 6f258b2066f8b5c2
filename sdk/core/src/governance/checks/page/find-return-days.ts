import type { PageArtifact, PageText } from '../../artifacts/page.ts';
import type { RuleContext } from '../../contract/rule.ts';

/** How many days a page gives for a return, and where it says so. @internal */
export interface ReturnDays {
  readonly text: PageText;
  readonly days: number;
}

const BACK =
  'returns?|refunds?|exchanges?|money[- ]back|widerruf|rückgabe|retoure|umtausch|retours?|rembours|rétract|devoluci|resi|reso|rimborso|recesso|退货|退换|退款';
const DAYS = '(\\d{1,3})[- ]?(?:(?:calendar|working|business) )?(?:days?|tage?n?|jours|días|giorni|天|日)';
const NUMBER_FIRST: RegExp = new RegExp(`${DAYS}.{0,24}?(?:${BACK})`, 'u');
const NUMBER_LAST: RegExp = new RegExp(`(?:${BACK}).{0,40}?(?<!\\d[-–] ?)${DAYS}`, 'u');

/** That money comes back within days is another promise. */
const PAYMENT_TIME =
  /refund(?:ed|s)? (?:will be |are |is )?(?:processed|issued|made|paid|credited)|erstatt\w+ (?:innerhalb|binnen)|退款(?:将)?(?:在|于)?\s?\d+.{0,3}(?:内到账|到账)/u;

/** Finds each time for returns that a page states. @internal */
export function findReturnDays({ texts }: PageArtifact, context: RuleContext): readonly ReturnDays[] {
  return texts.flatMap((text) => {
    const read = context.read(text.text).text;
    if (PAYMENT_TIME.test(read)) return [];
    const days = (NUMBER_FIRST.exec(read) ?? NUMBER_LAST.exec(read))?.[1];
    return days === undefined || days === '0' ? [] : [{ text, days: Number(days) }];
  });
}
