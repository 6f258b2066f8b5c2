import type { Artifacts } from '../artifacts/artifacts.ts';
import type { GovernanceReport } from '../contract/report.ts';
import { createGovernance, type GovernanceOptions } from './create-governance.ts';

/** One run. @public */
export interface GovernanceRequest extends GovernanceOptions {
  readonly artifacts: Artifacts;
}

/**
 * Runs every rule of a pack once; see `createGovernance`, which is for many runs. Of text findings that overlap the
 * longest stays, unless a shorter one is more severe.
 *
 * @returns findings in the order of the rules, without `pass` and `inapplicable`.
 * @public
 */
export function runGovernance({ artifacts, ...options }: GovernanceRequest): GovernanceReport {
  return createGovernance(options).run(artifacts);
}
