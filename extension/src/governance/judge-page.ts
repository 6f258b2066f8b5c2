import {
  gatherLinkedData,
  gatherLinkedIdentity,
  gatherPageTexts,
  type Artifacts,
  type Evidence,
  type Finding,
  type LinkedData,
  type PageArtifact,
  type PageLoad,
  type Suppression,
  type TextArtifact,
  type TextEvidence,
} from '@curio/core';
import { toExcerpt } from './excerpt.ts';
import type { CardTitle, Gathered } from './gathered.ts';
import type { PageHint } from './hints/page-hint.ts';
import type { PageJudge } from './page-judge.ts';
import type { FindingPlace, JudgedFinding, PageJudgement } from './page-judgement.ts';
import { readTraits, suggestPresets, type PresetId } from './presets.ts';
import { readSchema } from './read-schema.ts';

/** Findings of each kind that are kept of a page; a person reads no more, and the store is small. */
const MOST_FINDINGS = 200;
const IMPACT_ORDER = ['critical', 'serious', 'moderate', 'minor'];
const OUTCOME_ORDER = ['violation', 'needs-review', 'exempted'];

/** A page, and what its shop has set. */
export interface PageCase {
  readonly url: string;
  readonly gathered: Gathered;
  /** Loads of the page that are known, this one with them, oldest first. */
  readonly loads: readonly PageLoad[];
  /** `null`: by what the page lets guess. */
  readonly presets: readonly PresetId[] | null;
  readonly suppressions: readonly Suppression[];
  /** What a model says of the page's texts. */
  readonly hints: readonly PageHint[];
  /** ms UTC. */
  readonly now: number;
}

/** Judges what was gathered of a page. */
export async function judgePage(judge: PageJudge, of: PageCase): Promise<PageJudgement> {
  const { url, gathered, suppressions, now } = of;
  const jsonld = gatherLinkedData(gathered.scripts, gathered.page.subject);
  const traits = readTraits({ ...gathered, jsonld });
  const presets = of.presets ?? suggestPresets(traits);
  const artifacts = withLoads(toArtifacts(gathered, jsonld), of.loads);
  const date = new Date(now).toISOString().slice(0, 10);
  const { report, tookMs } = await judge.judge({ artifacts, presets, date, suppressions });
  const toJudged = createReader(artifacts, gathered.cards);
  const read = withoutTwins(report.findings.map(toJudged), gathered);
  const alarming = read.filter(({ finding }) => finding.outcome !== 'exempted').toSorted(byGravity);
  const exempted = read.filter(({ finding }) => finding.outcome === 'exempted');
  return {
    version: 2,
    url,
    judgedAt: now,
    tookMs,
    date,
    packVersion: report.packVersion,
    presets,
    traits,
    findings: alarming.slice(0, MOST_FINDINGS),
    exempted: exempted.slice(0, MOST_FINDINGS),
    suppressed: withoutTwins(report.suppressed.map(toJudged), gathered).slice(0, MOST_FINDINGS),
    hints: withoutFound(of.hints, read),
    leftOut: Math.max(0, alarming.length - MOST_FINDINGS),
    coverage: report.coverage,
    unused: report.unused,
    textCount:
      gathered.page.texts.length + (artifacts.title?.length ?? 0) + (artifacts.description?.length ?? 0),
    isComplete: gathered.page.isComplete,
    schema: readSchema(jsonld),
  };
}

/** What rules read: the page, its structured data, and the titles that its cards bear, each text once. */
export function toArtifacts({ page, cards }: Gathered, jsonld: LinkedData): Artifacts {
  const { title, description } = gatherPageTexts({ page, jsonld });
  const titles = new Map<string, TextArtifact>();
  for (const { item, title: text } of toProductsFirst(cards)) {
    if (!titles.has(text)) titles.set(text, { subject: item, text });
  }
  for (const artifact of title) if (!titles.has(artifact.text)) titles.set(artifact.text, artifact);
  return {
    page,
    jsonld,
    title: [...titles.values()],
    description,
    identity: gatherLinkedIdentity(jsonld),
  };
}

/** One load says nothing of what changes from load to load. */
function withLoads(artifacts: Artifacts, loads: readonly PageLoad[]): Artifacts {
  return loads.length < 2 ? artifacts : { ...artifacts, timeSeries: loads };
}

/** A product speaks for the clips that bear its title. */
function toProductsFirst(cards: readonly CardTitle[]): readonly CardTitle[] {
  return [
    ...cards.filter(({ kind }) => kind === 'product'),
    ...cards.filter(({ kind }) => kind !== 'product'),
  ];
}

/** Where a rule has found something, a hint would say it again. */
function withoutFound(hints: readonly PageHint[], findings: readonly JudgedFinding[]): readonly PageHint[] {
  const found = new Set(findings.map(({ target }) => target?.join('\0')));
  return hints.filter(({ target }) => !found.has(target.join('\0')));
}

function byGravity({ finding: a }: JudgedFinding, { finding: b }: JudgedFinding): number {
  return (
    IMPACT_ORDER.indexOf(a.impact) - IMPACT_ORDER.indexOf(b.impact) ||
    OUTCOME_ORDER.indexOf(a.outcome) - OUTCOME_ORDER.indexOf(b.outcome)
  );
}

/** Finds the words, the card and the place that a finding is about. */
function createReader(
  artifacts: Artifacts,
  cards: readonly CardTitle[],
): (finding: Finding) => JudgedFinding {
  const texts = new Map<string, string>();
  for (const name of ['title', 'description'] as const) {
    for (const text of artifacts[name] ?? []) texts.set(toTextKey(name, text), text.text);
  }
  for (const text of artifacts.page?.texts ?? []) texts.set(toTextKey('page', text), text.text);
  const items = new Set(cards.map(({ item }) => item));
  return (finding) => {
    const proof = finding.evidence.find(({ kind }) => kind === 'text') as TextEvidence | undefined;
    const whole = proof === undefined ? undefined : texts.get(toTextKey(proof.artifact, proof));
    return {
      finding,
      place: toPlace(finding, items),
      excerpt: whole === undefined ? null : toExcerpt(whole, finding),
      item: items.has(finding.subject) ? finding.subject : null,
      target: findTarget(finding, artifacts),
    };
  };
}

function toTextKey(name: string, { subject, target = [] }: Pick<TextArtifact, 'subject' | 'target'>): string {
  return [name, subject, ...target].join('\0');
}

function toPlace({ evidence: [first], subject }: Finding, items: ReadonlySet<string>): FindingPlace {
  if (items.has(subject)) return 'card';
  if (first?.kind === 'text') return first.artifact === 'page' ? 'page' : 'json-ld';
  return first?.kind === 'dom' ? 'element' : 'values';
}

/** Lists of a page whose entries have their place. */
const PLACED = ['texts', 'buttons', 'links', 'inputs', 'prices', 'images', 'countdowns'] as const;

/** Where the page shows the proof: its own place, or that of the text or element which a value was read from. */
function findTarget({ evidence }: Finding, artifacts: Artifacts): readonly string[] | null {
  for (const proof of evidence) {
    const target = toTarget(proof, artifacts);
    if (target !== undefined) return target;
  }
  return null;
}

function toTarget(proof: Evidence, { page, timeSeries }: Artifacts): readonly string[] | undefined {
  if (proof.kind === 'text' || proof.kind === 'dom') return proof.target;
  if (proof.kind !== 'value') return undefined;
  if (proof.left.artifact === 'page') return toPlaced(page, proof.left.path);
  // Of two loads the later is nearer to what the page shows now.
  const { artifact, path } = proof.right ?? proof.left;
  const [load, , ...rest] = path;
  return artifact === 'timeSeries' ? toPlaced(timeSeries?.[Number(load)]?.page, rest) : undefined;
}

function toPlaced(
  page: PageArtifact | undefined,
  [list, at]: readonly (string | number)[],
): readonly string[] | undefined {
  const name = PLACED.find((placed) => placed === list);
  return name === undefined || typeof at !== 'number' ? undefined : page?.[name][at]?.target;
}

/**
 * A card's title stands in the page's text as well: one fault is one finding, the card's, which then knows where the
 * page shows it.
 */
function withoutTwins(
  findings: readonly JudgedFinding[],
  { cards, page }: Gathered,
): readonly JudgedFinding[] {
  const titles = new Map(toProductsFirst(cards).map(({ title, item }) => [tidy(title), item]));
  const shown = new Map<string, readonly string[]>();
  for (const { text, target } of page.texts) {
    const title = tidy(text);
    if (titles.has(title) && !shown.has(title)) shown.set(title, target);
  }
  const ofCards = new Set(
    findings
      .filter(({ place }) => place === 'card')
      .map(({ finding, excerpt }) => toTwinKey(finding, excerpt)),
  );
  return findings
    .filter(({ finding, place, excerpt }) => place !== 'page' || !ofCards.has(toTwinKey(finding, excerpt)))
    .map((judged) =>
      judged.place === 'card' && judged.target === null
        ? { ...judged, target: shown.get(tidy(judged.excerpt?.text ?? '')) ?? null }
        : judged,
    );
}

function toTwinKey({ ruleId }: Finding, excerpt: JudgedFinding['excerpt']): string {
  return `${ruleId}\0${tidy(excerpt?.text ?? '')}`;
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
