import {
  ANY_SHOP,
  CN_SHOP,
  createGovernance,
  EU_SHOP,
  gatherCatalogArtifacts,
  joinPacks,
  MERCHANT_CENTER,
  US_SHOP,
  type Artifacts,
  type Catalog,
  type Finding,
  type GovernanceReport,
  type RulePack,
  type RuleResult,
} from '@curio/core';
import type { CodeCounts } from './report/report-lines.ts';
import { createResults } from './rule-results.ts';
import { createPrintTable, toPrint } from './spill/print-table.ts';
import type { Ticker } from './ticker.ts';
import { mapSequence, sieveSequence, type OpenCatalog } from './sources/open-catalog.ts';

/** What a build does with violations; see `blockViolations`. @public */
export type GovernanceMode = 'report' | 'block';

/** An item that was taken out, and the finding that is why. @public */
export interface BlockedItem {
  readonly id: string;
  readonly ruleId: string;
  readonly fingerprint: string;
}

/** What the rules said of a catalogue. @internal */
export interface Governed {
  /** As many findings as were asked for of each rule, in the order of the rules. */
  readonly report: GovernanceReport;
  /** All findings, by their outcome. */
  readonly counts: CodeCounts;
  readonly violations: Violations;
}

/** The items that a build may have to leave out. @internal */
export interface Violations {
  /** How many critical or serious violations there are; an item may have several. */
  readonly count: number;
  /** As many as findings are kept of a rule. */
  readonly items: readonly BlockedItem[];
  /** Whether an item has one. */
  has(id: string): boolean;
}

/** How a catalogue is judged. @internal */
export interface GovernOptions {
  readonly pack: RulePack;
  /** ms UTC; the law of that day, in UTC, is applied. */
  readonly nowMs: number;
  /** How many findings of a rule are kept. */
  readonly most: number;
  /** How many items rules see at once; rules that compare the items of a feed see no more. 64 when absent. */
  readonly part?: number;
  /** Called with how many items were judged; what it throws ends the run. */
  readonly tick?: Ticker;
}

/** What `curio build` judges by, and `curio check` where no preset is named. @internal */
export const USUAL_PACK: RulePack = joinPacks([CN_SHOP, ANY_SHOP]);

/** The rule packs that a command line can name, each with what holds in every shop. @internal */
export const PRESETS: Readonly<Record<string, RulePack>> = {
  'cn-shop': USUAL_PACK,
  'eu-shop': joinPacks([EU_SHOP, ANY_SHOP]),
  'us-shop': joinPacks([US_SHOP, ANY_SHOP]),
  'merchant-center': MERCHANT_CENTER,
};

/** Impacts that stop an item before it is listed; what is less serious is reported. */
const BLOCKING: readonly Finding['impact'][] = ['critical', 'serious'];

/** Items that rules judge at once: enough that starting them costs nothing, few enough to weigh nothing. */
const USUAL_PART = 64;

/**
 * Runs a rule pack over a catalogue, some items at a time, with the findings of all at once: a finding is about one
 * subject, and its evidence stands there.
 *
 * @throws what `tick` throws.
 * @internal
 */
export async function governCatalog(catalog: OpenCatalog, options: GovernOptions): Promise<Governed> {
  const failed = new Map<string, string>();
  for (;;) {
    const rules = options.pack.rules.filter(({ meta }) => !failed.has(meta.id));
    const run = createRun({ ...options, pack: { ...options.pack, rules } });
    for (const { artifacts, size } of gatherParts(catalog, options.part ?? USUAL_PART)) {
      run.judge(artifacts);
      await options.tick?.(size);
    }
    const before = failed.size;
    for (const [ruleId, reason] of run.failed) failed.set(ruleId, reason);
    // Of a rule that failed somewhere nothing counts, and what gave way to its findings does.
    if (failed.size === before) return run.finish(options.pack, failed);
  }
}

interface Run {
  readonly failed: ReadonlyMap<string, string>;
  judge(artifacts: Artifacts): void;
  finish(pack: RulePack, failed: ReadonlyMap<string, string>): Governed;
}

function createRun({ pack, nowMs, most }: GovernOptions): Run {
  const governance = createGovernance({ pack, date: new Date(nowMs).toISOString().slice(0, 10) });
  const findings = new Map<string, Finding[]>(pack.rules.map(({ meta }) => [meta.id, []]));
  const counts: Record<string, number> = {};
  const blocking = collectViolations(most);
  // Rules that never run say so of an empty part too; what else a part says is a fault of the rule.
  const idle = governance.run({ title: [], description: [], feed: { products: [] } });
  const reasons = new Map(idle.coverage.notRun.map(({ ruleId, reason }) => [ruleId, reason]));
  const results = createResults(idle.rules);
  const failed = new Map<string, string>();
  const keep = (finding: Finding): void => {
    counts[finding.outcome] = (counts[finding.outcome] ?? 0) + 1;
    const kept = findings.get(finding.ruleId);
    if (kept !== undefined && kept.length < most) kept.push(finding);
    if (finding.outcome === 'violation' && BLOCKING.includes(finding.impact)) blocking.add(finding);
  };
  return {
    failed,
    judge(artifacts) {
      const report = governance.run(artifacts);
      for (const { ruleId, reason } of report.coverage.notRun)
        if (!reasons.has(ruleId)) failed.set(ruleId, reason);
      for (const finding of report.findings) keep(finding);
      results.add(report.rules);
    },
    finish(whole, faults) {
      const { rules, packVersion, unused } = createGovernance({ pack: whole, date: idle.date }).run({});
      const found = [...results.list(), ...[...faults.keys()].map(toFailed)];
      const report: GovernanceReport = {
        findings: [...findings.values()].flat(),
        coverage: toCoverage(rules, new Map([...reasons, ...faults])),
        rules: rules.flatMap(({ ruleId }) => found.find((result) => result.ruleId === ruleId) ?? []),
        suppressed: [],
        unused,
        date: idle.date,
        packVersion,
      };
      return { report, counts, violations: blocking };
    },
  };
}

function toFailed(ruleId: string): RuleResult {
  return { ruleId, outcome: 'not-run', counts: { 'not-run': 1 } };
}

function toCoverage(
  rules: readonly RuleResult[],
  reasons: ReadonlyMap<string, string>,
): GovernanceReport['coverage'] {
  const notRun = rules.flatMap(({ ruleId }) => {
    const reason = reasons.get(ruleId);
    return reason === undefined ? [] : [{ ruleId, reason }];
  });
  return { ran: rules.length - notRun.length, total: rules.length, notRun };
}

function collectViolations(most: number): Violations & { add(finding: Finding): void } {
  const prints = createPrintTable();
  const items: BlockedItem[] = [];
  let count = 0;
  return {
    get count() {
      return count;
    },
    items,
    has: (id) => prints.get(toPrint(id)) !== undefined,
    add({ subject: id, ruleId, fingerprint }) {
      prints.set(toPrint(id), 0);
      count += 1;
      if (items.length < most) items.push({ id, ruleId, fingerprint });
    },
  };
}

interface Part {
  readonly artifacts: Artifacts;
  readonly size: number;
}

/** Products first: a clip that repeats a product's title is not judged again. */
function* gatherParts({ frame, products, videos, findRecords }: OpenCatalog, most: number): Generator<Part> {
  const empty: Catalog = { ...frame, products: [], videos: [], lives: [] };
  const hasContent = videos.count + frame.lives.length > 0;
  const titles = createPrintTable();
  for (const part of takeParts(products, most)) {
    for (const { title } of hasContent ? part : []) titles.set(toPrint(title), 0);
    yield {
      artifacts: gatherCatalogArtifacts({ ...empty, products: part }, findRecords),
      size: part.length,
    };
  }
  const isOwn = ({ title }: { readonly title: string }): boolean => titles.get(toPrint(title)) === undefined;
  for (const part of takeParts(videos, most)) {
    const artifacts = gatherCatalogArtifacts({ ...empty, videos: part.filter(isOwn) });
    yield { artifacts, size: part.length };
  }
  const lives = frame.lives.filter(isOwn);
  yield { artifacts: gatherCatalogArtifacts({ ...empty, lives }), size: frame.lives.length };
}

function* takeParts<Entry>(entries: Iterable<Entry>, most: number): Generator<readonly Entry[]> {
  let part: Entry[] = [];
  for (const entry of entries) {
    part.push(entry);
    if (part.length < most) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/**
 * Takes out every item with a critical or serious violation, and of clips and rooms the moments that show it.
 *
 * What needs a person's review stays: a doubt is no verdict.
 *
 * @internal
 */
export function blockViolations(catalog: OpenCatalog, violations: Violations): OpenCatalog {
  if (violations.count === 0) return catalog;
  const isThere = (id: string): boolean => !violations.has(id);
  const stays = ({ id }: { readonly id: string }): boolean => isThere(id);
  const lives = catalog.frame.lives.filter(stays).map((live) => {
    const { moments, productIds, pinnedProductId, ...rest } = live;
    const isPinned = pinnedProductId !== undefined && isThere(pinnedProductId);
    return {
      ...rest,
      moments: moments.filter(({ productId }) => isThere(productId)),
      productIds: productIds.filter(isThere),
      ...(isPinned ? { pinnedProductId } : {}),
    };
  });
  const videos = mapSequence(sieveSequence(catalog.videos, stays), ({ moments, ...rest }) => ({
    ...rest,
    moments: moments.filter(({ productId }) => isThere(productId)),
  }));
  return {
    frame: { ...catalog.frame, lives },
    products: sieveSequence(catalog.products, stays),
    videos,
    findProduct: (id) => (isThere(id) ? catalog.findProduct(id) : undefined),
  };
}
