import { ChevronDown, Film, RefreshCw, Unplug } from 'lucide';
import type { VNode } from 'preact';
import type { PageReport } from '../../figures/page-report.ts';
import { Icon } from '../icon.tsx';
import { Notice } from '../notice.tsx';
import type { SectionProps } from '../section-props.ts';
import { ClipControls } from './clip-controls.tsx';
import { MarkForm } from './mark-form.tsx';
import { MomentList } from './moment-list.tsx';
import { TableExport } from './table-export.tsx';

/** Marks which product is seen when in the videos of the page. */
export function TaggerSection({ model, report }: SectionProps): VNode {
  const words = model.words.value.tagger;
  const clips = model.tagger.clips.value;
  if (clips === undefined)
    return <Notice icon={RefreshCw} state="clips-reading" title={words.reading} help={words.readingHelp} />;
  if (clips === null) {
    return (
      <Notice icon={Unplug} state="clips-unreachable" title={words.unreachable} help={words.unreachableHelp}>
        <button type="button" class="plain" onClick={() => model.tagger.control({ do: 'look' })}>
          {model.words.value.lookAgain}
        </button>
      </Notice>
    );
  }
  if (clips.length === 0)
    return <Notice icon={Film} state="clips-none" title={words.none} help={words.noneHelp} />;
  return (
    <div class="tagger" data-testid="tagger">
      <ClipChoice model={model} report={report} />
      <ClipControls model={model} />
      <MarkForm model={model} report={report} />
      <MomentList model={model} report={report} />
      <TableExport model={model} />
    </div>
  );
}

function ClipChoice({ model, report }: SectionProps): VNode {
  const words = model.words.value.tagger;
  const clips = model.tagger.clips.value ?? [];
  return (
    <label class="field">
      <span>{words.clip}</span>
      <select
        data-testid="clip"
        value={String(model.tagger.chosen.value?.clip ?? '')}
        onChange={({ currentTarget }) => model.tagger.choose(Number(currentTarget.value))}
      >
        {clips.map(({ clip, item, title }) => (
          <option key={clip} value={String(clip)}>
            {toTitle(report, item) ?? (title === '' ? words.nameless(clip) : title)}
          </option>
        ))}
      </select>
      <Icon drawing={ChevronDown} />
    </label>
  );
}

function toTitle({ cards }: PageReport, item: string | null): string | undefined {
  return item === null ? undefined : cards.find((card) => card.item === item)?.title;
}
