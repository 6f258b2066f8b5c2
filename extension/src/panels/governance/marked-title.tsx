import type { Evidence, Suggestion } from '@curio/core';
import type { VNode } from 'preact';
import { toTitleParts } from './title-parts.ts';

/** A title with its evidence marked in place. */
export function QuotedTitle({
  text,
  evidence,
}: {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}): VNode {
  return (
    <p class="quoted" data-testid="quoted-title">
      {toTitleParts(text, evidence).map((part, index) =>
        part.quoted ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
      )}
    </p>
  );
}

/** A title with what a suggestion takes out and puts in. */
export function SuggestedTitle({
  text,
  suggestion,
}: {
  readonly text: string;
  readonly suggestion: Suggestion;
}): VNode {
  const [start, end] = suggestion.range;
  return (
    <p class="diff" data-testid="diff">
      {text.slice(0, start)}
      <del>{text.slice(start, end)}</del>
      {suggestion.replacement !== '' && <ins>{suggestion.replacement}</ins>}
      {text.slice(end)}
    </p>
  );
}
