import type { BackgroundPlatform } from '../../background/platform.ts';
import { readLanguage } from '../../background/read-tab.ts';
import { keepDraftPrints, readDraftPrints } from '../../background/tab-memory.ts';
import type { DraftAnswer } from '../../messaging/governance-protocol.ts';
import { putBounded } from '../history/keep-history.ts';
import type { PageJudge } from '../page-judge.ts';
import { readShopRules } from '../shop-rules.ts';
import type { WatchedPage } from '../watched-page.ts';
import type { Draft } from './draft.ts';
import { followDraft } from './follow-draft.ts';
import { judgeDraft, toDraftMarks } from './judge-draft.ts';

/** A draft, and the page in which it is written. */
export interface WrittenDraft {
  readonly page: WatchedPage;
  readonly draft: Draft;
  readonly pageLanguage: string | null;
}

/** Judges a draft, and keeps in the shop's history what was found in it and what was taken out again. */
export async function checkDraft(
  platform: BackgroundPlatform,
  judge: PageJudge,
  { page: { origin, address, tabId }, draft, pageLanguage }: WrittenDraft,
): Promise<DraftAnswer> {
  const { presets, suppressions } = await readShopRules(platform.settings, origin);
  const now = platform.now();
  const of = { draft, page: address, presets, suppressions, pageLanguage, now };
  const judged = await judgeDraft(judge, of);
  const { findings, packVersion } = judged;
  const prints = await readDraftPrints(platform.session, tabId);
  await keepDraftPrints(platform.session, tabId, {
    ...prints,
    [draft.form]: findings.map(({ fingerprint }) => fingerprint),
  });
  const before = prints[draft.form] ?? [];
  const kept = await platform.history.list(origin);
  const seen = { origin, page: address, findings, before, packVersion, now };
  await putBounded(platform.history, origin, followDraft(kept, seen));
  const language = await readLanguage(platform);
  return { language, marks: toDraftMarks(judged, address, language) };
}
