import { createHashingItemEncoder } from '@curio/core';
import { createLightEngine } from '@curio/inference';
import { expose } from 'comlink';
import { createRankingWorker } from './create-ranking-worker.ts';

// One of the files that do something when they are loaded: a worker's entry, bundled by scripts/build-worker.mjs.
expose(createRankingWorker(({ bytes }) => createLightEngine().loadModel(bytes), createHashingItemEncoder));
