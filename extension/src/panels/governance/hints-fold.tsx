import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { PageHint } from '../../governance/hints/page-hint.ts';
import { GOVERNANCE_WORDS } from '../../locales/governance/governance-dictionaries.ts';
import type { PanelModel } from '../panel-model.ts';
import type { JudgementProps } from './governance-props.ts';

/** What a model would have a person look at, apart from what rules found. */
export function HintsFold({ model, judgement: { hints } }: JudgementProps): VNode | null {
  if (hints.length === 0) return null;
  const words = GOVERNANCE_WORDS[model.language.value];
  return (
    <details class="fold" data-testid="hints">
      <summary>{words.hints(hints.length)}</summary>
      <p class="fold-help">{words.hintsHelp}</p>
      <ul class="entries">
        {hints.map((hint) => (
          <Hint key={hint.target.join()} model={model} hint={hint} />
        ))}
      </ul>
    </details>
  );
}

/** No model is certain. */
const MOST_PERCENT = 99;

interface HintProps {
  readonly model: PanelModel;
  readonly hint: PageHint;
}

function Hint({ model, hint: { text, kind, probability, target } }: HintProps): VNode {
  const told = useSignal('');
  const words = GOVERNANCE_WORDS[model.language.value];
  const show = async (): Promise<void> => {
    const isShown = await model.governance.show({ target, quote: text });
    told.value = isShown ? words.shown : words.notShown;
  };
  return (
    <li data-testid="hint" data-kind={kind}>
      <strong>“{text}”</strong>
      <span>
        {words.hintKinds[kind]} · {Math.min(MOST_PERCENT, Math.round(100 * probability))}%
      </span>
      <button type="button" class="link" data-testid="show-hint" onClick={() => void show()}>
        {words.show}
      </button>
      <span class="told" role="status">
        {told.value}
      </span>
    </li>
  );
}
