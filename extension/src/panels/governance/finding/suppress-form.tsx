import type { Finding } from '@curio/core';
import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { toDay, toLastDay } from '../../../governance/suppression.ts';
import { GOVERNANCE_WORDS } from '../../../locales/governance/governance-dictionaries.ts';
import type { PanelModel } from '../../panel-model.ts';

/** A finding that its merchant will not hear of for a time. */
export interface SuppressFormProps {
  readonly model: PanelModel;
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** Asks why, and until when. */
export function SuppressForm(props: SuppressFormProps): VNode {
  const { model, finding, onClose } = props;
  const words = GOVERNANCE_WORDS[model.language.value];
  const refused = useSignal<string | null>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const { ruleId, fingerprint } = finding;
    const form = new FormData(event.currentTarget);
    const outcome = await model.governance.suppress({
      ruleId,
      fingerprint,
      reason: read(form, 'reason'),
      until: read(form, 'until'),
    });
    if (outcome === 'suppressed') onClose();
    else refused.value = outcome === null ? words.failedTitle : words.suppressRefused[outcome];
  };
  return (
    <form
      class="suppress-form"
      data-testid="suppress-form"
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      <h4>{words.suppressTitle}</h4>
      <Fields {...props} />
      {refused.value !== null && (
        <p class="trouble" role="alert" data-testid="suppress-refused">
          {refused.value}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="plain" data-testid="suppress-save">
          {words.save}
        </button>
        <button type="button" class="plain" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

function Fields({ model, finding: { impact, fingerprint } }: SuppressFormProps): VNode {
  const words = GOVERNANCE_WORDS[model.language.value];
  const now = model.governance.now();
  const isCritical = impact === 'critical';
  return (
    <>
      <label class="field">
        <span>{words.reason}</span>
        <textarea
          name="reason"
          rows={2}
          maxLength={500}
          required
          data-testid="suppress-reason"
          aria-describedby={`reason-${fingerprint}`}
        />
      </label>
      <p class="where" id={`reason-${fingerprint}`}>
        {words.reasonHelp}
      </p>
      <label class="field">
        <span>{words.until}</span>
        <input
          type="date"
          name="until"
          min={toDay(now)}
          max={toLastDay(impact, now)}
          required={isCritical}
          data-testid="suppress-until"
          aria-describedby={`until-${fingerprint}`}
        />
      </label>
      <p class="where" id={`until-${fingerprint}`}>
        {words.untilHelp[isCritical ? 'critical' : 'other']}
      </p>
    </>
  );
}

function read(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
