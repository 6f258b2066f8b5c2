import type { ReadonlySignal } from '@preact/signals';
import { X } from 'lucide';
import type { VNode } from 'preact';
import type { CardDetail } from '../figures/numbers.ts';
import { toLocale } from '../locales/language.ts';
import { PANEL_WORDS } from '../locales/panel-dictionaries.ts';
import { Icon } from '../panels/icon.tsx';
import { CollectorFigures } from './collector-figures.tsx';
import { DetailFindings } from './detail-findings.tsx';
import { OwnFigures } from './own-figures.tsx';
import type { DetailShown } from './detail-shown.ts';

/** One card's figures, with money: they are nowhere else in a page. */
export function Detail({ shown, onClose }: DetailProps): VNode {
  const now = shown.value;
  const { language } = now;
  const words = PANEL_WORDS[language];
  return (
    <main class="detail-card" lang={toLocale(language)} data-testid="detail" data-state={now.state}>
      <header>
        <h1>{now.state === 'read' ? now.detail.card.title : words.numbers.loading}</h1>
        <button type="button" class="quiet" aria-label={words.numbers.close} onClick={onClose}>
          <Icon drawing={X} />
        </button>
      </header>
      {now.state === 'reading' && <div class="bone" aria-busy="true" />}
      {now.state === 'gone' && (
        <p role="status">
          <strong>{words.numbers.goneTitle}.</strong> {words.numbers.goneHelp}
        </p>
      )}
      {now.state === 'read' && <Figures detail={now.detail} />}
    </main>
  );
}

/** What the frame draws. */
export interface DetailProps {
  readonly shown: ReadonlySignal<DetailShown>;
  readonly onClose: () => void;
}

function Figures({ detail }: { readonly detail: CardDetail }): VNode {
  return (
    <>
      <DetailFindings detail={detail} />
      {detail.figures.from === 'collector' ? (
        <CollectorFigures detail={detail} figures={detail.figures} />
      ) : (
        <OwnFigures detail={detail} because={detail.figures.because} />
      )}
    </>
  );
}
