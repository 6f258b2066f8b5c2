import type { Artifacts } from '../../artifacts/artifacts.ts';
import type { TextArtifact } from '../../artifacts/text-artifact.ts';
import { passesGate } from '../../checks/to-category-groups.ts';
import { defineRule } from '../../contract/define-rule.ts';
import type { Judgement, RuleContext, WholeRule } from '../../contract/rule.ts';
import type { RuleTerm, TermExemption, TextInput } from '../../contract/text-search.ts';
import { findHits, type Hit } from '../../text/find-hits.ts';
import type { ReadText } from '../../text/read-text.ts';
import { ALL_TEXTS, toClaimMeta, type ClaimDefinition } from './claim-meta.ts';
import { toTerms } from './define-claim-rule.ts';
import { toExemptions } from './exemptions.ts';

/** A claim that is allowed where a statement stands with it. */
export interface StatementRuleDefinition extends ClaimDefinition {
  /** In normalised text, anywhere about the same subject: what stands in the description also serves the title. */
  readonly statement: RegExp;
}

/**
 * Makes a rule of a claim that must come with a statement: a number, a warning, a label.
 *
 * A title alone says too little to miss something in, so a product without a description is not judged.
 */
export function defineStatementRule(definition: StatementRuleDefinition): WholeRule {
  const { inputs = ALL_TEXTS, words } = definition;
  const terms = toTerms(words);
  const exemptions = toExemptions(definition.exemptions);
  // Most texts of a page stay as they are from one check to the next, and make no such claim.
  const silent = new WeakSet<ReadText>();
  // The engine keeps a whole rule's gate by what the page sells; here each subject has its own.
  const { categories: _gate, ...meta } = toClaimMeta(definition);
  return defineRule({
    meta: { ...meta, needs: [], anyOf: inputs },
    judge: (artifacts, context) => {
      const pageTitle = artifacts.page?.title ?? '';
      const scene = { definition, terms, exemptions, silent, context, pageTitle };
      return [...listSubjects(artifacts, inputs).values()].flatMap((texts) => judgeSubject(texts, scene));
    },
  });
}

interface Scene {
  readonly definition: StatementRuleDefinition;
  readonly terms: readonly RuleTerm[];
  readonly exemptions: readonly TermExemption[];
  /** Texts in which none of the terms stands. */
  readonly silent: WeakSet<ReadText>;
  readonly context: RuleContext;
  readonly pageTitle: string;
}

interface PlacedText {
  readonly input: TextInput;
  readonly text: TextArtifact;
}

function listSubjects(
  artifacts: Artifacts,
  inputs: readonly TextInput[],
): ReadonlyMap<string, readonly PlacedText[]> {
  const subjects = new Map<string, PlacedText[]>();
  for (const input of inputs) {
    for (const text of (input === 'page' ? artifacts.page?.texts : artifacts[input]) ?? []) {
      const own = subjects.get(text.subject);
      if (own === undefined) subjects.set(text.subject, [{ input, text }]);
      else own.push({ input, text });
    }
  }
  return subjects;
}

function judgeSubject(texts: readonly PlacedText[], scene: Scene): readonly Judgement[] {
  const { definition, context } = scene;
  const { categories, statement } = definition;
  if (texts.every(({ input }) => input === 'title')) return [];
  // Words first: most subjects have none, and what goods they are takes longer to tell.
  const judgements = texts.flatMap((place) => judgeText(place, scene));
  if (judgements.length === 0) return categories === undefined ? [toPass(texts)] : [];
  if (!passesGate(context.groupsOf(toGoods(texts, scene)), categories)) return [];
  const isStated = texts.some(({ text }) => statement.test(context.read(text.text).text));
  return isStated ? [toPass(texts)] : judgements;
}

function toPass([first]: readonly PlacedText[]): Judgement {
  return { outcome: 'pass', subject: first?.text.subject ?? '', messageId: '', evidence: [] };
}

function judgeText(place: PlacedText, scene: Scene): readonly Judgement[] {
  const { definition, terms, silent, context } = scene;
  const read = context.read(place.text.text);
  if (silent.has(read)) return [];
  const hits = findHits(read, terms, definition.words.exceptions);
  if (hits.length === 0) silent.add(read);
  return hits.map((hit) => judgeHit(place, hit, scene));
}

function toGoods(texts: readonly PlacedText[], { pageTitle }: Scene): Parameters<RuleContext['groupsOf']>[0] {
  const [first] = texts;
  const title = first?.input === 'page' ? pageTitle : first?.text.text;
  const category = first?.text.category;
  return { ...(title === undefined ? {} : { title }), ...(category === undefined ? {} : { category }) };
}

function judgeHit({ input, text }: PlacedText, hit: Hit, { exemptions, context }: Scene): Judgement {
  const read = context.read(text.text);
  const range = read.toOriginal(hit.range);
  const quote = text.text.slice(...range);
  const { subject, target } = text;
  const clause = read.clauseAt(hit.range);
  const exemption = exemptions.find((one) => one.clause.every((pattern) => pattern.test(clause)));
  return {
    ...toVerdict(hit, exemption),
    subject,
    values: { term: quote },
    evidence: [
      { kind: 'text', artifact: input, subject, range, quote, ...(target === undefined ? {} : { target }) },
    ],
  };
}

function toVerdict(
  { term }: Hit,
  exemption: TermExemption | undefined,
): Pick<Judgement, 'outcome' | 'messageId' | 'exemption'> {
  if (exemption !== undefined)
    return { outcome: 'exempted', messageId: 'exempted', exemption: { id: exemption.id } };
  return term.isPrecise
    ? { outcome: 'violation', messageId: 'forbidden' }
    : { outcome: 'needs-review', messageId: 'similar' };
}
