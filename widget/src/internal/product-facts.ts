import type { Product } from '@curio/core';
import type { DetailMessages } from '../locales/detail/detail-messages.ts';
import { formatMessage } from './format-message.ts';

/** How long after its first sale a product counts as new. Our choice; shops commonly use 30 days. */
const NEW_FOR_MS = 30 * 24 * 60 * 60 * 1000;

/** Fewer units than this are worth telling. Our choice: the truth about stock, never a push to hurry. */
const FEW_LEFT = 5;

/** Whether a product was first sold in the last 30 days. */
export function isNew({ launchedAtMs }: Product, nowMs: number): boolean {
  return launchedAtMs !== undefined && launchedAtMs <= nowMs && nowMs - launchedAtMs < NEW_FOR_MS;
}

/** Whether a thing can be put into the cart now. */
export function isBuyable({ availability }: Pick<Product, 'availability'>): boolean {
  return availability !== 'out-of-stock' && availability !== 'discontinued';
}

/** Availability in words. */
export function toAvailabilityText(
  { availability, stock }: Pick<Product, 'availability'> & { readonly stock?: number },
  messages: DetailMessages,
): string {
  const isScarce = stock !== undefined && stock > 0 && stock <= FEW_LEFT;
  const words: Readonly<Record<Product['availability'], string>> = {
    'in-stock': isScarce ? formatMessage(messages.fewLeft, { count: stock }) : messages.inStock,
    'out-of-stock': messages.outOfStock,
    preorder: messages.preorder,
    backorder: messages.backorder,
    discontinued: messages.discontinued,
  };
  return words[availability];
}
