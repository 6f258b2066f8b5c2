import { Database, MonitorSmartphone } from 'lucide';
import type { VNode } from 'preact';
import { sumMetrics, toCardFigures, type Rate } from '../../figures/figures.ts';
import type { FiguresSource } from '../../figures/page-report.ts';
import { formatCount, formatRatio, toLocale } from '../../locales/language.ts';
import { Icon } from '../icon.tsx';
import type { PanelModel } from '../panel-model.ts';
import type { SectionProps } from '../section-props.ts';

/** All cards of the page in three figures, each with its sample, and the words where they come from. */
export function FiguresSummary({ model, report }: SectionProps): VNode {
  const words = model.words.value;
  const language = model.language.value;
  const figures = toCardFigures(
    sumMetrics(report.cards.filter((card) => card.onPage).map((card) => card.metrics)),
  );
  return (
    <section class="summary" data-testid="summary" data-source={report.figures.from}>
      <h2>{words.allCards}</h2>
      <dl>
        <div>
          <dt>{words.impressions}</dt>
          <dd data-testid="sum-impressions">{formatCount(figures.impressions, language)}</dd>
        </div>
        <RateTile model={model} name={words.clickThrough} rate={figures.clickThrough} />
        <RateTile model={model} name={words.watchThrough} rate={figures.watchThrough} />
      </dl>
      <Source model={model} source={report.figures} />
    </section>
  );
}

function RateTile({
  model,
  name,
  rate,
}: {
  readonly model: PanelModel;
  readonly name: string;
  readonly rate: Rate;
}): VNode {
  const words = model.words.value;
  const sample = formatCount(rate.sample, model.language.value);
  return (
    <div>
      <dt>{name}</dt>
      <dd>{rate.state === 'known' ? formatRatio(rate.ratio, model.language.value) : '–'}</dd>
      <dd class="sample">{rate.state === 'known' ? words.ofSample(sample) : words.collecting(sample)}</dd>
    </div>
  );
}

function Source({ model, source }: { readonly model: PanelModel; readonly source: FiguresSource }): VNode {
  const words = model.words.value;
  if (source.from === 'collector') {
    const day = new Intl.DateTimeFormat(toLocale(model.language.value), { day: 'numeric', month: 'short' });
    const period = `${words.lastDays} (${day.formatRange(source.period.from, source.period.to)})`;
    return (
      <p class="source" data-testid="source">
        <Icon drawing={Database} />
        <span>
          {period} · {words.fromCollector(source.collectorHost)}
        </span>
      </p>
    );
  }
  return (
    <p class="source" data-testid="source" data-because={source.because}>
      <Icon drawing={MonitorSmartphone} />
      <span>
        <strong>{words.fromBrowser}.</strong> {words.because[source.because]}{' '}
        <button type="button" class="link" onClick={() => (model.section.value = 'connection')}>
          {words.connect}
        </button>
      </span>
    </p>
  );
}
