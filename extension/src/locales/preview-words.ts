import type { PlacedBy, Reason } from '@curio/core';

/** Every word that the preview can say. */
export interface PreviewWords {
  readonly opening: string;
  readonly openingHelp: string;
  readonly noCatalog: string;
  readonly noCatalogHelp: string;
  readonly noCurioHelp: string;
  readonly permissionTitle: string;
  readonly permissionHelp: (host: string) => string;
  readonly permissionRefused: (host: string) => string;
  readonly allow: (host: string) => string;
  readonly failed: string;
  readonly failedHelp: (host: string) => string;
  readonly openAgain: string;
  readonly visitor: string;
  readonly newVisitor: string;
  readonly newVisitorHelp: string;
  readonly whoLikes: string;
  readonly likes: (category: string) => string;
  /** Titles of the products that the imagined visitor opened; none until they are known. */
  readonly opened: (titles: readonly string[]) => string;
  readonly rankedBy: (modelVersion: string) => string;
  readonly rankedHere: string;
  readonly rankedByPrior: string;
  readonly nobodyKnown: string;
  readonly reasons: Readonly<Record<Exclude<Reason['kind'], 'interest'>, string>>;
  readonly interest: (category: string) => string;
  readonly placedBy: Readonly<Record<Exclude<PlacedBy, 'value'>, string>>;
  readonly score: string;
  /** Places above that of a new visitor; negative below. */
  readonly risen: (places: number) => string;
  readonly foot: (host: string) => string;
}
