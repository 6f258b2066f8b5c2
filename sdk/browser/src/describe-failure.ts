import { toErrorDetail, type CurioErrorDetail, type Failure } from '@curio/core';

/**
 * What went wrong, for listeners, and one line in the console: a module of its own, so that the table of codes comes
 * only when it is needed.
 *
 * @param told - what the console has said already; a collector that stays down is one line, not one a minute.
 * @internal
 */
export function describeFailure(failure: Failure, told: Set<string>): CurioErrorDetail {
  const detail = toErrorDetail(failure);
  const { code, place, message } = failure;
  const subject = `${code} ${place}`;
  // Of what is fatal the element speaks that cannot show itself.
  if (!detail.fatal && !told.has(subject)) {
    told.add(subject);
    console.warn(`Curio: ${message}${place === undefined ? '' : ` (${place})`} [${code}]`);
  }
  return detail;
}
