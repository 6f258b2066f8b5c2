import type { EventType } from '../../events/event-types.ts';
import type { InterestProfile } from '../../interest/profile.ts';
import type { Reason } from '../slate.ts';

const ADDED: readonly EventType[] = ['add-to-cart', 'checkout-started', 'order'];
const OPENED: readonly EventType[] = ['product-click', 'product-view', 'live-join'];

/**
 * Why a category fits a visitor: the strongest kind of act in it, and how often.
 *
 * Only acts in the item's own category count, so that the visitor can check the sentence.
 *
 * @param category - path of the item, from broad to narrow; its narrowest name is what is explained.
 * @returns one reason, or none.
 * @public
 */
export function explainInterest(category: readonly string[], { steps }: InterestProfile): readonly Reason[] {
  const name = category.at(-1);
  if (name === undefined) return [];
  const acts = steps.filter((step) => step.category.includes(name)).map((step) => toAct(step.act));
  const act = (['added', 'opened', 'watched'] as const).find((strongest) => acts.includes(strongest));
  if (act === undefined) return [];
  return [{ kind: 'interest', category: name, act, count: acts.filter((other) => other === act).length }];
}

function toAct(type: EventType): 'watched' | 'opened' | 'added' {
  if (ADDED.includes(type)) return 'added';
  return OPENED.includes(type) ? 'opened' : 'watched';
}
