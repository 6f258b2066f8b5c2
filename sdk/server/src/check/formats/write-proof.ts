import type { Evidence } from '@curio/core';

/** Evidence in one line. @internal */
export function writeProof(evidence: Evidence): string {
  if (evidence.kind === 'text') {
    const { artifact, range, quote } = evidence;
    return `${artifact}, characters ${range.join(' to ')}: "${quote}"`;
  }
  if (evidence.kind === 'dom') return `${evidence.target.join(' ')}: ${evidence.html}`;
  if (evidence.kind === 'media') {
    const { track, startMs, endMs } = evidence;
    return `${track}, ${startMs / 1000} s to ${endMs / 1000} s`;
  }
  const { left, right } = evidence;
  return right === undefined ? writeValue(left) : `${writeValue(left)}, but ${writeValue(right)}`;
}

function writeValue({ artifact, path, value }: Extract<Evidence, { kind: 'value' }>['left']): string {
  return `${[artifact, ...path].join('.')} is ${value === null ? 'absent' : JSON.stringify(value)}`;
}
