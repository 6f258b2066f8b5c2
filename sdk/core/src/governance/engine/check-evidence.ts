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
  let targets: ReadonlySet<string> | null = null;
  return (evidence) => {
    if (evidence.kind === 'text')
      return textsOf(evidence).some((text) => text.slice(...evidence.range) === evidence.quote);
    if (evidence.kind === 'media') return (artifacts.transcript ?? []).some((line) => lies(evidence, line));
    if (evidence.kind === 'value')
      return [evidence.left, evidence.right].every(
        (reference) => reference === undefined || readValue(artifacts, reference) === reference.value,
      );
    targets ??= new Set(listTargets(artifacts));
    return targets.has(evidence.target.join('\0'));
  };
}

function lies({ subject, track, startMs, endMs }: MediaEvidence, line: TranscriptLine): boolean {
  return line.subject === subject && line.track === track && line.startMs < endMs && startMs < line.endMs;
}

type TextsOf = (evidence: Pick<TextEvidence, 'artifact' | 'subject' | 'target'>) => readonly string[];

function createTextIndex(artifacts: Artifacts): TextsOf {
  const indexes = new Map<ArtifactName, ReadonlyMap<string, readonly string[]>>();
  return ({ artifact, subject, target }) => {
    const index = indexes.get(artifact) ?? indexTexts(listOwnTexts(artifacts, artifact));
    indexes.set(artifact, index);
    return index.get(toKey(subject, target)) ?? [];
  };
}

function listOwnTexts(artifacts: Artifacts, name: ArtifactName): readonly TextArtifact[] {
  if (name === 'page') return artifacts.page?.texts ?? [];
  if (name === 'title' || name === 'description' || name === 'transcript' || name === 'reviews')
    return artifacts[name] ?? [];
  return [];
}

function indexTexts(texts: readonly TextArtifact[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const { subject, target, text } of texts) {
    const key = toKey(subject, target);
    const others = index.get(key);
    if (others === undefined) index.set(key, [text]);
    else others.push(text);
  }
  return index;
}

function toKey(subject: string, target: readonly string[] = []): string {
  return [subject, ...target].join('\0');
}

function listTargets({ page }: Artifacts): readonly string[] {
  if (page === undefined) return [];
  const { texts, buttons, links, inputs, images, countdowns } = page;
  return [texts, buttons, links, inputs, images, countdowns].flatMap((elements) =>
    elements.map(({ target }) => target.join('\0')),
  );
}

/** What stands at a path: itself, the length of a list, or `null`. */
function readValue(artifacts: Artifacts, { artifact, path }: ValueReference): unknown {
  let value: unknown = artifacts[artifact];
  for (const step of path)
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  return Array.isArray(value) ? value.length : (value ?? null);
}
