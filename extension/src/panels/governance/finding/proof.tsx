import type { Evidence, ValueEvidence } from '@curio/core';
import type { VNode } from 'preact';
import type { Language } from '../../../locales/language.ts';
import { nameSource } from '../../../locales/governance/name-source.ts';
import type { FindingProps } from '../governance-props.ts';
import { toTextParts } from './text-parts.ts';

/** Values that are shown of one finding; more say the same. */
const MOST_PROOFS = 6;

/** What proves a finding: words marked in place, an element's source, or values side by side. */
export function Proof({ model, judged: { finding, excerpt } }: FindingProps): VNode {
  const others = finding.evidence.filter(({ kind }) => kind !== 'text').slice(0, MOST_PROOFS);
  return (
    <>
      {excerpt !== null && (
        <p class="quoted" data-testid="quoted-text">
          {excerpt.start > 0 && '…'}
          {toTextParts(excerpt, finding.evidence).map((part, index) =>
            part.quoted ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
          )}
          {excerpt.isCut && '…'}
        </p>
      )}
      {others.length > 0 && (
        <ul class="proofs" data-testid="proofs">
          {others.map((proof, index) => (
            <li key={index}>{toWords(proof, model.language.value)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function toWords(proof: Evidence, language: Language): VNode | string {
  switch (proof.kind) {
    case 'dom':
      return <code>{proof.html}</code>;
    case 'value':
      return <ValuePair proof={proof} language={language} />;
    case 'media':
      return `${proof.subject} ${proof.startMs / 1000}–${proof.endMs / 1000} s`;
    case 'text':
      break;
  }
  return proof.quote;
}

function ValuePair({ proof: { left, right }, language }: ValuePairProps): VNode {
  return (
    <dl class="values">
      {[left, ...(right === undefined ? [] : [right])].map((source, index) => (
        <div key={index}>
          <dt>{nameSource(source, language)}</dt>
          <dd>{source.value === null || source.value === '' ? '–' : String(source.value)}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ValuePairProps {
  readonly proof: ValueEvidence;
  readonly language: Language;
}
