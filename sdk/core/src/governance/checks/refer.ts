import type { ArtifactName } from '../artifacts/artifacts.ts';
import type { Evidence, ValueReference } from '../contract/evidence.ts';
import type { Judgement, RuleOption } from '../contract/rule.ts';

/** A value of an artifact at its path; what is absent there is `null`. @internal */
export function refer(
  artifact: ArtifactName,
  path: readonly (string | number)[],
  value: ValueReference['value'] | undefined,
): ValueReference {
  return { artifact, path, value: value ?? null };
}

/** What a finding says besides its outcome. @internal */
export type Proof = Pick<Judgement, 'subject' | 'evidence'> & Pick<Partial<Judgement>, 'values'>;

/** What is proved to break a rule. @internal */
export function violation(messageId: string, proof: Proof): Judgement {
  return { outcome: 'violation', messageId, ...proof };
}

/** What a person has to look at. @internal */
export function review(messageId: string, proof: Proof): Judgement {
  return { outcome: 'needs-review', messageId, ...proof };
}

/** Two values as one piece of evidence, or a single one. @internal */
export function valueEvidence(left: ValueReference, right?: ValueReference): Evidence {
  return right === undefined ? { kind: 'value', left } : { kind: 'value', left, right };
}

/** An option that is a number; the engine has checked it against its default. @internal */
export function toNumberOption(option: RuleOption | undefined): number {
  return typeof option === 'number' ? option : NaN;
}

/** There is nothing to judge, which is not the same as being in order. @internal */
export function inapplicable(subject: string): readonly Judgement[] {
  return [{ outcome: 'inapplicable', subject, messageId: '', evidence: [] }];
}
