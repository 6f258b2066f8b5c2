import { parseEvents } from '../bridge/parse-events.ts';
import { applyJudgement } from '../background/apply-judgement.ts';
import type { BackgroundPlatform } from '../background/platform.ts';
import { keepJudgement } from '../background/tab-memory.ts';
import type { Answerers } from '../messaging/answer-messages.ts';
import type { GovernanceProtocol } from '../messaging/governance-protocol.ts';
import { checkDraft } from './drafts/check-draft.ts';
import type { Gathered } from './gathered.ts';
import type { PageHinter } from './hints/create-hinter.ts';
import type { PageHint } from './hints/page-hint.ts';
import { keepHistory } from './history/keep-history.ts';
import { judgePage } from './judge-page.ts';
import { keepLook, toLooksKey } from './looks/keep-looks.ts';
import { toLook } from './looks/to-look.ts';
import type { PageJudge } from './page-judge.ts';
import { readGovernance } from './read-governance.ts';
import { changeShopRules, readShopRules } from './shop-rules.ts';
import { revoke, suppress } from './suppress.ts';
import { toWatchedPage, type WatchedPage } from './watched-page.ts';

/** Statuses of a page that was taken down: not found, and gone for good. */
const GONE = new Set([404, 410]);

/** One answerer for each question about rules. Holds nothing but the judge, whose memory is a cache. */
export function createGovernanceAnswerers(
  platform: BackgroundPlatform,
  judge: PageJudge,
  hinter: PageHinter | null,
): Pick<Answerers, keyof GovernanceProtocol> {
  const gatherAgain = (tabId: number): Promise<boolean> =>
    platform.tabs.send(tabId, { command: 'gather-again' });
  return {
    'page-gathered': async (gathered, asker) => {
      const page = await toWatchedPage(platform, asker);
      if (page === null) return false;
      // The page went on to another address meanwhile, and is being read anew there.
      if (gathered.page.subject !== page.address) return true;
      await judgeGathered(platform, judge, {
        page,
        gathered,
        hints: (await hinter?.hint(gathered.page)) ?? [],
      });
      return true;
    },
    'draft-check': async ({ pageLanguage, ...draft }, asker) => {
      const page = await toWatchedPage(platform, asker);
      if (page === null) return null;
      return checkDraft(platform, judge, { page, draft, pageLanguage });
    },
    'governance-read': ({ tabId }) => readGovernance(platform, tabId),
    'presets-set': async ({ origin, tabId, presets }) => {
      await changeShopRules(platform.settings, origin, (rules) => ({ ...rules, presets }));
      return gatherAgain(tabId);
    },
    'finding-suppress': async ({ origin, tabId, ...request }) => {
      const outcome = await suppress(platform.settings, { origin, now: platform.now() }, request);
      if (outcome === 'suppressed') await gatherAgain(tabId);
      return outcome;
    },
    'finding-revoke': async ({ origin, tabId, ...print }) => {
      await revoke(platform.settings, origin, print);
      return gatherAgain(tabId);
    },
    'evidence-show': async ({ tabId, target, quote }) =>
      (await platform.tabs.ask(tabId, { command: 'evidence-show', target, quote })) === true,
    'events-read': async ({ tabId }) =>
      parseEvents(await platform.tabs.ask(tabId, { command: 'events-read' })),
  };
}

interface GatheredCase {
  readonly page: WatchedPage;
  readonly gathered: Gathered;
  readonly hints: readonly PageHint[];
}

async function judgeGathered(
  platform: BackgroundPlatform,
  judge: PageJudge,
  { page, gathered, hints }: GatheredCase,
): Promise<void> {
  const { origin, address, url, tabId } = page;
  const { presets, suppressions } = await readShopRules(platform.settings, origin);
  const now = platform.now();
  const load = toLook(gathered.page, now);
  const keep = { origin, url, loadedAt: gathered.loadedAt };
  const loads =
    load === null
      ? []
      : await platform.alone(toLooksKey(origin), () => keepLook(platform.seen, { ...keep, load }));
  const judgement = await judgePage(judge, { url, gathered, loads, presets, suppressions, hints, now });
  if (!(await keepJudgement(platform.session, tabId, judgement))) return;
  await applyJudgement(platform, page, judgement);
  await keepHistory(platform.history, {
    origin,
    page: address,
    judgement,
    items: new Set(gathered.cards.map(({ item }) => item)),
    isGone: GONE.has(gathered.status),
  });
}
