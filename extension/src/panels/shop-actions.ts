import { parsePairingLink } from '@curio/core';
import type { Reply, TabState } from '../messaging/protocol.ts';
import { toMatchPattern } from '../settings/shop-origin.ts';
import type { PanelPlatform } from './panel-platform.ts';
import type { PanelState, PanelTrouble, TabShop } from './panel-state.ts';

/**
 * Asks for the permission of a shop and watches it. Whether the shop stands in the panel's tab may only be known once
 * the permission is held; where it does not, it is opened.
 */
export async function watchOrigin(
  platform: PanelPlatform,
  state: PanelState,
  origin: string,
): Promise<PanelTrouble | null> {
  if (!(await platform.requestHost(toMatchPattern(origin)))) return { at: 'permission' };
  const reply = await platform.ask('shop-watch', { origin });
  if (!reply.ok || !reply.answer) return { at: 'background' };
  await state.load();
  const tabId = state.tabId.value;
  if (tabId !== null && state.tab.value?.origin === origin) await platform.ask('page-look-again', { tabId });
  else await platform.openTab(origin);
  return null;
}

/** Asks for the permission of a site in a frame of the tab's page, and watches it. */
export async function watchFrame(
  platform: PanelPlatform,
  tabId: number,
  origin: string,
): Promise<PanelTrouble | null> {
  if (!(await platform.requestHost(toMatchPattern(origin)))) return { at: 'permission' };
  const reply = await platform.ask('frame-watch', { origin, tabId });
  return reply.ok && reply.answer ? null : { at: 'background' };
}

/**
 * Connects a shop with a collector. The collector's host permission lets the background read it without CORS; when
 * it is refused, a collector that allows every origin still works.
 */
export async function pairShop(
  platform: PanelPlatform,
  state: PanelState,
  request: TabShop & { readonly link: string },
): Promise<PanelTrouble | null> {
  const parsed = parsePairingLink(request.link);
  if (parsed.ok) {
    const { collectorUrl } = parsed.value;
    if (!(await platform.requestCollector(toMatchPattern(collectorUrl))))
      return toRefusedConsent(collectorUrl);
  }
  const reply = await platform.ask('pairing-set', request);
  if (!reply.ok) return { at: 'background' };
  if (reply.answer.state === 'refused') return { at: 'pairing', outcome: reply.answer };
  state.show({ ok: true, answer: reply.answer.tab }, request.tabId);
  return null;
}

function toRefusedConsent(collectorUrl: string): PanelTrouble {
  const place = new URL(collectorUrl).host;
  return { at: 'pairing', outcome: { state: 'refused', because: 'consent-refused', place } };
}

/** Waits for an answer that is the tab itself. */
export async function askForTab(
  state: PanelState,
  tabId: number,
  asked: Promise<Reply<TabState>>,
): Promise<PanelTrouble | null> {
  const reply = await asked;
  state.show(reply, tabId);
  return reply.ok ? null : { at: 'background' };
}
