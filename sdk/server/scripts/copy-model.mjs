import { cpSync, mkdirSync } from 'node:fs';

/** The ranking model that `curio build` ships where none is named. */
const MODEL = new URL('../../../models/artifacts/interest-ranker/0.3.0/', import.meta.url);

const FOLDER = new URL('../model/', import.meta.url);

mkdirSync(FOLDER, { recursive: true });
for (const name of ['model.onnx', 'manifest.json']) cpSync(new URL(name, MODEL), new URL(name, FOLDER));
