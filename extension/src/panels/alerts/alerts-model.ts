import { signal, type ReadonlySignal } from '@preact/signals';
import type { AlertView, Reply } from '../../messaging/protocol.ts';
import type { AlertSettings } from '../../alerts/alert-settings.ts';
import type { PanelPlatform } from '../panel-platform.ts';

/** Alerts in the panel, and what a person can do about them. */
export interface AlertsModel {
  /** `null` until the background answered for the first time. */
  readonly view: ReadonlySignal<AlertView | null>;
  /** Whether the browser shows notifications; `'refused'` after the person said no. */
  readonly notifies: ReadonlySignal<'on' | 'off' | 'refused'>;
  /** Call within a press: asks for the permission. */
  readonly allow: () => void;
  readonly turnOff: () => void;
  readonly change: (change: Partial<AlertSettings>) => void;
  readonly dismiss: () => void;
  readonly open: (url: string) => void;
}

/** Makes the model; it follows what the background stores until the signal aborts. */
export function createAlertsModel(platform: PanelPlatform, life: AbortSignal): AlertsModel {
  const view = signal<AlertView | null>(null);
  const notifies = signal<'on' | 'off' | 'refused'>('off');
  const show = (reply: Reply<AlertView>): void => {
    // A background that is gone is said by the panel as a whole.
    if (reply.ok && !life.aborted) view.value = reply.answer;
  };
  const load = (): void => {
    void platform.ask('alerts-read', {}).then(show);
    void platform.notifications.isAllowed().then((isAllowed) => {
      if (isAllowed) notifies.value = 'on';
      else if (notifies.value === 'on') notifies.value = 'off';
    });
  };
  platform.observeChanges(load, { signal: life });
  load();
  return {
    view,
    notifies,
    allow: () => {
      void platform.notifications.request().then((isAllowed) => {
        notifies.value = isAllowed ? 'on' : 'refused';
      });
    },
    turnOff: () => {
      void platform.notifications.give().then(() => {
        notifies.value = 'off';
      });
    },
    change: (change) => {
      if (view.value === null) return;
      void platform.ask('alerts-set', { ...view.value.settings, ...change }).then(show);
    },
    dismiss: () => void platform.ask('alerts-dismiss', {}).then(show),
    open: (url) => void platform.openTab(url),
  };
}
