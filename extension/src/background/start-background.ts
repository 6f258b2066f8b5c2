import type { WxtBrowser } from 'wxt/browser';
import type { PageHinter } from '../governance/hints/create-hinter.ts';
import { createPageJudge } from '../governance/page-judge.ts';
import { answerMessage } from '../messaging/answer-messages.ts';
import { createAnswerers } from './answerers.ts';
import type { BackgroundPlatform } from './platform.ts';
import { tellDue } from './raise-alerts.ts';
import { forgetGoneTabs, forgetTab } from './tab-memory.ts';
import { toggleOverlay } from './toggle-overlay.ts';
import { watchPairings } from './watch-pairings.ts';
import { giveBackWideGrants, reconcileShops } from './watched-shops.ts';

/** Once an hour: closings and revoked permissions that were missed while the background slept are set right. */
const TIDY_ALARM = 'tidy';
const TIDY_PERIOD_MINUTES = 60;
/** What waited out quiet hours or a cool-down is told, and paired shops are looked after, this often. */
const ALERTS_ALARM = 'alerts';
const ALERTS_PERIOD_MINUTES = 15;

/** The browser's extension API, as much of it as the background listens to. */
export type BackgroundBrowser = Pick<
  WxtBrowser,
  'runtime' | 'tabs' | 'alarms' | 'commands' | 'permissions' | 'action'
> & {
  readonly sidePanel?: WxtBrowser['sidePanel'];
  readonly sidebarAction?: SidebarAction;
  readonly notifications?: WxtBrowser['notifications'];
};

/** Firefox's sidebar. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Starts the background. Every listener is registered in this very call, because the browser wakes the worker for
 * an event and delivers it right after the first turn; nothing is kept in memory between two events.
 */
export function startBackground(
  browser: BackgroundBrowser,
  platform: BackgroundPlatform,
  hinter: PageHinter | null = null,
): void {
  const answerers = createAnswerers(platform, createPageJudge(platform.judgeTime), hinter);
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
    if (alarm.name === ALERTS_ALARM) settle(lookAfterShops(platform));
  });
  browser.tabs.onRemoved.addListener((tabId) => settle(forgetTab(platform.session, tabId)));
  browser.permissions.onAdded.addListener(() => {
    openOnNotice(browser);
    settle(tidy(platform));
    settle(tellDue(platform));
  });
  browser.permissions.onRemoved.addListener(() => settle(reconcileShops(platform)));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-overlay' && tab?.id !== undefined) settle(toggleOverlay(platform, tab.id));
  });
  openPanelOnClick(browser);
  openOnNotice(browser);
  settle(ensureAlarm(browser, TIDY_ALARM, TIDY_PERIOD_MINUTES));
  settle(ensureAlarm(browser, ALERTS_ALARM, ALERTS_PERIOD_MINUTES));
}

/** A press on a notification opens its page. The API is there only once the merchant has allowed notifications. */
function openOnNotice({ notifications, tabs }: BackgroundBrowser): void {
  if (notifications === undefined || notifications.onClicked.hasListeners()) return;
  notifications.onClicked.addListener((url) => {
    settle(tabs.create({ url }));
    settle(notifications.clear(url));
  });
}

async function lookAfterShops(platform: BackgroundPlatform): Promise<void> {
  await watchPairings(platform);
  await tellDue(platform);
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

async function ensureAlarm(
  { alarms }: BackgroundBrowser,
  name: string,
  periodInMinutes: number,
): Promise<void> {
  const kept = await alarms.get(name);
  if (kept === undefined) await alarms.create(name, { periodInMinutes });
}

/** A listener cannot wait; what fails is said once in the background's console and the next event goes on. */
function settle(work: Promise<unknown>): void {
  work.catch((cause: unknown) => console.error('Curio: a background task failed.', cause));
}
