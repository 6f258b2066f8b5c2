import type { ItemKind } from '@curio/core';
import type { FiguresTrouble } from '../figures/page-report.ts';
import type { PreviewWords } from './preview-words.ts';

/** Every word that the panel can say. */
export interface PanelWords {
  readonly sections: {
    readonly page: string;
    readonly governance: string;
    readonly preview: string;
    readonly connection: string;
  };
  readonly preview: PreviewWords;
  readonly languageName: string;
  readonly overlay: string;
  readonly overlayKey: string;
  readonly on: string;
  readonly off: string;
  readonly reading: string;
  readonly readingHelp: string;
  readonly lookAgain: string;
  readonly backgroundGone: string;
  readonly backgroundGoneHelp: string;
  readonly watch: string;
  readonly watchTitle: (host: string) => string;
  readonly watchHelp: string;
  readonly watchReasons: readonly string[];
  readonly permissionRefused: string;
  readonly noTabTitle: string;
  readonly noTabHelp: string;
  readonly notShopTitle: string;
  readonly notShopHelp: string;
  readonly addressLabel: string;
  readonly addressInvalid: string;
  readonly open: string;
  readonly impressions: string;
  readonly clickThrough: string;
  readonly watchThrough: string;
  readonly collecting: (sample: string) => string;
  readonly ofSample: (sample: string) => string;
  readonly allCards: string;
  readonly lastDays: string;
  readonly fromCollector: (host: string) => string;
  readonly fromBrowser: string;
  readonly because: Readonly<Record<FiguresTrouble, string>>;
  readonly connect: string;
  readonly cards: string;
  readonly cardsHere: (count: number) => string;
  readonly alsoInCatalog: (count: number) => string;
  readonly kinds: Readonly<Record<ItemKind, string>>;
  readonly findingCount: (count: number) => string;
  readonly noCurioTitle: string;
  readonly noCurioHelp: string;
  readonly silentTitle: string;
  readonly silentHelp: string;
  readonly invalidTitle: string;
  readonly invalidHelp: string;
  readonly noCardsTitle: string;
  readonly noCardsHelp: string;
  readonly noEventsTitle: string;
  readonly noEventsHelp: string;
  readonly seeFindings: string;
  readonly pairedTitle: string;
  readonly pairedHelp: (host: string, site: string) => string;
  readonly forget: string;
  readonly pairTitle: string;
  readonly pairHelp: string;
  readonly pairLabel: string;
  readonly pairButton: string;
  readonly pairingRefused: Readonly<
    Record<'link-invalid' | 'token-refused' | 'collector-down' | 'collector-answer-invalid', string>
  >;
  readonly shopTitle: string;
  readonly shopHelp: string;
  readonly leave: string;
  readonly privacyTitle: string;
  readonly privacyHelp: string;
}
