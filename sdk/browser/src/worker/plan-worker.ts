import { loadPlan } from '@curio/inference';
import { expose } from 'comlink';
import { createRankingWorker } from './create-ranking-worker.ts';

// One of the files that do something when they are loaded: a worker's entry, bundled by scripts/build-worker.mjs. A
// catalogue that was built with a plan was built with its vectors, so nothing has to be encoded here.
expose(createRankingWorker(async ({ bytes }) => loadPlan(bytes), null));
