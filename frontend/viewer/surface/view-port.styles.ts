import { css } from 'lit';
import { cineBarStyles } from './cine-bar.styles';
import { tokens } from './tokens.styles';

export const viewPortStyles = [
  tokens,
  cineBarStyles,
  css`
    :host {
      display: block;
      min-width: 0;
      min-height: 0;
    }

    .port {
      position: relative;
      display: grid;
      grid-template-rows: auto minmax(0, 1fr) auto;
      height: 100%;
      overflow: hidden;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
    }

    .port.active {
      border-color: color-mix(in srgb, var(--accent) 55%, var(--line));
    }

    header {
      display: flex;
      align-items: center;
      gap: 10px;
      min-height: 34px;
      padding: 0 4px 0 12px;
    }

    h2 {
      font-size: 14px;
      font-weight: 600;
    }

    .port.active h2::before {
      display: inline-block;
      width: 7px;
      height: 7px;
      margin-right: 7px;
      border-radius: 50%;
      background: var(--accent);
      content: '';
      vertical-align: 2px;
    }

    .badge {
      overflow: hidden;
      padding: 1px 8px;
      border: 1px solid var(--line);
      border-radius: 99px;
      color: var(--muted);
      font-size: 11.5px;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .readout {
      display: flex;
      gap: 12px;
      margin-left: auto;
      padding-right: 6px;
      color: var(--muted);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }

    .picture {
      position: relative;
      min-height: 0;
      background: #000;
    }

    .stage {
      position: absolute;
      inset: 0;
      overflow: hidden;
      touch-action: none;
      user-select: none;
      -webkit-user-select: none;
      -webkit-touch-callout: none;
    }

    .stage:focus-visible {
      outline-offset: -2px;
    }

    .tool-window {
      cursor: default;
    }

    .tool-pan {
      cursor: grab;
    }

    .tool-pan:active {
      cursor: grabbing;
    }

    .tool-zoom,
    .tool-frames {
      cursor: ns-resize;
    }

    .tool-mark,
    .tool-draw,
    .tool-region,
    .aiming {
      cursor: crosshair;
    }

    /* whatever engines lay over each other in it stays below the drawings */
    .canvas {
      position: absolute;
      inset: 0;
      isolation: isolate;
      pointer-events: none;
    }

    .drawing {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      overflow: hidden;
      pointer-events: none;
    }

    .drawing .casing,
    .drawing .line {
      fill: none;
      stroke-linejoin: round;
      vector-effect: non-scaling-stroke;
    }

    .drawing .casing {
      stroke: rgb(0 0 0 / 60%);
      stroke-width: 4px;
    }

    .drawing .line {
      stroke-width: 1.75px;
    }

    .drawing .crosshair .line {
      stroke: var(--accent);
      stroke-width: 1px;
    }

    .drawing .crosshair .casing {
      stroke-width: 3px;
    }

    .drawing .label {
      font-size: 12.5px;
      font-weight: 600;
      paint-order: stroke;
      stroke: rgb(0 0 0 / 80%);
      stroke-width: 3.5px;
      stroke-linejoin: round;
    }

    .drawing .region .line {
      stroke: var(--accent);
    }

    .drawing .handle {
      fill: #000;
      stroke: #fff;
      stroke-width: 1.5px;
    }

    .drawing .faint {
      opacity: 0.5;
    }

    .face.loading {
      pointer-events: none;
      color: var(--muted);
      animation: appear 0.2s 0.25s both;
    }

    .face.failed {
      background: rgb(9 12 15 / 85%);
      color: var(--warn);
    }

    @keyframes appear {
      from {
        opacity: 0;
      }
    }

    @media (prefers-reduced-motion: reduce) {
      .face.loading {
        animation: none;
      }
    }

    .loupe {
      position: absolute;
      top: 0;
      left: 0;
      width: 132px;
      height: 132px;
      border: 2px solid var(--accent);
      border-radius: 50%;
      pointer-events: none;
    }

    .wipe {
      position: absolute;
      top: 0;
      bottom: 0;
      display: flex;
      justify-content: center;
      gap: 14px;
      width: 24px;
      padding-top: 8px;
      translate: -50%;
      cursor: ew-resize;
      touch-action: none;
    }

    .wipe::before {
      position: absolute;
      inset: 0 11px;
      background: var(--accent);
      content: '';
    }

    .wipe span {
      flex: none;
      align-self: flex-start;
      min-width: 3ch;
      padding: 0 5px;
      border-radius: 4px;
      background: rgb(0 0 0 / 65%);
      color: #fff;
      text-align: center;
    }

    @container (max-width: 420px) {
      .zoom,
      .loaded {
        display: none;
      }
    }

    :host {
      container-type: size;
    }
  `,
];
