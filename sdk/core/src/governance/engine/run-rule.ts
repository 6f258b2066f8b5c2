import type { Artifacts, FeedProduct } from '../artifacts/artifacts.ts';
import { passesGate } from '../checks/to-category-groups.ts';
import type { Judgement, Rule, RuleContext, RuleMeta, TextRule } from '../contract/rule.ts';
import { createEvidenceCheck } from './check-evidence.ts';
import type { GoodsGroups } from './goods-groups.ts';
import type { TextVerdict } from './judge-texts.ts';
import type { ResolvedRule } from './resolve-rules.ts';
import type { TextScanner } from './scan-texts.ts';

/** What one rule has said in one run. @internal */
export interface RuleRun {
  readonly resolved: ResolvedRule;
  /** Why it did not run. */
  readonly reason?: string;
  readonly judgements: readonly Judgement[];
  /** Subjects or texts without a finding, which have no judgement of their own. */
  readonly passed: number;
  /** Those that its gate kept from it. */
  readonly gated: number;
  readonly tookMs?: number;
}

/** What a rule is run on. @internal */
export interface RunScene {
  readonly artifacts: Artifacts;
  readonly groups: GoodsGroups;
  /** What a text rule has found already. */
  readonly verdict: TextVerdict | undefined;
}

/** What rules are run with. @internal */
export interface RunnerOptions {
  readonly date: string;
  readonly scanner: TextScanner;
  readonly clock: (() => number) | undefined;
}

/** Runs one rule after another, and remembers what cannot have changed. @internal */
export interface RuleRunner {
  run(resolved: ResolvedRule, scene: RunScene): RuleRun;
}

type Said = Pick<RuleRun, 'judgements' | 'passed' | 'gated'>;

/** @internal */
export function createRuleRunner(options: RunnerOptions): RuleRunner {
  const memory = createMemory();
  const checks = new WeakMap<Artifacts, ReturnType<typeof createEvidenceCheck>>();
  const run = (resolved: ResolvedRule, scene: RunScene): Omit<RuleRun, 'resolved' | 'tookMs'> => {
    const { rule, obstacle } = resolved;
    const reason = obstacle ?? findMissing(rule.meta, scene.artifacts);
    if (reason !== null) return { ...NOTHING_SAID, reason };
    try {
      const said = judge(resolved, scene, { options, memory });
      const check = checks.get(scene.artifacts) ?? createEvidenceCheck(scene.artifacts);
      checks.set(scene.artifacts, check);
      // What text rules quote is cut out of the text itself.
      const faults = rule.kind === 'text' ? [] : said.judgements.map((one) => findFault(one, check));
      const fault = faults.find((text) => text !== null);
      return fault === undefined || fault === null ? said : { ...NOTHING_SAID, reason: fault };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { ...NOTHING_SAID, reason: `the rule failed: ${message}` };
    }
  };
  return {
    run(resolved, scene) {
      const { clock } = options;
      const startedMs = clock?.();
      const result = { resolved, ...run(resolved, scene) };
      return clock === undefined || startedMs === undefined
        ? result
        : { ...result, tookMs: clock() - startedMs };
    },
  };
}

const NOTHING_SAID: Said = { judgements: [], passed: 0, gated: 0 };

function findMissing({ needs, anyOf = [] }: RuleMeta, artifacts: Artifacts): string | null {
  const missing = needs.filter((name) => artifacts[name] === undefined);
  if (missing.length > 0) return `missing: ${missing.join(', ')}`;
  const isThere = anyOf.length === 0 || anyOf.some((name) => artifacts[name] !== undefined);
  return isThere ? null : `missing: ${anyOf.join(' or ')}`;
}

/** A finding without proof, or with a proof that the artifact does not hold, is a fault of the rule. */
function findFault(
  { outcome, evidence, subject }: Judgement,
  check: ReturnType<typeof createEvidenceCheck>,
): string | null {
  if (outcome === 'pass' || outcome === 'inapplicable') return null;
  if (evidence.length === 0) return `no evidence for ${subject}`;
  return evidence.every(check) ? null : `the evidence for ${subject} is not in its artifact`;
}

interface Tools {
  readonly options: RunnerOptions;
  readonly memory: Memory;
}

function judge(resolved: ResolvedRule, scene: RunScene, tools: Tools): Said {
  const { rule } = resolved;
  if (rule.kind === 'text') return sayOfTexts(rule, scene.verdict);
  return rule.kind === 'product' ? judgeProducts(resolved, scene, tools) : judgeWhole(resolved, scene, tools);
}

function sayOfTexts(rule: TextRule, verdict: TextVerdict | undefined): Said {
  if (verdict === undefined) throw new Error(`${rule.meta.id} was not scanned`);
  return verdict;
}

function toContext(
  { options: values }: ResolvedRule,
  groups: GoodsGroups,
  { date, scanner }: RunnerOptions,
): RuleContext {
  return {
    date,
    options: values,
    read: (text) => scanner.read(text),
    groupsOf: (goods) => groups.ofGoods(goods),
  };
}

function judgeProducts(resolved: ResolvedRule, { artifacts, groups }: RunScene, tools: Tools): Said {
  const { rule } = resolved;
  if (rule.kind !== 'product') return NOTHING_SAID;
  const context = toContext(resolved, groups, tools.options);
  const judgements: Judgement[] = [];
  let [passed, gated] = [0, 0];
  for (const [at, product] of (artifacts.feed?.products ?? []).entries()) {
    if (!passesGate(groups.of(product.subject, product), rule.meta.categories)) {
      gated += 1;
      continue;
    }
    const said = tools.memory.ofProduct(product, { rule, at }, () =>
      rule.judge(product, ['products', at], context),
    );
    if (said.length === 0) passed += 1;
    judgements.push(...said);
  }
  return { judgements, passed, gated };
}

function judgeWhole(resolved: ResolvedRule, { artifacts, groups }: RunScene, tools: Tools): Said {
  const { rule } = resolved;
  if (rule.kind !== 'whole') return NOTHING_SAID;
  const { needs, anyOf = [], categories } = rule.meta;
  if (!passesGate(groups.page, categories)) return { ...NOTHING_SAID, gated: 1 };
  const named = Object.fromEntries(
    [...needs, ...anyOf].flatMap((name) => (artifacts[name] === undefined ? [] : [[name, artifacts[name]]])),
  ) as Artifacts;
  const judgements = tools.memory.ofRule(rule, named, () =>
    rule.judge(named, toContext(resolved, groups, tools.options)),
  );
  return { ...NOTHING_SAID, judgements };
}

interface Memory {
  ofProduct(
    product: FeedProduct,
    place: { readonly rule: Rule; readonly at: number },
    judge: () => readonly Judgement[],
  ): readonly Judgement[];
  ofRule(rule: Rule, named: Artifacts, judge: () => readonly Judgement[]): readonly Judgement[];
}

interface Remembered {
  readonly at: number;
  readonly judgements: readonly Judgement[];
}

function createMemory(): Memory {
  const products = new WeakMap<FeedProduct, Map<Rule, Remembered>>();
  const rules = new Map<Rule, { readonly named: Artifacts; readonly judgements: readonly Judgement[] }>();
  return {
    ofProduct(product, { rule, at }, judge) {
      const own = products.get(product) ?? new Map<Rule, Remembered>();
      products.set(product, own);
      const known = own.get(rule);
      // Its evidence names its place.
      if (known?.at === at) return known.judgements;
      const judgements = judge();
      own.set(rule, { at, judgements });
      return judgements;
    },
    ofRule(rule, named, judge) {
      const known = rules.get(rule);
      if (known !== undefined && isSame(known.named, named)) return known.judgements;
      const judgements = judge();
      rules.set(rule, { named, judgements });
      return judgements;
    },
  };
}

function isSame(one: Artifacts, other: Artifacts): boolean {
  const entries = Object.entries(one);
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([name, value]) => Reflect.get(other, name) === value)
  );
}
