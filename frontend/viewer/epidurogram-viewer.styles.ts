import { css } from 'lit';

export const viewerStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 320px;
    height: 100%;
    background: var(--casebook-viewer-background, #090c0f);
    color: var(--casebook-viewer-muted, #9eabb5);
    font: 400 13px/1.4 var(--casebook-font-family, system-ui, sans-serif);
    color-scheme: dark;
  }

  :host([hidden]) {
    display: none;
  }

  .face {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 12px;
    text-align: center;
  }
`;
