import type { MetricGroup, Pairing } from '@curio/core';
import {
  readClipRetention,
  readMetricFigures,
  type FiguresQuery,
} from '../figures/collector/read-collector.ts';
import type { CardDetail, CardFiguresRead } from '../figures/numbers.ts';
import type { CardReport } from '../figures/page-report.ts';
import { toComparedPeriod, type Period } from '../figures/period.ts';
import { readPairing } from './pairings.ts';
import type { BackgroundPlatform } from './platform.ts';
import { toNumbersTrouble } from './read-numbers.ts';
import { readSeenCard } from './read-seen-card.ts';
import { readLanguage } from './read-tab.ts';

const SEEN = ['impressions', 'clicks', 'click-through', 'adds-to-cart'];
const WATCHED = ['views', 'watch-through'];
/** A product is what orders name. */
const BOUGHT = ['orders', 'gmv', 'quality-gmv', 'new-customer-share'];
/** What a clip or room sold is what it touched last. */
const SOLD = ['last-touch-orders', 'last-touch-gmv', 'last-touch-gpm', 'last-touch-new-customers'];
/** By its orders a currency is the shop's first one; those of one card are too few to tell. */
const SHOP_QUERY: CardQuery = { names: ['average-order'] };
const FACT = ['fact-field', 'fact-alliance', 'fact-campaign', 'fact-top-kol'];

/** Which card, and whether its sales are wanted too: they take a collector of a million events a second. */
export interface DetailQuestion {
  readonly item: string;
  readonly isWhole: boolean;
}

/** Everything the frame shows of one card of a tab; `null` when the tab's page does not have it. */
export async function readCardDetail(
  platform: BackgroundPlatform,
  tabId: number,
  { item, isWhole }: DetailQuestion,
): Promise<CardDetail | null> {
  const seen = await readSeenCard(platform, tabId, item);
  if (seen === null) return null;
  const { card, report, origin } = seen;
  const language = await readLanguage(platform);
  const findings = report.findings.filter((one) => one.item === item);
  const { figures } = report;
  const pairing = await readPairing(platform.secrets, origin);
  if (figures.from === 'browser') return { language, card, findings, figures };
  if (pairing === null)
    return { language, card, findings, figures: { from: 'browser', because: 'not-paired' } };
  return { language, card, findings, figures: await readFiguresOf({ platform, pairing, card }, isWhole) };
}

interface CardPlace {
  readonly platform: BackgroundPlatform;
  readonly pairing: Pairing;
  readonly card: CardReport;
}

async function readFiguresOf(
  { platform, pairing, card }: CardPlace,
  isWhole: boolean,
): Promise<CardFiguresRead> {
  const compared = toComparedPeriod('7-days', platform.now());
  const { period, before: earlier } = compared;
  const ask = (of: Period, queries: readonly CardQuery[]): Promise<readonly MetricsRead[]> =>
    Promise.all(queries.map((query) => readMetricFigures(platform, pairing, { ...query, ...of })));
  const compareds = listQueries(card, isWhole);
  const [now, before, retention] = await Promise.all([
    ask(period, isWhole ? [...compareds, toQuery(card, 'content', FACT), SHOP_QUERY] : compareds),
    ask(earlier, compareds),
    card.kind === 'video' ? readClipRetention(platform, pairing, { period, item: card.item }) : null,
  ]);
  const failed = [...now, ...before].find(({ ok }) => !ok);
  if (failed !== undefined && !failed.ok) return { from: 'browser', because: toNumbersTrouble(failed.error) };
  const answers = now.flatMap((answer) => (answer.ok ? answer.value : []));
  return {
    from: 'collector',
    collectorHost: new URL(pairing.collectorUrl).host,
    compared,
    computedAt: answers[0]?.computedAt ?? platform.now(),
    isWhole,
    now: answers.flatMap(({ figures }) => figures),
    before: before.flatMap((answer) => (answer.ok ? answer.value.figures : [])),
    // A collector of an earlier version does not tell it; the other figures stand without.
    retention: retention !== null && retention.ok ? retention.value : null,
  };
}

type MetricsRead = Awaited<ReturnType<typeof readMetricFigures>>;
type CardQuery = Pick<FiguresQuery, 'names' | 'by' | 'groups'>;

/** What is compared with the period before. */
function listQueries(card: CardReport, isWhole: boolean): readonly CardQuery[] {
  const seen = card.kind === 'video' ? [...SEEN, ...WATCHED] : SEEN;
  if (!isWhole) return [toQuery(card, 'content', seen)];
  return card.kind === 'product'
    ? [toQuery(card, 'content', seen), toQuery(card, 'item', BOUGHT)]
    : [toQuery(card, 'content', [...seen, ...SOLD])];
}

function toQuery({ item }: CardReport, by: MetricGroup, names: readonly string[]): CardQuery {
  return { by, names, groups: [item] };
}
