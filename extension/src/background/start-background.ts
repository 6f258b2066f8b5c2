import type { WxtBrowser } from 'wxt/browser';
import { createPageJudge } from '../governance/page-judge.ts';
import { answerMessage } from '../messaging/answer-messages.ts';
import { createAnswerers } from './answerers.ts';
import type { BackgroundPlatform } from './platform.ts';
import { forgetGoneTabs, forgetTab } from './tab-memory.ts';
import { toggleOverlay } from './toggle-overlay.ts';
import { giveBackWideGrants, reconcileShops } from './watched-shops.ts';

/** Once an hour: closings and revoked permissions that were missed while the background slept are set right. */
const TIDY_ALARM = 'tidy';
const TIDY_PERIOD_MINUTES = 60;

/** The browser's extension API, as much of it as the background listens to. */
export type BackgroundBrowser = Pick<
  WxtBrowser,
  'runtime' | 'tabs' | 'alarms' | 'commands' | 'permissions' | 'action'
> & { readonly sidePanel?: WxtBrowser['sidePanel']; readonly sidebarAction?: SidebarAction };

/** Firefox's sidebar. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Starts the background. Every listener is registered in this very call, because the browser wakes the worker for
 * an event and delivers it right after the first turn; nothing is kept in memory between two events.
 */
export function startBackground(browser: BackgroundBrowser, platform: BackgroundPlatform): void {
  const answerers = createAnswerers(platform, createPageJudge(platform.judgeTime));
  const identity = {
    id: browser.runtime.id,
    baseUrl: new URL('/', browser.runtime.getURL('/sidepanel.html')).href,
  };
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    void answerMessage(message, sender, { answerers, identity }).then(sendResponse);
    return true;
  });
  browser.runtime.onInstalled.addListener(() => settle(tidy(platform)));
  browser.runtime.onStartup.addListener(() => settle(tidy(platform)));
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === TIDY_ALARM) settle(tidy(platform));
  });
  browser.tabs.onRemoved.addListener((tabId) => settle(forgetTab(platform.session, tabId)));
  browser.permissions.onAdded.addListener(() => settle(tidy(platform)));
  browser.permissions.onRemoved.addListener(() => settle(reconcileShops(platform)));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-overlay' && tab?.id !== undefined) settle(toggleOverlay(platform, tab.id));
  });
  openPanelOnClick(browser);
  settle(ensureAlarm(browser));
}

function openPanelOnClick({ sidePanel, sidebarAction, action }: BackgroundBrowser): void {
  if (sidePanel !== undefined) settle(sidePanel.setPanelBehavior({ openPanelOnActionClick: true }));
  // Firefox opens its sidebar only within the click itself, so nothing may be awaited before.
  else if (sidebarAction !== undefined) action.onClicked.addListener(() => settle(sidebarAction.open()));
}

async function tidy(platform: BackgroundPlatform): Promise<void> {
  await giveBackWideGrants(platform);
  await reconcileShops(platform);
  await forgetGoneTabs(platform.session, await platform.tabs.ids());
}

async function ensureAlarm({ alarms }: BackgroundBrowser): Promise<void> {
  const kept = await alarms.get(TIDY_ALARM);
  if (kept === undefined) await alarms.create(TIDY_ALARM, { periodInMinutes: TIDY_PERIOD_MINUTES });
}

/** A listener cannot wait; what fails is said once in the background's console and the next event goes on. */
function settle(work: Promise<unknown>): void {
  work.catch((cause: unknown) => console.error('Curio: a background task failed.', cause));
}
