import { TriangleAlert } from 'lucide';
import type { VNode } from 'preact';
import type { CardDetail } from '../figures/numbers.ts';
import { PANEL_WORDS } from '../locales/panel-dictionaries.ts';
import { Icon } from '../panels/icon.tsx';

/** What the rules found in the card's title: how grave and which words; the panel has law and wording. */
export function DetailFindings({ detail }: { readonly detail: CardDetail }): VNode | null {
  const { findings, language } = detail;
  const words = PANEL_WORDS[language];
  if (findings.length === 0) return null;
  return (
    <section class="alert" data-testid="detail-findings">
      <Icon drawing={TriangleAlert} />
      <div>
        <h2 class="hidden">{words.numbers.findings}</h2>
        <ul>
          {findings.map(({ finding }) => (
            <li key={finding.fingerprint}>
              <strong>{words.impacts[finding.impact]}</strong> ·{' '}
              {words.outcomes[finding.outcome === 'violation' ? 'violation' : 'review']}
              {finding.evidence.map((evidence, at) =>
                evidence.kind === 'text' ? <q key={at}>{evidence.quote}</q> : null,
              )}
            </li>
          ))}
        </ul>
        <p>{words.numbers.seeInPanel}</p>
      </div>
    </section>
  );
}
