import {
  css,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { CurioClient } from '../../controllers/client-controller.ts';
import { CurioElement } from '../../internal/curio-element.ts';
import { LaterActs } from '../../internal/later-acts.ts';
import type { SheetRequest } from '../../internal/sheet-request.ts';
import { tokens } from '../../styles/tokens.ts';
import type { MiniActs } from './mini-acts.ts';
import type { MiniCorner } from './mini-corner.ts';
import { MiniFollower, type MiniClip, type MiniHost } from './mini-follower.ts';

/**
 * A floating player. Put it into the page's body once: it goes on with the clip that a feed played when the feed
 * leaves the view or the page changes without a reload, and, with consent, on the next page of this tab.
 *
 * It stands in a corner, where it covers least of what the page itself keeps in place; it is dragged, or moved by a
 * button and arrow keys, to another, and closed by its button or Escape.
 *
 * @tagname curio-mini
 * @csspart frame - The whole of it while it is shown.
 * @csspart poster - The still picture under the clip.
 * @cssproperty [--curio-mini-width=clamp(132px, 18vw, 200px)] - Its width; it is 9:16.
 * @cssproperty [--curio-mini-inset=12px] - Its distance from the window's edges, safe areas apart.
 * @cssproperty [--curio-mini-top=0px] - Room to leave at the top, such as for a header that stays.
 * @cssproperty [--curio-mini-bottom=0px] - Room to leave at the bottom, such as for a bar that stays.
 * @cssproperty [--curio-mini-layer=30] - Its `z-index`.
 * @attr {'bottom-end'|'bottom-start'|'top-end'|'top-start'} corner - Where it stands. Default: bottom-end.
 * @attr {string} href - The page that shows a clip in its feed; `{id}` stands for the clip. Without it, and without the feed, its product's sheet opens.
 * @attr {'light'|'dark'|'auto'} theme - Overrides the page's own light or dark.
 * @fires {CustomEvent<{itemId: string}>} curio-mini-shown - It plays a clip now.
 * @fires {CustomEvent<{itemId: string, positionMs: number}>} curio-open-request - The clip's feed was asked for. Prevent its default to show it yourself.
 * @fires {CustomEvent<SheetRequest>} curio-sheet-request - Its product was asked for. Prevent its default to show it yourself.
 * @fires {CustomEvent<{itemId: string}>} curio-closed - The visitor closed it.
 * @fires {CustomEvent<CurioErrorDetail>} curio-error - Something failed.
 */
export class CurioMini extends CurioElement implements MiniHost {
  static override properties: PropertyDeclarations = {
    corner: { reflect: true },
    href: {},
    clip: { state: true },
    isPaused: { state: true },
    request: { state: true },
  };

  static override styles: CSSResultGroup = [
    tokens,
    css`
      :host {
        display: none;
      }
    `,
  ];

  declare corner: MiniCorner;
  declare href: string;
  /** @internal What it plays; `null` while it is not there. */
  declare clip: MiniClip | null;
  /** @internal The visitor has paused it. */
  declare isPaused: boolean;
  /** @internal The product sheet that lies over the page. */
  declare request: SheetRequest | null;
  /** @internal */
  hasChosenCorner = false;
  /** ms of media that its clip stands at; 0 while it is not there. */
  positionMs = 0;

  readonly #follower = new MiniFollower(this);
  readonly #later = new LaterActs<MiniActs>(this, async () =>
    (await import('./mini-acts.ts')).createMiniActs(this),
  );

  constructor() {
    super();
    this.corner = 'bottom-end';
    this.href = '';
    this.clip = null;
    this.isPaused = false;
    this.request = null;
  }

  /** @internal */
  override clientConnected(client: CurioClient, signal: AbortSignal): void {
    super.clientConnected(client, signal);
    this.#follower.resume(client, signal);
  }

  /** @internal Without a client it has nothing to play, and nobody misses it. */
  override clientFailed(): void {
    this.hide();
  }

  /** @internal Plays a clip on, as if its feed had left the view. */
  show(clip: MiniClip, corner?: MiniCorner): void {
    this.clip = clip;
    this.positionMs = clip.fromMs;
    this.isPaused = false;
    if (corner !== undefined) this.moveTo(corner);
    void this.#later.begin();
    this.emit('curio-mini-shown', { itemId: clip.card.id });
  }

  /** Takes it away without asking; it comes back when the next clip is left. */
  hide(): void {
    this.clip = null;
    this.request = null;
    this.positionMs = 0;
  }

  /** Closes it for this clip, as its button does. */
  close(): void {
    const { clip } = this;
    if (clip === null) return;
    this.#follower.dismiss();
    this.emit('curio-closed', { itemId: clip.card.id });
  }

  /** Moves it to a corner, and keeps it there. */
  moveTo(corner: MiniCorner): void {
    this.hasChosenCorner = true;
    this.corner = corner;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { acts } = this.#later;
    this.toggleAttribute('data-shown', this.clip !== null && acts !== null);
    acts?.settle();
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.clip === null ? nothing : (this.#later.acts?.render(this.clip) ?? nothing);
  }
}
