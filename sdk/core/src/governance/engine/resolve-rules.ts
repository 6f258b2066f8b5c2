import type { GovernanceConfig, RulePack, RuleSetting, Waiver } from '../contract/pack.ts';
import type { UnusedSetting } from '../contract/report.ts';
import type { Impact, Rule, RuleMeta, RuleOption, RuleOptionSchema } from '../contract/rule.ts';

/** A rule with what pack and shop have set for it. @internal */
export interface ResolvedRule<Kind extends Rule = Rule> {
  readonly rule: Kind;
  readonly impact: Impact;
  readonly promotes: boolean;
  readonly options: Readonly<Record<string, RuleOption>>;
  /** Why it does not run, whatever is gathered. */
  readonly obstacle: string | null;
}

/** The rules of a run, and settings that do nothing. @internal */
export interface ResolvedRules {
  readonly rules: readonly ResolvedRule[];
  readonly unused: readonly UnusedSetting[];
}

/** What a run is about. @internal */
export interface RuleScene {
  readonly pack: RulePack;
  readonly config: GovernanceConfig;
  readonly date: string;
}

/** Chooses the rules of a pack that are law where the shop sells, and settles each one's settings. @internal */
export function resolveRules(scene: RuleScene): ResolvedRules {
  const { pack, config } = scene;
  const jurisdictions = config.jurisdictions ?? pack.jurisdictions;
  const rules = pack.rules.filter(({ meta }) => isLawIn(meta, jurisdictions));
  const known = new Set(rules.map(({ meta }) => meta.id));
  const strangers = Object.keys(config.settings ?? {})
    .filter((ruleId) => !known.has(ruleId))
    .map((ruleId) => ({ ruleId, reason: 'no rule of this run has this id' }));
  const unused = rules.flatMap(({ meta }) => {
    const { off } = toSetting(meta.id, scene);
    const fault = off === undefined ? null : findWaiverFault(off, meta, scene.date);
    return fault === null ? [] : [{ ruleId: meta.id, reason: fault }];
  });
  return { rules: rules.map((rule) => resolve(rule, scene)), unused: [...strangers, ...unused] };
}

function isLawIn({ jurisdictions }: RuleMeta, places: readonly string[] | undefined): boolean {
  return (
    places === undefined ||
    jurisdictions.includes('*') ||
    jurisdictions.some((jurisdiction) => places.includes(jurisdiction))
  );
}

function toSetting(ruleId: string, { pack, config }: RuleScene): RuleSetting {
  return { ...pack.settings?.[ruleId], ...config.settings?.[ruleId] };
}

function resolve(rule: Rule, scene: RuleScene): ResolvedRule {
  const { meta } = rule;
  const setting = toSetting(meta.id, scene);
  const options = Object.fromEntries(
    Object.entries(meta.options ?? {}).map(([name, schema]) => [
      name,
      setting.options?.[name] ?? schema.default,
    ]),
  );
  return {
    rule,
    impact: setting.impact ?? meta.impact,
    promotes: setting.promotes ?? false,
    options,
    obstacle: findObstacle(meta, setting, scene),
  };
}

function findObstacle(meta: RuleMeta, setting: RuleSetting, { config, date }: RuleScene): string | null {
  const { off } = setting;
  if (off !== undefined && findWaiverFault(off, meta, date) === null)
    return `switched off${off.until === undefined ? '' : ` until ${off.until}`}: ${off.reason}`;
  if (meta.replacedBy !== undefined) return `replaced by ${meta.replacedBy}`;
  if (config.stage !== undefined && !meta.stages.includes(config.stage))
    return `not for the stage ${config.stage}`;
  return findDateFault(meta, date) ?? findOptionFault(meta.options ?? {}, setting.options ?? {});
}

function findDateFault({ effective: { from, to } }: RuleMeta, date: string): string | null {
  if (date < from) return `in force from ${from}`;
  return to !== undefined && date > to ? `in force until ${to}` : null;
}

function findWaiverFault({ reason, until }: Waiver, { impact }: RuleMeta, date: string): string | null {
  if (reason.trim() === '') return 'it is switched off without a reason, and runs';
  if (impact === 'critical' && until === undefined)
    return 'a critical rule is switched off only with a date until which, and runs';
  return until !== undefined && date > until ? `it was switched off until ${until}, and runs again` : null;
}

function findOptionFault(
  schemas: Readonly<Record<string, RuleOptionSchema>>,
  options: Readonly<Record<string, RuleOption>>,
): string | null {
  for (const [name, value] of Object.entries(options)) {
    const schema = schemas[name];
    if (schema === undefined) return `it has no option ${name}`;
    if (!fits(value, schema)) return `its option ${name} cannot be ${JSON.stringify(value)}`;
  }
  return null;
}

function fits(value: RuleOption, schema: RuleOptionSchema): boolean {
  if (typeof value !== typeof schema.default || Array.isArray(value) !== Array.isArray(schema.default))
    return false;
  if (typeof value === 'number')
    return value >= (schema.least ?? -Infinity) && value <= (schema.most ?? Infinity);
  const words = Array.isArray(value) ? value : [value];
  return schema.among === undefined || words.every((word) => schema.among?.includes(String(word)));
}
