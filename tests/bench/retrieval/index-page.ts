import { createVectorSearch } from '@curio/inference';
import * as hnswlib from 'hnswlib-wasm';
import { searchPlainly } from '../plain-search.mjs';
import { countHits, createVectors, DIMENSION, quantise, time, toRow } from './vectors.ts';

/** What the page is asked for. */
export interface IndexQuestion {
  readonly count: number;
  readonly found: number;
  readonly queries: number;
}

/** What was measured of both; times in milliseconds, one a query. */
export interface IndexAnswer {
  readonly ours: readonly number[];
  readonly peer: readonly number[];
  /** Of the exact answers over float32, 0..1. */
  readonly ourRecall: number;
  readonly peerRecall: number;
  readonly ourBuildMs: number;
  readonly peerBuildMs: number;
}

/** What the page puts into its global scope. */
export interface IndexPage {
  measure(question: IndexQuestion): Promise<IndexAnswer>;
}

/** Links of an element, and how many are looked at when it is added and when one searches: usual settings. */
const HNSW = { links: 16, builtWith: 100, searchedWith: 150, seed: 100 };

/** The part of the peer that is called; its own declarations re-export without extensions, which TypeScript leaves out. */
interface Hnswlib {
  loadHnswlib(): Promise<{
    readonly HierarchicalNSW: new (space: 'ip', dimension: number, file: string) => HnswIndex;
  }>;
}

interface HnswIndex {
  initIndex(...settings: readonly [most: number, links: number, builtWith: number, seed: number]): void;
  addPoint(point: Float32Array, label: number, replacesDeleted: boolean): void;
  setEfSearch(searchedWith: number): void;
  searchKnn(query: Float32Array, count: number, filter: undefined): { readonly neighbors: readonly number[] };
}

Object.assign(globalThis, { measure });

/** In turns over the same queries, in the thread of the page. */
async function measure({ count, found, queries }: IndexQuestion): Promise<IndexAnswer> {
  const vectors = createVectors(count);
  const [ourBuild, peerBuild]: [number[], number[]] = [[], []];
  const quantised = quantise(vectors);
  const search = time(() => createVectorSearch(quantised), ourBuild);
  const { HierarchicalNSW } = await (hnswlib as unknown as Hnswlib).loadHnswlib();
  const index = new HierarchicalNSW('ip', DIMENSION, '');
  time(() => {
    index.initIndex(count, HNSW.links, HNSW.builtWith, HNSW.seed);
    for (let row = 0; row < count; row += 1) index.addPoint(toRow(vectors, row), row, false);
  }, peerBuild);
  index.setEfSearch(HNSW.searchedWith);
  const [ours, peer]: [number[], number[]] = [[], []];
  let [ourHits, peerHits] = [0, 0];
  for (let at = 0; at < queries; at += 1) {
    const query = toRow(vectors, Math.floor((at * count) / queries));
    const exact = searchPlainly(vectors, query, found);
    ourHits += countHits(time(() => search(query, found), ours).rows, exact);
    peerHits += countHits(time(() => index.searchKnn(query, found, undefined), peer).neighbors, exact);
  }
  return {
    ours,
    peer,
    ourRecall: ourHits / (queries * found),
    peerRecall: peerHits / (queries * found),
    ourBuildMs: ourBuild[0] ?? Number.NaN,
    peerBuildMs: peerBuild[0] ?? Number.NaN,
  };
}
