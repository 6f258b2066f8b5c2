import { Trash2 } from 'lucide';
import type { VNode } from 'preact';
import type { TaggedMoment } from '../../tagger/clip-notes.ts';
import { formatTime } from '../../tagger/format-time.ts';
import { Icon } from '../icon.tsx';
import type { SectionProps } from '../section-props.ts';

/** What is marked in the chosen clip, in the order of time. */
export function MomentList({ model, report }: SectionProps): VNode {
  const words = model.words.value.tagger;
  const { moments } = model.tagger.notebook.notes.value;
  if (moments.length === 0) return <p class="hint">{words.noMoments}</p>;
  return (
    <section class="moments">
      <h2>{words.moments(moments.length)}</h2>
      <ol data-testid="moments">
        {moments.map((moment) => (
          <Moment key={`${moment.product}@${moment.startMs}`} model={model} report={report} moment={moment} />
        ))}
      </ol>
    </section>
  );
}

function Moment({ model, report, moment }: SectionProps & { readonly moment: TaggedMoment }): VNode {
  const words = model.words.value.tagger;
  const { product, startMs, endMs } = moment;
  const range = `${formatTime(startMs)} – ${formatTime(endMs)}`;
  const clip = model.tagger.chosen.value;
  const title = report.cards.find(({ item }) => item === product)?.title ?? product;
  const go = (): void => {
    if (clip !== null) model.tagger.control({ do: 'seek', clip: clip.clip, ms: startMs });
  };
  return (
    <li>
      <span class="what">
        <strong>{title}</strong>
        <button type="button" class="link" aria-label={words.goTo(range)} onClick={go}>
          {range}
        </button>
      </span>
      <button
        type="button"
        class="plain"
        data-testid="ends-here"
        disabled={clip === null || clip.currentMs <= startMs}
        onClick={() => model.tagger.notebook.endHere(moment)}
      >
        {words.endsHere}
      </button>
      <button
        type="button"
        class="plain step"
        aria-label={words.remove(title)}
        title={words.remove(title)}
        onClick={() => model.tagger.notebook.remove(moment)}
      >
        <Icon drawing={Trash2} />
      </button>
    </li>
  );
}
