import type { ArtifactName, Artifacts, TranscriptLine } from '../artifacts/artifacts.ts';
import type { Evidence, MediaEvidence, TextEvidence, ValueReference } from '../contract/evidence.ts';
import type { TextArtifact } from '../artifacts/text-artifact.ts';

/**
 * Looks evidence up in the artifacts: words must stand at their place, an element must be in the page, a line must be
 * said at that time, and a value must be the one that stands there.
 *
 * @internal
 */
export function createEvidenceCheck(artifacts: Artifacts): (evidence: Evidence) => boolean {
  const textsOf = createTextIndex(artifacts);
  let elements: ReadonlyMap<string, readonly Placed[]> | null = null;
  return (evidence) => {
    if (evidence.kind === 'text')
      return textsOf(evidence).some(({ text }) => text.slice(...evidence.range) === evidence.quote);
    if (evidence.kind === 'media') return (artifacts.transcript ?? []).some((line) => lies(evidence, line));
    if (evidence.kind === 'value')
      return [evidence.left, evidence.right].every(
        (reference) => reference === undefined || readValue(artifacts, reference) === reference.value,
      );
    elements ??= indexPlaces(listElements(artifacts));
    return findAt(elements, evidence.target).length > 0;
  };
}

function lies({ subject, track, startMs, endMs }: MediaEvidence, line: TranscriptLine): boolean {
  return line.subject === subject && line.track === track && line.startMs < endMs && startMs < line.endMs;
}

type TextsOf = (evidence: Pick<TextEvidence, 'artifact' | 'subject' | 'target'>) => readonly TextArtifact[];

function createTextIndex(artifacts: Artifacts): TextsOf {
  const indexes = new Map<ArtifactName, ReadonlyMap<string, readonly TextArtifact[]>>();
  return ({ artifact, subject, target }) => {
    const index = indexes.get(artifact) ?? indexPlaces(listOwnTexts(artifacts, artifact));
    indexes.set(artifact, index);
    return findAt(index, target, subject).filter((text) => text.subject === subject);
  };
}

function listOwnTexts(artifacts: Artifacts, name: ArtifactName): readonly TextArtifact[] {
  if (name === 'page') return artifacts.page?.texts ?? [];
  if (name === 'title' || name === 'description' || name === 'transcript' || name === 'reviews')
    return artifacts[name] ?? [];
  return [];
}

function listElements({ page }: Artifacts): readonly Placed[] {
  if (page === undefined) return [];
  const { texts, buttons, links, inputs, images, countdowns } = page;
  return [texts, buttons, links, inputs, images, countdowns].flat();
}

/** What may stand at a place of a page; what stands nowhere is told apart by whose it is. */
interface Placed {
  readonly subject?: string;
  readonly target?: readonly string[];
}

/** By the innermost part of the place, which needs no new text; two documents of a page may share it. */
function indexPlaces<One extends Placed>(all: readonly One[]): ReadonlyMap<string, readonly One[]> {
  const index = new Map<string, One[]>();
  for (const one of all) {
    const key = one.target?.at(-1) ?? one.subject ?? '';
    const others = index.get(key);
    if (others === undefined) index.set(key, [one]);
    else others.push(one);
  }
  return index;
}

function findAt<One extends Placed>(
  index: ReadonlyMap<string, readonly One[]>,
  target: readonly string[] = [],
  subject = '',
): readonly One[] {
  const found = index.get(target.at(-1) ?? subject) ?? [];
  return found.filter(
    (one) =>
      (one.target?.length ?? 0) === target.length && target.every((part, at) => one.target?.[at] === part),
  );
}

/** What stands at a path: itself, the length of a list, or `null`. */
function readValue(artifacts: Artifacts, { artifact, path }: ValueReference): unknown {
  let value: unknown = artifacts[artifact];
  for (const step of path)
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  return Array.isArray(value) ? value.length : (value ?? null);
}
