import { Check, CheckCheck, CircleDashed, CircleX } from 'lucide';
import type { VNode } from 'preact';
import type { IconDrawing } from '../../icons/to-svg.ts';
import { toLocale } from '../../locales/language.ts';
import { GOVERNANCE_WORDS } from '../../locales/governance/governance-dictionaries.ts';
import type { PageEvent } from '../../page/events/page-event.ts';
import { Icon } from '../icon.tsx';
import type { SectionProps } from '../section-props.ts';

/** Events that are listed; the newest. */
const MOST_LISTED = 30;

const LIFE_ICONS: Readonly<Record<PageEvent['life'], IconDrawing>> = {
  made: CircleDashed,
  stored: Check,
  acknowledged: CheckCheck,
  refused: CircleX,
};

/** The events of the merchant's own visit as they happen, each with how far it came. */
export function EventsPart({ model, report }: SectionProps): VNode {
  const words = GOVERNANCE_WORDS[model.language.value];
  const events = model.governance.events.value;
  const titles = new Map(report.cards.map(({ item, title }) => [item, title]));
  const time = new Intl.DateTimeFormat(toLocale(model.language.value), { timeStyle: 'medium' });
  return (
    <details class="fold events" data-testid="events" open>
      <summary>{words.eventsTitle}</summary>
      <p class="fold-help">{words.eventsHelp}</p>
      {events === null || events.length === 0 ? (
        <p class="fold-help" data-testid="events-empty">
          {events === null ? words.eventsSilent : words.eventsEmpty}
        </p>
      ) : (
        <ol class="event-rows">
          {events.slice(0, MOST_LISTED).map((event) => (
            <li key={event.id} data-testid="event" data-type={event.type} data-life={event.life}>
              <time dateTime={new Date(event.ts).toISOString()}>{time.format(event.ts)}</time>
              <span class="event-what">
                <code>{event.type}</code>
                {event.item !== null && <span class="title">{titles.get(event.item) ?? event.item}</span>}
              </span>
              <span class={`event-life ${event.life}`}>
                <Icon drawing={LIFE_ICONS[event.life]} sizePx={14} />
                {words.lives[event.life]}
              </span>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
