import type { VNode } from 'preact';
import { PRESET_IDS, type PresetId } from '../../governance/presets.ts';
import { GOVERNANCE_WORDS } from '../../locales/governance/governance-dictionaries.ts';
import type { GovernanceWords } from '../../locales/governance/governance-words.ts';
import type { JudgementProps } from './governance-props.ts';

/** By whose rules the shop is judged: chosen by the merchant, or suggested with the reason. */
export function PresetPicker({ model, view, judgement }: JudgementProps): VNode {
  const words = GOVERNANCE_WORDS[model.language.value];
  const chosen = new Set(view.presets ?? judgement.presets);
  const toggle = (id: PresetId): void => {
    const next = PRESET_IDS.filter((one) => (one === id ? !chosen.has(id) : chosen.has(one)));
    if (next.length > 0) model.governance.setPresets(next);
  };
  return (
    <fieldset class="presets" data-testid="presets" data-by={view.presets === null ? 'page' : 'merchant'}>
      <legend>{words.rulesOf}</legend>
      <div class="preset-choices">
        {PRESET_IDS.map((id) => (
          <label key={id} title={words.presetHelp[id]}>
            <input
              type="checkbox"
              checked={chosen.has(id)}
              disabled={chosen.size === 1 && chosen.has(id)}
              data-testid={`preset-${id}`}
              onChange={() => toggle(id)}
            />
            <span>{words.presets[id]}</span>
          </label>
        ))}
      </div>
      <p class="where">
        {view.presets === null ? words.chosenByPage(toReason(judgement.traits, words)) : words.chosenByYou}{' '}
        {view.presets !== null && (
          <button
            type="button"
            class="link"
            data-testid="presets-automatic"
            onClick={() => model.governance.setPresets(null)}
          >
            {words.automatic}
          </button>
        )}
      </p>
    </fieldset>
  );
}

function toReason(
  { language, currency, isChinese }: JudgementProps['judgement']['traits'],
  { because }: GovernanceWords,
): string {
  const reasons = [
    ...(currency === null ? [] : [because.currency(currency)]),
    ...(isChinese ? [because.chinese] : []),
  ];
  if (reasons.length > 0) return reasons.join(', ');
  return language === null || language === '' ? because.nothing : because.language(language);
}
