import { MonitorSmartphone } from 'lucide';
import type { VNode } from 'preact';
import { toCardFigures, type Rate } from '../figures/figures.ts';
import type { CardDetail, NumbersTrouble } from '../figures/numbers.ts';
import { formatCount, formatRatio } from '../locales/language.ts';
import { PANEL_WORDS } from '../locales/panel-dictionaries.ts';
import { Icon } from '../panels/icon.tsx';

/** The page's own counts, and why there is no more. */
export function OwnFigures({ detail, because }: OwnFiguresProps): VNode {
  const { language, card } = detail;
  const words = PANEL_WORDS[language];
  const { impressions, clickThrough, watchThrough } = toCardFigures(card.metrics);
  const trouble = words.numbers.troubles[because];
  return (
    <>
      <ul class="rows">
        <li>
          <span>{words.impressions}</span>
          <strong>{formatCount(impressions, language)}</strong>
        </li>
        <RateRow name={words.clickThrough} rate={clickThrough} detail={detail} />
        {card.kind === 'video' && <RateRow name={words.watchThrough} rate={watchThrough} detail={detail} />}
      </ul>
      <p class="source" data-testid="detail-source" data-because={because}>
        <Icon drawing={MonitorSmartphone} />
        <span>
          <strong>{words.numbers.ownCounts}.</strong> {trouble.title}. {trouble.help}
        </span>
      </p>
    </>
  );
}

/** Whose counts. */
export interface OwnFiguresProps {
  readonly detail: CardDetail;
  readonly because: NumbersTrouble;
}

function RateRow({
  name,
  rate,
  detail: { language },
}: {
  readonly name: string;
  readonly rate: Rate;
  readonly detail: CardDetail;
}): VNode {
  const words = PANEL_WORDS[language];
  const sample = formatCount(rate.sample, language);
  return (
    <li>
      <span>{name}</span>
      <strong>{rate.state === 'known' ? formatRatio(rate.ratio, language) : '–'}</strong>
      <span class="note">
        <span class="sample">
          {rate.state === 'known' ? words.ofSample(sample) : words.collecting(sample)}
        </span>
      </span>
    </li>
  );
}
