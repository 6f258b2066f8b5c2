import type { VNode } from 'preact';
import type { CardReport } from '../../../figures/page-report.ts';
import { formatShortCount } from '../../../locales/language.ts';
import type { Top } from '../numbers-state.ts';
import { formatReading, readFigure, type FigureContext } from '../figure/figure-context.ts';

/** The contents that sold most, by money where any is known, else by clicks. */
export function TopContent({ context, top, cards }: TopContentProps): VNode | null {
  const { words, language } = context;
  if (top === null) return null;
  const titles = new Map(cards.map(({ item, title }) => [item, title]));
  const of: FigureContext = { ...context, now: top.now, before: top.before };
  const title = (name: string): string => readFigure(of, name).metric.title[language];
  return (
    <section class="part" data-testid="top">
      {top.contents.length === 0 ? (
        <>
          <h2>{words.top}</h2>
          <p class="quiet-line">{words.noTop}</p>
        </>
      ) : (
        <table class="cards top">
          <caption>{words.top}</caption>
          <thead>
            <tr>
              <th scope="col">{words.content}</th>
              <th scope="col">{title('impressions')}</th>
              <th scope="col">{words.clickThrough}</th>
              {context.currency !== null && <th scope="col">{title('last-touch-gmv')}</th>}
            </tr>
          </thead>
          <tbody>
            {top.contents.map((content) => (
              <tr key={content} data-content={content}>
                <th scope="row">
                  <span class="title">{titles.get(content) ?? content}</span>
                </th>
                <td>{formatShortCount(toAmount(of, 'impressions', content), language)}</td>
                <RateCell context={of} content={content} />
                {context.currency !== null && (
                  <td>{formatReading(readFigure(of, 'last-touch-gmv', content), of)}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** What content is shown. */
export interface TopContentProps {
  readonly context: FigureContext;
  readonly top: Top | null;
  /** Of the page, for their titles. */
  readonly cards: readonly CardReport[];
}

function RateCell({
  context,
  content,
}: {
  readonly context: FigureContext;
  readonly content: string;
}): VNode {
  const shown = readFigure(context, 'click-through', content);
  if (shown.reading.state === 'known') return <td>{formatReading(shown, context)}</td>;
  const sample = formatShortCount(shown.reading.sample, context.language);
  return (
    <td class="collecting" title={context.words.collecting(sample)}>
      {context.words.sample(sample)}
    </td>
  );
}

function toAmount(context: FigureContext, name: string, group: string): number {
  return readFigure(context, name, group).figure?.amount ?? 0;
}
