import { css, type CSSResult } from 'lit';

/** What a room adds to a clip's card. */
export const liveStyles: CSSResult = css`
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    max-width: 100%;
    padding: 2px 10px;
    border-radius: 14px;
    background: rgb(8 10 16 / 0.72);
    backdrop-filter: blur(10px);
    font-size: 13px;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .on-air {
    background: #c81e2e;
  }
  .on-air::before {
    content: '';
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: #fff;
  }
  .top {
    flex-wrap: wrap;
  }
  .remind {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    padding: 0 16px;
    border-radius: 22px;
    background: #fff;
    color: #10141c;
    font-weight: 650;
  }
  .explaining {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 2px 8px;
    border-radius: 6px;
    background: rgb(255 255 255 / 0.94);
    color: #a3121f;
    font-size: 12px;
    font-weight: 700;
  }
  .explaining::before {
    content: '';
    width: 6px;
    height: 6px;
    border-radius: 50%;
    background: currentColor;
  }
`;
