import { fail, succeed, type BridgeAnswer, type Result } from '@curio/core';
import { parseBridgeAnswer } from '@curio/core/schemas';

/** Longest answer that is read at all, in UTF-16 units; 1,000 items with the longest titles stay below. */
const MAX_ANSWER_LENGTH = 2_000_000;

/**
 * Reads the text of a bridge answer.
 *
 * @param text - the event's `detail`, anything at all.
 * @returns the answer; `null` when the answer belongs to another request; `bridge-invalid` for all that breaks the
 * protocol. The message never repeats the page's text.
 */
export function parsePageAnswer(text: unknown, nonce: string): Result<BridgeAnswer, 'bridge-invalid'> | null {
  if (typeof text !== 'string') return fail('bridge-invalid', 'The answer is not a text.', 'detail');
  if (text.length > MAX_ANSWER_LENGTH) return fail('bridge-invalid', 'The answer is too long.', 'detail');
  const answer = parseJson(text);
  if (!isAnswerTo(answer, nonce)) return null;
  const parsed = parseBridgeAnswer(answer);
  if (!parsed.ok) {
    return fail('bridge-invalid', 'The answer breaks the bridge protocol.', parsed.error.place ?? 'answer');
  }
  return succeed(parsed.value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Hostile or broken text reads as "nothing", which no request matches.
    return null;
  }
}

function isAnswerTo(answer: unknown, nonce: string): boolean {
  return typeof answer === 'object' && answer !== null && 'nonce' in answer && answer.nonce === nonce;
}
