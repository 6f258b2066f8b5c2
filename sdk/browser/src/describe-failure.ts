import { toErrorDetail, type CurioErrorDetail, type Failure } from '@curio/core';

/** What went wrong, for listeners: a module of its own, so that the table of codes comes only when it is needed. @internal */
export function describeFailure(failure: Failure): CurioErrorDetail {
  return toErrorDetail(failure);
}
