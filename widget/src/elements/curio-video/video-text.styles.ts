import { css, type CSSResult } from 'lit';

/** Maker, title and caption. */
export const textStyles: CSSResult = css`
  .maker {
    display: flex;
    align-items: center;
    gap: 8px;
    max-width: 100%;
    font-size: 14px;
  }
  .maker img,
  .maker .initial {
    flex: none;
    width: 28px;
    height: 28px;
    border-radius: 50%;
    object-fit: cover;
    background: rgb(255 255 255 / 0.22);
    box-shadow: 0 0 0 1.5px rgb(255 255 255 / 0.85);
  }
  .maker .initial {
    display: grid;
    place-items: center;
    font-weight: 700;
    font-size: 12px;
  }
  .maker span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .maker .name {
    flex: none;
    max-width: 70%;
    font-weight: 650;
  }
  .maker .name:last-child {
    flex: initial;
    max-width: none;
  }
  .maker .shop {
    color: rgb(255 255 255 / 0.86);
  }
  .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
    font-size: 16px;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .caption {
    justify-self: center;
    max-width: 34ch;
    margin: 0 -52px 8px 0;
    padding: 4px 10px;
    border-radius: 8px;
    background: rgb(0 0 0 / 0.74);
    font-size: 16px;
    font-weight: 500;
    text-align: center;
    white-space: pre-line;
    text-wrap: balance;
  }
  .actions {
    position: absolute;
    z-index: 3;
    pointer-events: none;
  }
  .top > *,
  .info > *,
  .actions > * {
    pointer-events: auto;
  }
  .top {
    inset: 0 0 auto;
    display: flex;
    gap: 8px;
    padding: calc(12px + env(safe-area-inset-top, 0px)) 12px 12px;
  }
  .info {
    inset: auto 0 0;
    display: grid;
    gap: 6px;
    justify-items: start;
    padding: 72px 68px calc(20px + env(safe-area-inset-bottom, 0px)) 16px;
    background: linear-gradient(
      to top,
      rgb(0 0 0 / 0.82),
      rgb(0 0 0 / 0.62) calc(100% - 72px),
      rgb(0 0 0 / 0.34) calc(100% - 36px),
      rgb(0 0 0 / 0.1) calc(100% - 12px),
      transparent
    );
  }
  .info > p,
  .info > h3 {
    pointer-events: none;
  }
  .maker {
    display: flex;
    align-items: center;
    gap: 8px;
    max-width: 100%;
    font-size: 14px;
  }
  .maker img,
  .maker .initial {
    flex: none;
    width: 28px;
    height: 28px;
    border-radius: 50%;
    object-fit: cover;
    background: rgb(255 255 255 / 0.22);
    box-shadow: 0 0 0 1.5px rgb(255 255 255 / 0.85);
  }
  .maker .initial {
    display: grid;
    place-items: center;
    font-weight: 700;
    font-size: 12px;
  }
  .maker span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .maker .name {
    flex: none;
    max-width: 70%;
    font-weight: 650;
  }
  .maker .name:last-child {
    flex: initial;
    max-width: none;
  }
  .maker .shop {
    color: rgb(255 255 255 / 0.86);
  }
  .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
    font-size: 16px;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .caption {
    justify-self: center;
    max-width: 34ch;
    margin: 0 -52px 8px 0;
    padding: 4px 10px;
    border-radius: 8px;
    background: rgb(0 0 0 / 0.74);
    font-size: 16px;
    font-weight: 500;
    text-align: center;
    white-space: pre-line;
    text-wrap: balance;
  }
`;
