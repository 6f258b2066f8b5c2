import type { HistorySet } from './read-interest.ts';

/** HR@10 and NDCG@10. */
export type Pair = readonly [hitRate: number, ndcg: number];

/** Figures of others for the same protocol: those of ../shared/data/README.md, printed beside ours. */
export const GIVEN: Readonly<Record<HistorySet, Readonly<Record<string, Pair>>>> = {
  beauty: {
    popularity: [0.012, 0.0056],
    'item-kNN and Markov counts': [0.0741, 0.0479],
    'TF-IDF': [0.0603, 0.0353],
    'TF-IDF and a little popularity': [0.0615, 0.0358],
    'counts and 0.6 × TF-IDF': [0.0943, 0.0579],
  },
  sports: {
    popularity: [0.0091, 0.0052],
    'item-kNN and Markov counts': [0.0389, 0.0247],
    'TF-IDF': [0.0332, 0.0181],
    'TF-IDF and a little popularity': [0.0345, 0.0187],
    'counts and 0.6 × TF-IDF': [0.0512, 0.0308],
  },
};

/** What issue 7 asks of the shipped models where a site's own history is used. */
export const OWN_HISTORY: Readonly<Record<HistorySet, Pair>> = {
  beauty: [0.105, 0.065],
  sports: [0.058, 0.035],
};

/** It asks for so many times what item-kNN and Markov counts find of the cold items. */
export const COLD_TIMES = 2;

/** What it asks of them on a catalogue that they never saw. */
export const ZERO_SHOT: Readonly<Record<HistorySet, Pair>> = {
  beauty: [0.068, 0.04],
  sports: [0.038, 0.021],
};

/** Recall@20 and NDCG@20 of RetailRocket's buys, item-kNN, as given. */
export const GIVEN_FUNNEL: Pair = [0.0644, 0.0286];

/** What the issue asks there. */
export const FUNNEL: Pair = [0.0644, 0.0367];
