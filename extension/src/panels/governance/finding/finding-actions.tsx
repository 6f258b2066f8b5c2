import { BellOff, Copy, LocateFixed } from 'lucide';
import type { TextEvidence } from '@curio/core';
import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { JudgedFinding } from '../../../governance/page-judgement.ts';
import type { IconDrawing } from '../../../icons/to-svg.ts';
import { GOVERNANCE_WORDS } from '../../../locales/governance/governance-dictionaries.ts';
import { Icon } from '../../icon.tsx';
import type { FindingProps } from '../governance-props.ts';
import { SuppressForm } from './suppress-form.tsx';
import { applySuggestion } from './text-parts.ts';

/** What can be done about a finding: see it, copy the new wording, hear no more of it. */
export function FindingActions({ model, judged }: FindingProps): VNode {
  const told = useSignal('');
  const isAsking = useSignal(false);
  const words = GOVERNANCE_WORDS[model.language.value];
  const { finding, target } = judged;
  const edited = toEdited(judged);
  const copy = async (text: string): Promise<void> => {
    if (await model.copy(text)) told.value = words.copied;
  };
  const show = async (at: readonly string[]): Promise<void> => {
    const isShown = await model.governance.show({ target: at, quote: toQuote(judged) });
    told.value = isShown ? words.shown : words.notShown;
  };
  return (
    <>
      <div class="actions">
        {target !== null && (
          <Action
            name="show-on-page"
            icon={LocateFixed}
            words={words.show}
            onPress={() => void show(target)}
          />
        )}
        {edited !== null && (
          <Action name="copy-text" icon={Copy} words={words.copy} onPress={() => void copy(edited)} />
        )}
        {finding.outcome !== 'exempted' && (
          <Action
            name="suppress"
            icon={BellOff}
            words={words.suppress}
            expanded={isAsking.value}
            onPress={() => (isAsking.value = !isAsking.value)}
          />
        )}
      </div>
      <p class="told" role="status" data-testid="told">
        {told.value}
      </p>
      {isAsking.value && (
        <SuppressForm model={model} finding={finding} onClose={() => (isAsking.value = false)} />
      )}
    </>
  );
}

interface ActionProps {
  readonly name: string;
  readonly icon: IconDrawing;
  readonly words: string;
  /** Of a button that opens something below it. */
  readonly expanded?: boolean;
  readonly onPress: () => void;
}

function Action({ name, icon, words, expanded, onPress }: ActionProps): VNode {
  return (
    <button type="button" class="plain" data-testid={name} aria-expanded={expanded} onClick={onPress}>
      <Icon drawing={icon} /> {words}
    </button>
  );
}

function toEdited({ finding: { suggestion }, excerpt }: JudgedFinding): string | null {
  return suggestion === undefined || excerpt === null ? null : applySuggestion(excerpt, suggestion);
}

/** Words are ringed by themselves where the page shows them; an element as a whole. */
function toQuote({ finding, place }: JudgedFinding): string | null {
  const proof = finding.evidence.find((one): one is TextEvidence => one.kind === 'text');
  return proof === undefined || (place !== 'page' && place !== 'card') ? null : proof.quote;
}
