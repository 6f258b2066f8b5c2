import type { VNode } from 'preact';
import type { TabState } from '../messaging/protocol.ts';
import type { PanelModel, Section } from './panel-model.ts';

const SECTIONS: readonly Section[] = ['page', 'governance', 'tagger', 'preview', 'connection'];

/** The panel's tabs; arrow keys move between them. */
export function SectionTabs({ model, tab }: { readonly model: PanelModel; readonly tab: TabState }): VNode {
  const words = model.words.value;
  const move = (event: KeyboardEvent, section: Section): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = (SECTIONS.indexOf(section) + step + SECTIONS.length) % SECTIONS.length;
    const next = SECTIONS[at] ?? section;
    model.section.value = next;
    document.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist">
      {SECTIONS.map((section) => {
        const isChosen = model.section.value === section;
        const count = section === 'governance' ? (tab.report?.findings.length ?? 0) : 0;
        return (
          <button
            key={section}
            type="button"
            role="tab"
            id={`tab-${section}`}
            data-testid={`tab-${section}`}
            aria-selected={isChosen}
            aria-controls="section"
            tabIndex={isChosen ? 0 : -1}
            onClick={() => (model.section.value = section)}
            onKeyDown={(event) => move(event, section)}
          >
            {words.sections[section]}
            {count > 0 && (
              <span class="count" data-testid="finding-count">
                {count}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
