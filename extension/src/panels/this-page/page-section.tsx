import { Layers, ShieldAlert, TriangleAlert, Unplug } from 'lucide';
import type { VNode } from 'preact';
import { Notice } from '../notice.tsx';
import type { SectionProps } from '../section-props.ts';
import { CardTable } from './card-table.tsx';
import { EventsPart } from './events-part.tsx';
import { FramesPart } from './frames-part.tsx';
import { FiguresSummary } from './figures-summary.tsx';
import { SchemaPart } from './schema-part.tsx';

/** The page in figures: all its cards together, then each one. */
export function PageSection({ model, report }: SectionProps): VNode {
  if (report.bridge !== 'answered') {
    return (
      <>
        <BridgeNotice model={model} report={report} />
        <FramesPart model={model} report={report} />
        <SchemaPart model={model} />
      </>
    );
  }
  const here = report.cards.filter((card) => card.onPage);
  const others = report.cards.filter((card) => !card.onPage);
  const words = model.words.value;
  const isEmpty = report.cards.every((card) => card.metrics.impressions + card.metrics.views === 0);
  return (
    <>
      <FiguresSummary model={model} report={report} />
      {isEmpty && report.cards.length > 0 && (
        <p class="hint" role="status" data-testid="no-events">
          <strong>{words.noEventsTitle}.</strong> {words.noEventsHelp}
        </p>
      )}
      {here.length > 0 ? (
        <CardTable model={model} cards={here} title={words.cardsHere(here.length)} />
      ) : (
        <Notice icon={Layers} state="no-cards" title={words.noCardsTitle} help={words.noCardsHelp} />
      )}
      {others.length > 0 && (
        <details class="more">
          <summary>{words.alsoInCatalog(others.length)}</summary>
          <CardTable model={model} cards={others} title={words.alsoInCatalog(others.length)} />
        </details>
      )}
      <FramesPart model={model} report={report} />
      <SchemaPart model={model} />
      <EventsPart model={model} report={report} />
    </>
  );
}

/** No script, a script that does not answer, or one whose answer cannot be trusted. */
function BridgeNotice({ model, report }: SectionProps): VNode {
  const words = model.words.value;
  if (report.bridge === 'invalid') {
    return (
      <Notice
        icon={TriangleAlert}
        state="bridge-invalid"
        title={words.invalidTitle}
        help={words.invalidHelp}
      />
    );
  }
  if (report.cardItemCount > 0) {
    return (
      <Notice icon={Unplug} state="bridge-silent" title={words.silentTitle} help={words.silentHelp}>
        <button type="button" class="plain" onClick={model.lookAgain}>
          {words.lookAgain}
        </button>
      </Notice>
    );
  }
  return (
    <Notice icon={ShieldAlert} state="no-curio" title={words.noCurioTitle} help={words.noCurioHelp}>
      <button type="button" class="plain" onClick={() => (model.section.value = 'governance')}>
        {words.seeFindings}
      </button>
    </Notice>
  );
}
