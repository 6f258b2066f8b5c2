import type { Result } from '@curio/core';
import type { KeyedStore } from '../background/platform.ts';
import type { MessageName, Protocol, Reply } from '../messaging/protocol.ts';
import type { Preview } from '../preview/preview.ts';

/** What the panel needs of the browser; tests pass a whole fake one. */
export interface PanelPlatform {
  ask<Name extends MessageName>(
    name: Name,
    request: Protocol[Name]['request'],
  ): Promise<Reply<Protocol[Name]['answer']>>;
  /**
   * Asks the person for a host permission. Must be called within a press, before anything is awaited.
   *
   * @returns whether it is held now.
   */
  requestHost(pattern: string): Promise<boolean>;
  /** Whether a host permission is held. */
  holdsHost(pattern: string): Promise<boolean>;
  /** Reads a catalogue, whose host's permission is held, to rank it in this browser until the signal aborts. */
  openPreview(catalogUrl: string, options: { readonly signal: AbortSignal }): Promise<Result<Preview>>;
  /** Tells the tab that the panel stands beside, now and whenever that changes; `null` when there is none. */
  observeTab(listener: (tabId: number | null) => void, options: { readonly signal: AbortSignal }): void;
  /** Tells that something the panel shows of a tab may have changed. */
  observeChanges(listener: () => void, options: { readonly signal: AbortSignal }): void;
  /** Calls back in a rhythm while the panel is seen. */
  every(periodMs: number, callback: () => void, options: { readonly signal: AbortSignal }): void;
  /** What a person made and would not lose; content scripts may read it, so nothing secret goes in. */
  readonly kept: Pick<KeyedStore, 'read' | 'write'>;
  openTab(url: string): Promise<void>;
  copy(text: string): Promise<boolean>;
}
