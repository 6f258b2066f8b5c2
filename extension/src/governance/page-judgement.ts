import type { Coverage, Finding, UnusedSetting } from '@curio/core';
import type { PageHint } from './hints/page-hint.ts';
import type { PageTraits, PresetId } from './presets.ts';
import type { SchemaReading } from './read-schema.ts';

/** Where the proof of a finding is. */
export type FindingPlace = 'card' | 'page' | 'json-ld' | 'element' | 'values';

/** The words around a proof. */
export interface Excerpt {
  readonly text: string;
  /** Where it begins in the whole text, to which the ranges of evidence and suggestion refer. */
  readonly start: number;
  /** Whether the whole text is longer. */
  readonly isCut: boolean;
}

/** A finding as a person meets it. */
export interface JudgedFinding {
  readonly finding: Finding;
  readonly place: FindingPlace;
  /** `null` where the proof is no text. */
  readonly excerpt: Excerpt | null;
  /** The card whose title it is about. */
  readonly item: string | null;
  /** Where the page shows it; `null` where it does not. */
  readonly target: readonly string[] | null;
}

/** What the rules said of one page. */
export interface PageJudgement {
  readonly version: 2;
  readonly url: string;
  /** ms UTC. */
  readonly judgedAt: number;
  /** ms of work. */
  readonly tookMs: number;
  /** ISO date by whose law. */
  readonly date: string;
  /** Versions of engine, pack and law data. */
  readonly packVersion: string;
  readonly presets: readonly PresetId[];
  readonly traits: PageTraits;
  /** What asks something of the merchant: by impact, violations first. */
  readonly findings: readonly JudgedFinding[];
  readonly exempted: readonly JudgedFinding[];
  readonly suppressed: readonly JudgedFinding[];
  /** Texts that no finding is about, and that a model would have a person look at: the likeliest first. */
  readonly hints: readonly PageHint[];
  /** Findings beyond those that are kept. */
  readonly leftOut: number;
  readonly coverage: Coverage;
  readonly unused: readonly UnusedSetting[];
  /** Texts that were read. */
  readonly textCount: number;
  /** False where the page is larger than what is read of it. */
  readonly isComplete: boolean;
  readonly schema: SchemaReading;
}
