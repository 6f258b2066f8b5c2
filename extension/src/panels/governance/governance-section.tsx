import { FileSearch, SearchCheck } from 'lucide';
import type { VNode } from 'preact';
import { Notice } from '../notice.tsx';
import type { SectionProps } from '../section-props.ts';
import { FindingCard } from './finding-card.tsx';

/** What the rules found in the page's titles, and how much they looked at. Never a word of "compliant". */
export function GovernanceSection({ model, report }: SectionProps): VNode {
  const words = model.words.value;
  return (
    <>
      <p class="coverage" data-testid="coverage">
        {words.coverage(report.coverage.ran, report.coverage.total)} · {words.judged(report.judgedCount)}
      </p>
      {report.findings.length > 0 ? (
        <ol class="findings" data-testid="findings">
          {report.findings.map((finding) => (
            <FindingCard
              key={finding.finding.fingerprint}
              model={model}
              found={finding}
              shownBy={
                report.cards.find((card) => card.onPage && card.title === finding.title.text)?.item ?? null
              }
            />
          ))}
        </ol>
      ) : (
        <EmptyGovernance model={model} report={report} />
      )}
    </>
  );
}

function EmptyGovernance({ model, report }: SectionProps): VNode {
  const words = model.words.value;
  return report.judgedCount === 0 ? (
    <Notice icon={FileSearch} state="no-titles" title={words.noTitles} help={words.noTitlesHelp} />
  ) : (
    <Notice icon={SearchCheck} state="no-findings" title={words.nothingFound} help={words.nothingFoundHelp} />
  );
}
