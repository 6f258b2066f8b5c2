import { TriangleAlert } from 'lucide';
import type { VNode } from 'preact';
import type { CardDetail } from '../figures/numbers.ts';
import { GOVERNANCE_WORDS } from '../locales/governance/governance-dictionaries.ts';
import { PANEL_WORDS } from '../locales/panel-dictionaries.ts';
import { Icon } from '../panels/icon.tsx';

/** What the rules found in the card's title: how grave and which words; the panel has law and wording. */
export function DetailFindings({ detail }: { readonly detail: CardDetail }): VNode | null {
  const { findings, language } = detail;
  const words = PANEL_WORDS[language].numbers;
  const { impacts, outcomes } = GOVERNANCE_WORDS[language];
  if (findings.length === 0) return null;
  return (
    <section class="alert" data-testid="detail-findings">
      <Icon drawing={TriangleAlert} />
      <div>
        <h2 class="hidden">{words.findings}</h2>
        <ul>
          {findings.map(({ finding }) => (
            <li key={finding.fingerprint}>
              <strong>{impacts[finding.impact]}</strong> ·{' '}
              {outcomes[finding.outcome === 'violation' ? 'violation' : 'needs-review']}
              {finding.evidence.map((evidence, at) =>
                evidence.kind === 'text' ? <q key={at}>{evidence.quote}</q> : null,
              )}
            </li>
          ))}
        </ul>
        <p>{words.seeInPanel}</p>
      </div>
    </section>
  );
}
