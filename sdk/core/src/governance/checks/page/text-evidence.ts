import type { PageText } from '../../artifacts/page.ts';
import type { TextEvidence } from '../../contract/evidence.ts';

/** Words of a page's text as evidence; the whole of it where no stretch is named. @internal */
export function textEvidence(
  { subject, text, target }: PageText,
  range: readonly [number, number] = [0, text.length],
): TextEvidence {
  return { kind: 'text', artifact: 'page', subject, range, quote: text.slice(...range), target };
}
