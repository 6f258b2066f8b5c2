import type { CheckFormat } from '../check-result.ts';
import { writeJson } from './write-json.ts';
import { writeJunit } from './write-junit.ts';
import { writePretty } from './write-pretty.ts';
import { writeSarif } from './write-sarif.ts';

/** What `--format` can name. @internal */
export const CHECK_FORMATS: Readonly<Record<string, CheckFormat>> = {
  pretty: writePretty,
  json: writeJson,
  sarif: writeSarif,
  junit: writeJunit,
};
