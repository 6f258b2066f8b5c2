import { tellBases } from '../../build/report/told-report.ts';
import type { CheckFormat } from '../check-result.ts';

/** Writes the report as the SDK has it, for programs. Later versions add fields, and change none without another `schemaVersion`. @internal */
export const writeJson: CheckFormat = ({ preset, sources, report }) =>
  JSON.stringify({ schemaVersion: 1, preset, sources, governance: tellBases(report) }, null, 2);
