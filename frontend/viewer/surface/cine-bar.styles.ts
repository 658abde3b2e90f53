import { css } from 'lit';

export const cineBarStyles = css`
  .cine {
    display: flex;
    align-items: center;
    gap: 2px;
    min-height: calc(var(--target) + 4px);
    padding: 2px 10px 2px 4px;
  }

  .scrubber {
    position: relative;
    --track: linear-gradient(
      to right,
      color-mix(in srgb, var(--accent) 45%, var(--line)) var(--loaded),
      var(--line) var(--loaded)
    );
  }

  .track {
    position: relative;
    display: flex;
    flex: 1;
    min-width: 40px;
    margin: 0 8px;
  }

  .track > .loop,
  .track > .bookmark {
    position: absolute;
    top: 50%;
    pointer-events: none;
  }

  .track > .loop {
    left: calc(8px + (100% - 16px) * var(--from));
    width: calc((100% - 16px) * (var(--to) - var(--from)));
    height: 10px;
    translate: 0 -50%;
    border: 1px solid var(--accent);
    border-block-width: 0;
    background: color-mix(in srgb, var(--accent) 22%, transparent);
  }

  .track > .bookmark {
    left: calc(8px + (100% - 16px) * var(--at));
    border: 4px solid transparent;
    border-top: 6px solid var(--warn);
    translate: -50% -13px;
  }

  .preview {
    position: absolute;
    bottom: calc(100% + 4px);
    left: clamp(60px, calc(100% * var(--at)), calc(100% - 60px));
    z-index: 2;
    display: grid;
    justify-items: center;
    padding: 4px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
    font-size: 12px;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
    pointer-events: none;
    translate: -50%;
  }

  .thumbnail {
    width: 112px;
    background: #000;
  }

  .cine {
    position: relative;
  }

  .cine .panel {
    position: absolute;
    right: 6px;
    bottom: calc(100% + 6px);
    z-index: 3;
    width: min(400px, calc(100% - 12px));
    padding: 2px 12px 12px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--raised);
    box-shadow: 0 10px 30px rgb(0 0 0 / 55%);
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-top: 10px;
  }

  .choices > span {
    min-width: 7.5em;
    color: var(--muted);
  }

  .choices .plain {
    padding: 0 9px;
    background: var(--surface);
  }

  .note {
    margin-top: 8px;
    color: var(--muted);
    font-size: 12px;
  }

  .speed {
    font-variant-numeric: tabular-nums;
  }

  .counter {
    display: flex;
    gap: 10px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .counter span:first-child {
    min-width: 5ch;
    text-align: right;
  }

  .time {
    min-width: 6ch;
    color: var(--muted);
    text-align: right;
  }

  .loaded {
    min-width: 4ch;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
    text-align: right;
  }

  @container (max-width: 420px) {
    .cine:not([aria-hidden]) {
      flex-wrap: wrap;
    }

    .track {
      flex-basis: 100%;
      order: -1;
      margin: 0 4px 0 10px;
    }

    .counter {
      margin-left: auto;
    }

    .choices > span {
      flex-basis: 100%;
    }
  }
`;
