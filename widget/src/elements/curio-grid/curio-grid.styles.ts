import { css, type CSSResult } from 'lit';

/** Two columns on a phone, up to six in a wide page. */
export const gridStyles: CSSResult = css`
  .list {
    display: grid;
    gap: 28px 16px;
    grid-template-columns: repeat(var(--curio-grid-columns, 2), minmax(0, 1fr));
  }
  .tail {
    display: grid;
    justify-items: center;
    min-height: 44px;
    margin-block-start: 24px;
  }
  .more {
    color: var(--_on);
    min-height: 44px;
    padding: 0 24px;
    border-radius: 22px;
    background: var(--_fill);
    font-weight: 650;
    transition: background var(--_fade);
  }
  .more[aria-busy='true'] {
    color: var(--_quiet);
  }
  @media (hover: hover) {
    .more:hover {
      background: var(--_line);
    }
  }
  @container curio-list (min-width: 560px) {
    .list {
      grid-template-columns: repeat(var(--curio-grid-columns, 3), minmax(0, 1fr));
    }
  }
  @container curio-list (min-width: 800px) {
    .list {
      grid-template-columns: repeat(var(--curio-grid-columns, 4), minmax(0, 1fr));
    }
  }
  @container curio-list (min-width: 1400px) {
    .list {
      grid-template-columns: repeat(var(--curio-grid-columns, 6), minmax(0, 1fr));
    }
  }
`;
