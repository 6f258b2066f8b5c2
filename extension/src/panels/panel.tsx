import { Languages, RefreshCw, TriangleAlert } from 'lucide';
import type { VNode } from 'preact';
import { toLocale } from '../locales/language.ts';
import { ConnectionSection } from './connection/connection-section.tsx';
import { GovernanceSection } from './governance/governance-section.tsx';
import { Icon } from './icon.tsx';
import { Mark } from './mark.tsx';
import { Notice } from './notice.tsx';
import type { PanelModel } from './panel-model.ts';
import { PreviewSection } from './preview/preview-section.tsx';
import { SectionTabs } from './section-tabs.tsx';
import { TaggerSection } from './tagger/tagger-section.tsx';
import { PageSection } from './this-page/page-section.tsx';
import { Welcome } from './welcome/welcome.tsx';

/** The whole side panel. */
export function Panel({ model }: { readonly model: PanelModel }): VNode {
  return (
    <div class="panel" lang={toLocale(model.language.value)} data-testid="panel">
      <Header model={model} />
      <Body model={model} />
    </div>
  );
}

function Header({ model }: { readonly model: PanelModel }): VNode {
  const tab = model.tab.value;
  const other = model.language.value === 'en' ? 'zh' : 'en';
  return (
    <header class="bar">
      <Mark sizePx={24} />
      <strong class="host" title={tab?.url ?? ''}>
        {tab?.origin === undefined || tab.origin === null ? 'Curio' : new URL(tab.origin).host}
      </strong>
      <button
        type="button"
        class="quiet"
        data-testid="language"
        lang={toLocale(other)}
        onClick={() => model.setLanguage(other)}
      >
        <Icon drawing={Languages} />
        {other === 'zh' ? '中文' : 'English'}
      </button>
    </header>
  );
}

function Body({ model }: { readonly model: PanelModel }): VNode | null {
  const tab = model.tab.value;
  const words = model.words.value;
  if (model.trouble.value?.at === 'background') {
    return (
      <Notice
        icon={TriangleAlert}
        state="background-gone"
        title={words.backgroundGone}
        help={words.backgroundGoneHelp}
      />
    );
  }
  if (tab === null) return <Skeleton />;
  if (!tab.watched) return <Welcome model={model} tab={tab} />;
  return (
    <>
      <OverlaySwitch model={model} shown={tab.overlayShown} />
      <SectionTabs model={model} tab={tab} />
      <div
        class="section"
        role="tabpanel"
        id="section"
        aria-labelledby={`tab-${model.section.value}`}
        data-testid={`section-${model.section.value}`}
      >
        <Section model={model} />
      </div>
    </>
  );
}

function Section({ model }: { readonly model: PanelModel }): VNode | null {
  const tab = model.tab.value;
  const words = model.words.value;
  if (tab === null) return null;
  if (model.section.value === 'connection') return <ConnectionSection model={model} tab={tab} />;
  if (tab.report === null) {
    return (
      <Notice icon={RefreshCw} state="reading" title={words.reading} help={words.readingHelp}>
        <button type="button" class="plain" onClick={model.lookAgain}>
          {words.lookAgain}
        </button>
      </Notice>
    );
  }
  if (model.section.value === 'governance') return <GovernanceSection model={model} report={tab.report} />;
  if (model.section.value === 'tagger') return <TaggerSection model={model} report={tab.report} />;
  if (model.section.value === 'preview') return <PreviewSection model={model} report={tab.report} />;
  return <PageSection model={model} report={tab.report} />;
}

function OverlaySwitch({ model, shown }: { readonly model: PanelModel; readonly shown: boolean }): VNode {
  const words = model.words.value;
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={shown}
      data-testid="overlay-switch"
      onClick={model.toggleOverlay}
    >
      <span>
        {words.overlay}
        <kbd>{words.overlayKey}</kbd>
      </span>
      <span class="switch-state">{shown ? words.on : words.off}</span>
      <span class="switch-track" />
    </button>
  );
}

function Skeleton(): VNode {
  return (
    <div class="skeleton" aria-busy="true" data-testid="skeleton">
      <span />
      <span />
      <span />
    </div>
  );
}
