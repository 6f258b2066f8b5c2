import { Bell, ChevronDown } from 'lucide';
import type { VNode } from 'preact';
import { ALERT_WORDS, type AlertWords } from '../../locales/alert-words.ts';
import type { AlertSettings } from '../../alerts/alert-settings.ts';
import { Icon } from '../icon.tsx';
import type { PanelModel } from '../panel-model.ts';

/** Between a flood and a day. */
const COOL_DOWNS = [15, 60, 240, 1_440];

/** When and how a merchant is told; notifications are allowed by a press here and nowhere else. */
export function AlertsBox({ model }: { readonly model: PanelModel }): VNode | null {
  const { alerts } = model;
  const settings = alerts.view.value?.settings;
  if (settings === undefined) return null;
  const words = ALERT_WORDS[model.language.value];
  return (
    <section class="box" data-testid="alert-settings">
      <h2>
        <Icon drawing={Bell} />
        {words.title}
      </h2>
      <p>{words.help}</p>
      {alerts.notifies.value === 'on' ? (
        <>
          <p data-testid="notifies">{words.allowed}</p>
          <Times model={model} settings={settings} words={words} />
          <button type="button" class="plain" data-testid="stop-notifying" onClick={alerts.turnOff}>
            {words.turnOff}
          </button>
        </>
      ) : (
        <button type="button" class="plain" data-testid="notify" onClick={alerts.allow}>
          {words.allow}
        </button>
      )}
      {alerts.notifies.value === 'refused' && (
        <p class="trouble" role="alert" data-testid="notify-refused">
          {words.refused}
        </p>
      )}
    </section>
  );
}

function Times({
  model,
  settings,
  words,
}: {
  readonly model: PanelModel;
  readonly settings: AlertSettings;
  readonly words: AlertWords;
}): VNode {
  const { change } = model.alerts;
  const toField = (label: string, name: 'quietFrom' | 'quietUntil'): VNode => (
    <label class="field">
      <span>{label}</span>
      <input
        type="time"
        value={toTime(settings[name])}
        data-testid={name}
        onChange={(event) => {
          const minutes = readTime(event.currentTarget.value);
          if (minutes !== null) change({ [name]: minutes });
        }}
      />
    </label>
  );
  return (
    <>
      <div class="pair-of-fields">
        {toField(words.quietFrom, 'quietFrom')}
        {toField(words.quietUntil, 'quietUntil')}
      </div>
      <p class="sample">{words.quietHelp}</p>
      <label class="field">
        <span>{words.coolDown}</span>
        <select
          data-testid="cool-down"
          onChange={(event) => change({ coolDownMinutes: Number(event.currentTarget.value) })}
        >
          {COOL_DOWNS.map((minutes) => (
            <option key={minutes} value={minutes} selected={minutes === settings.coolDownMinutes}>
              {words.coolDownOption(minutes)}
            </option>
          ))}
        </select>
        <Icon drawing={ChevronDown} />
      </label>
    </>
  );
}

/** `22:05` for 1,325. */
function toTime(minuteOfDay: number): string {
  const [hours, minutes] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** `null` while the field is not whole. */
function readTime(text: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/u.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}
