import type { Artifacts } from '../artifacts/artifacts.ts';
import { createGroupReader } from '../checks/to-category-groups.ts';
import type { GovernanceConfig, RulePack } from '../contract/pack.ts';
import type { GovernanceReport } from '../contract/report.ts';
import type { TextRule } from '../contract/rule.ts';
import { createGoodsGroups } from './goods-groups.ts';
import { judgeTexts } from './judge-texts.ts';
import { createRuleRunner, type RuleRun } from './run-rule.ts';
import { resolveRules, type ResolvedRule } from './resolve-rules.ts';
import { createTextScanner } from './scan-texts.ts';
import { writeReport } from './write-report.ts';

/** What is run, by the law of which day, and with what a shop has set. @public */
export interface GovernanceOptions {
  readonly pack: RulePack;
  /** ISO date on which the law must hold, e.g. `2026-11-24`. */
  readonly date: string;
  readonly config?: GovernanceConfig;
  /** Tells ms, from any beginning; without it no rule's time is measured. */
  readonly clock?: () => number;
}

/** Runs a pack over artifacts, again and again. @public */
export interface Governance {
  /**
   * Judges everything. What has not changed since the last run is not judged again: a text by its words, a product and an
   * artifact by being the same object. The result is the one of a first run.
   */
  run(artifacts: Artifacts): GovernanceReport;
  /**
   * The same in slices, so that a page stays usable: `pause` is awaited whenever a slice has taken `sliceMs` by the
   * options' clock, or after each text or rule where there is none. It ends a run by throwing.
   */
  runInSlices(artifacts: Artifacts, slices: GovernanceSlices): Promise<GovernanceReport>;
}

/** How a run is cut. @public */
export interface GovernanceSlices {
  /** 50 ms when absent: longer is a long task (W3C Long Tasks). */
  readonly sliceMs?: number;
  readonly pause: () => Promise<void>;
}

const LONG_TASK_MS = 50;

/**
 * Prepares a pack for many runs.
 *
 * A rule does not run when an artifact it needs is missing, when it is not in force on the date, when it is switched off,
 * when it throws, or when its evidence is not in the artifact; the reason stands in the coverage and the others run.
 *
 * @public
 */
export function createGovernance(options: GovernanceOptions): Governance {
  const { pack, date, config = {}, clock } = options;
  const { rules, unused } = resolveRules({ pack, config, date });
  const textRules = rules.filter(isTextRule).filter(({ obstacle }) => obstacle === null);
  const scanner = createTextScanner(textRules.map(({ rule }) => rule));
  const goods = { read: createGroupReader(), usual: new Set(config.groups) };
  const runner = createRuleRunner({ date, scanner, clock });

  function* steps(artifacts: Artifacts): Generator<void, GovernanceReport> {
    const groups = createGoodsGroups(artifacts, goods);
    const scene = { rules: textRules.map(({ rule }) => rule), scanner, groups };
    const verdicts = yield* judgeTexts(artifacts, scene);
    const runs: RuleRun[] = [];
    for (const resolved of rules) {
      const verdict = verdicts[textRules.indexOf(resolved as ResolvedRule<TextRule>)];
      runs.push(runner.run(resolved, { artifacts, groups, verdict }));
      yield;
    }
    scanner.endRun();
    return writeReport(runs, { pack, config, date, unused });
  }

  return {
    run(artifacts) {
      const running = steps(artifacts);
      for (;;) {
        const step = running.next();
        if (step.done === true) return step.value;
      }
    },
    async runInSlices(artifacts, { sliceMs = LONG_TASK_MS, pause }) {
      const running = steps(artifacts);
      let startedMs = clock?.() ?? 0;
      for (;;) {
        const step = running.next();
        if (step.done === true) return step.value;
        if (clock !== undefined && clock() - startedMs < sliceMs) continue;
        await pause();
        startedMs = clock?.() ?? 0;
      }
    },
  };
}

function isTextRule(resolved: ResolvedRule): resolved is ResolvedRule<TextRule> {
  return resolved.rule.kind === 'text';
}

/** One run. @public */
export interface GovernanceRequest extends GovernanceOptions {
  readonly artifacts: Artifacts;
}

/**
 * Runs every rule of a pack once; see {@link createGovernance}, which is for many runs. Of text findings that overlap the
 * longest stays, unless a shorter one is more severe.
 *
 * @returns findings in the order of the rules, without `pass` and `inapplicable`.
 * @public
 */
export function runGovernance({ artifacts, ...options }: GovernanceRequest): GovernanceReport {
  return createGovernance(options).run(artifacts);
}
