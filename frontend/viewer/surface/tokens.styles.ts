import { css } from 'lit';

/**
 * The room is dark whatever the page around it is. A page may set the `--casebook-viewer-*` properties; nothing else
 * reaches in here.
 */
export const tokens = css`
  :host {
    --room: var(--casebook-viewer-background, #090c0f);
    --surface: var(--casebook-viewer-surface, #11161b);
    --raised: var(--casebook-viewer-raised, #1c242c);
    --hover: var(--casebook-viewer-hover, #27313b);
    --line: var(--casebook-viewer-line, #2b363f);
    --text: var(--casebook-viewer-text, #e4eaee);
    --muted: var(--casebook-viewer-muted, #9eabb5);
    --accent: var(--casebook-viewer-accent, #5fd0dc);
    --warn: var(--casebook-viewer-warning, #ffb499);
    --radius: 6px;
    --target: 32px;
    color-scheme: dark;
    color: var(--text);
    font: 400 13px/1.4 var(--casebook-font-family, system-ui, sans-serif);
  }

  @media (pointer: coarse) {
    :host {
      --target: 44px;
    }
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  .icon {
    width: 18px;
    height: 18px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-width: var(--target);
    height: var(--target);
    padding: 0 6px;
    border: 1px solid transparent;
    border-radius: var(--radius);
    background: none;
    color: var(--text);
    font: inherit;
    white-space: nowrap;
    cursor: pointer;
    touch-action: manipulation;
  }

  button:hover:not(:disabled) {
    background: var(--hover);
  }

  button:disabled {
    color: color-mix(in srgb, var(--muted) 55%, transparent);
    cursor: default;
  }

  button[aria-pressed='true'],
  button[aria-expanded='true'] {
    border-color: color-mix(in srgb, var(--accent) 60%, transparent);
    background: color-mix(in srgb, var(--accent) 18%, transparent);
    color: var(--accent);
  }

  button.plain {
    padding: 0 12px;
    border-color: var(--line);
    background: var(--raised);
  }

  button.plain[aria-pressed='true'] {
    border-color: var(--accent);
  }

  button.quiet {
    color: var(--muted);
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }

  input[type='range'] {
    appearance: none;
    width: 100%;
    height: max(24px, calc(var(--target) - 8px));
    margin: 0;
    background: none;
    cursor: pointer;
  }

  input[type='range']::-webkit-slider-runnable-track {
    height: 4px;
    border-radius: 2px;
    background: var(--track, var(--line));
  }

  input[type='range']::-moz-range-track {
    height: 4px;
    border-radius: 2px;
    background: var(--track, var(--line));
  }

  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    width: 16px;
    height: 16px;
    margin-top: -6px;
    border: 0;
    border-radius: 50%;
    background: var(--accent);
  }

  input[type='range']::-moz-range-thumb {
    width: 16px;
    height: 16px;
    border: 0;
    border-radius: 50%;
    background: var(--accent);
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .face {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 12px;
    padding: 16px;
    text-align: center;
  }

  .face p {
    max-width: 36ch;
  }

  .spinner {
    width: 26px;
    height: 26px;
    border: 2px solid var(--line);
    border-top-color: var(--accent);
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }

  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 4s;
    }
  }
`;
