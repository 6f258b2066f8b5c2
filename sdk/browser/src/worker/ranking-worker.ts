import { createOnnxruntimeEngine } from '@curio/inference/onnxruntime';
import { expose } from 'comlink';
import { createRankingWorker } from './create-ranking-worker.ts';

// The one file that does something when it is loaded: it is the worker's entry, bundled by scripts/build-worker.mjs.
expose(createRankingWorker((wasmUrl) => createOnnxruntimeEngine({ wasmUrl })));
