import type { CartAdapter } from '@curio/core';
import type { Curio, CurioOptions, CurioStatus, ConsentState } from './curio.ts';
import type { KeeperHost } from './consent/create-keeper.ts';
import type { Changes } from './create-changes.ts';
import type { Services } from './platform/platform.ts';
import type { RankerHost } from './ranking/ranker-host.ts';
import type { VisitorHost } from './visitor/visitor-host.ts';

/** What the acts read of their client, and tell it. @internal */
export interface ActsHost
  extends
    RankerHost,
    Omit<KeeperHost, 'options'>,
    Omit<VisitorHost, 'getRanker' | 'rules' | 'profileMoved' | 'noticesMoved' | 'scored'> {
  readonly options: CurioOptions;
  readonly changes: Changes;
  readonly status: CurioStatus;
  readonly setStatus: (change: Partial<CurioStatus>) => void;
  /** Ids of items that stood in a slate of this page. */
  readonly inUse: Set<string>;
  /** The shop's; another one is told of as a change. */
  readonly cart: CartAdapter | null;
  /** What was decided; the acts say the word for purposes. */
  consent: ConsentState;
}

/** A client whose services have come. @internal */
export interface ServedClient {
  readonly client: ActsHost;
  readonly services: Services;
  /** Absolute address of the catalogue as the page began; absent where its source is no address. */
  readonly catalogUrl: string | undefined;
}

/** What the client passes on as it is. @internal */
export type PassedOn = Pick<
  Curio,
  | 'observeImpression'
  | 'observePlayback'
  | 'confirm'
  | 'follow'
  | 'notices'
  | 'search'
  | 'markNoticesSeen'
  | 'erase'
  | 'inspectEvents'
  | 'flush'
>;
