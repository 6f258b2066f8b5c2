import { css, type CSSResult } from 'lit';

/** A row of a panel that does something: an icon and what it does. */
export const actRows: CSSResult = css`
  .act {
    display: flex;
    align-items: center;
    gap: 14px;
    width: 100%;
    min-height: 48px;
    padding: 0 4px;
    border-radius: 8px;
    font-weight: 550;
  }
  .act svg {
    color: var(--_quiet);
  }
`;
