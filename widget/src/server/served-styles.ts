import { css, type CSSResult } from 'lit';
import { feedStyles } from '../elements/curio-feed/curio-feed.styles.ts';
import { productStyles } from '../elements/curio-product/curio-product.styles.ts';
import { videoStyles } from '../elements/curio-video/curio-video.styles.ts';
import { moreTokens } from '../styles/more-tokens.ts';
import { tokens } from '../styles/tokens.ts';

/**
 * What was served stays until the element has drawn the same itself, and then gives way within one frame. What the
 * element shows until then is kept out of sight.
 */
const served: CSSResult = css`
  :host(:not([data-ready])) > :not(.served),
  :host([data-ready]) > .served {
    display: none !important;
  }
  .served a {
    color: inherit;
    text-decoration: none;
  }
  .served .chip {
    color: var(--_on);
  }
  .served-room {
    visibility: hidden;
  }
  .served-watch {
    position: absolute;
    inset: 16px auto auto 16px;
    z-index: 4;
    padding: 12px 16px;
    border-radius: 24px;
    background: rgb(0 0 0 / 0.72);
    color: #fff;
  }
  summary {
    cursor: pointer;
  }
  details {
    position: relative;
    z-index: 1;
  }
`;

/** A feed is up later than it is ready: when its first slate is there. */
const servedFeed: CSSResult = css`
  :host(:not([data-up])) > :not(.served),
  :host([data-up]) > .served {
    display: none !important;
  }
  .served {
    height: 100%;
    overflow: auto;
    scrollbar-width: none;
  }
  .stage {
    position: relative;
    height: 100%;
    margin: auto;
  }
  .stage > * {
    width: 100%;
    height: 100%;
    aspect-ratio: auto;
    --curio-card-radius: 0;
  }
  .links {
    padding: 16px;
  }
  @container curio-feed (min-width: 900px) {
    .stage {
      width: calc((100cqb - 96px) * 9 / 16);
      padding: 48px 0;
    }
    .stage > * {
      --curio-card-radius: var(--_radius);
    }
  }
`;

/**
 * The style sheet of each kind of served card: what a site puts into files where it names `stylesheets`.
 *
 * @public
 */
export const SERVED_STYLES: Readonly<Record<ServedKind, string>> = {
  feed: toText([tokens, moreTokens, feedStyles, servedFeed]),
  product: toText([tokens, moreTokens, productStyles, served]),
  video: toText([tokens, moreTokens, videoStyles, served]),
};

/** What can be written by a server. @public */
export type ServedKind = 'feed' | 'product' | 'video';

function toText(sheets: readonly CSSResult[]): string {
  return sheets
    .map(({ cssText }) => cssText)
    .join('')
    .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
