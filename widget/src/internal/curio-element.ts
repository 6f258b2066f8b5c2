import type { CurioErrorDetail, Failure } from '@curio/core';
import { LitElement, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import {
  ClientController,
  type ClientHost,
  type CurioCatalog,
  type CurioClient,
} from '../controllers/client-controller.ts';
import { tokens } from '../styles/tokens.ts';

/** What every Curio element shares: its client, its catalogue, and how it fails. */
export class CurioElement extends LitElement implements ClientHost {
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    failure: { state: true },
  };

  static override styles: CSSResultGroup = tokens;

  /** Set it where the page has several clients; else the page is asked for one. */
  declare client: CurioClient | null;
  /** @internal What keeps the element from showing itself. */
  declare failure: Failure | null;
  /** @internal */
  readonly connection: ClientController = new ClientController(this);

  constructor() {
    super();
    this.client = null;
    this.failure = null;
  }

  /** @internal */
  clientConnected(_client: CurioClient, _signal: AbortSignal): void {
    this.failure = null;
  }

  /** @internal */
  clientFailed(failure: Failure): void {
    this.fail(failure);
  }

  /** @internal The catalogue, once it is there. */
  get view(): CurioCatalog | null {
    return this.connection.view;
  }

  /** Tells the page and the console, once, and keeps the failure for drawing. */
  protected fail(failure: Failure): void {
    if (this.failure?.code === failure.code && this.failure.place === failure.place) return;
    this.failure = failure;
    this.report(failure, true);
  }

  /** Tells the page and the console of a failure that the element draws itself, or can live with. */
  protected report(failure: Failure, fatal: boolean): void {
    const detail: CurioErrorDetail = { ...failure, fatal };
    this.emit('curio-error', detail);
    const place = failure.place === undefined ? '' : ` (${failure.place})`;
    console.warn(`<${this.localName}> ${failure.message}${place} [${failure.code}]`);
  }

  /**
   * Sends an event up through shadow roots.
   *
   * @internal
   * @returns false when someone prevented its default.
   */
  emit(type: string, detail: unknown = null): boolean {
    return this.dispatchEvent(
      new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }),
    );
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.toggleAttribute('data-ready', this.failure === null && this.view !== null);
  }
}
