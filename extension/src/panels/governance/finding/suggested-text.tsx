import type { Suggestion } from '@curio/core';
import type { VNode } from 'preact';
import type { Excerpt } from '../../../governance/page-judgement.ts';
import type { GovernanceWords } from '../../../locales/governance/governance-words.ts';

/** What a suggestion is about. */
export interface SuggestedTextProps {
  readonly excerpt: Excerpt;
  readonly suggestion: Suggestion;
  readonly words: Pick<GovernanceWords, 'removed' | 'added'>;
}

/** A text with what a suggestion takes out, struck through, and puts in, underlined; screen readers hear which is which. */
export function SuggestedText({ excerpt, suggestion, words }: SuggestedTextProps): VNode {
  const { text, start: offset } = excerpt;
  const [start, end] = [suggestion.range[0] - offset, suggestion.range[1] - offset];
  return (
    <p class="diff" data-testid="diff">
      {text.slice(0, start)}
      <del>
        <span class="spoken">{words.removed} </span>
        {text.slice(start, end)}
      </del>
      {suggestion.replacement !== '' && (
        <ins>
          <span class="spoken">{words.added} </span>
          {suggestion.replacement}
        </ins>
      )}
      {text.slice(end)}
    </p>
  );
}
