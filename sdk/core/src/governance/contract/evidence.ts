import type { ArtifactName } from '../artifacts/artifacts.ts';

/**
 * Proof. The engine looks each piece up in its artifact; a rule whose proof is not there does not count as run.
 *
 * @public
 */
export type Evidence = TextEvidence | DomEvidence | MediaEvidence | ValueEvidence;

/** Words of a text. `quote` is exactly `text.slice(range[0], range[1])` of the artifact. @public */
export interface TextEvidence {
  readonly kind: 'text';
  readonly artifact: ArtifactName;
  readonly subject: string;
  /** UTF-16 offsets into the original text, `[start, end)`. */
  readonly range: readonly [number, number];
  readonly quote: string;
  /** Where the text stands in a page. */
  readonly target?: readonly string[];
}

/** An element of the page artifact. @public */
export interface DomEvidence {
  readonly kind: 'dom';
  readonly target: readonly string[];
  /** The element as a person of the web writes it, shortened. */
  readonly html: string;
}

/** A stretch of a clip or room, in which a line of the transcript lies. @public */
export interface MediaEvidence {
  readonly kind: 'media';
  readonly subject: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly track: 'speech' | 'screen';
}

/** A value, or two that do not agree. @public */
export interface ValueEvidence {
  readonly kind: 'value';
  readonly left: ValueReference;
  readonly right?: ValueReference;
}

/** A value of an artifact; the engine reads it again by its path. @public */
export interface ValueReference {
  readonly artifact: ArtifactName;
  /** From the artifact's root: `['products', 3, 'price', 'amount']`. */
  readonly path: readonly (string | number)[];
  /** What stands there; `null` for what is absent. The length, where a list stands there. */
  readonly value: string | number | boolean | null;
}
