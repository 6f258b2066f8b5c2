import type { ReaderOptions } from '@curio/core/readers';
import type { TalliedSource } from '../report/report-lines.ts';
import type { OpenCatalog } from './open-catalog.ts';

/** How far a build is. @public */
export interface BuildProgress {
  /** Sources are read, then rules judge every item, what was made of them is written, and vectors are fitted to each other. */
  readonly step: 'read' | 'judge' | 'write' | 'fit';
  readonly done: number;
  readonly total: number;
  /** What `done` and `total` count. */
  readonly unit: 'bytes' | 'items';
  /** Items that were met so far. */
  readonly items: number;
}

/** How sources are read. @internal */
export interface SourceOptions {
  readonly reader: ReaderOptions;
  /** Where what does not fit into memory goes. */
  readonly folder: string;
  /** How many lines of a source's report are kept. */
  readonly most: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BuildProgress) => void;
}

/** Sources that are read. @internal */
export interface OpenedSources {
  readonly catalog: OpenCatalog;
  readonly sources: readonly TalliedSource[];
  /** Ends what can be asked of the catalogue. */
  readonly close: () => void;
}
