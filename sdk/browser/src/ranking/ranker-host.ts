import type { Failure } from '@curio/core';
import type { CurioOptions } from '../curio.ts';
import type { Platform } from '../platform/platform.ts';

/** What a ranker asks of the client. @internal */
export interface RankerHost {
  readonly options: Pick<CurioOptions, 'engine' | 'assets'>;
  readonly platform: Platform;
  readonly signal: AbortSignal;
  readonly report: (failure: Failure) => void;
}
