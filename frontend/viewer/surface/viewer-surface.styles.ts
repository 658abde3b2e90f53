import { css } from 'lit';
import { tokens } from './tokens.styles';

export const viewerSurfaceStyles = [
  tokens,
  css`
    :host {
      position: relative;
      display: grid;
      grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
      min-height: 0;
      background: var(--room);
    }

    .tools {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 10px;
      padding: 5px 8px;
      border-bottom: 1px solid var(--line);
      background: var(--surface);
    }

    .bars {
      position: relative;
      z-index: 2;
    }

    /* away from the view that is worked on */
    .bars.beside-right .panel {
      right: auto;
      left: 12px;
    }

    .draw {
      background: var(--raised);
    }

    .draw .note {
      flex: 1;
      min-width: 14ch;
    }

    select,
    .words {
      height: var(--target);
      max-width: 170px;
      padding: 0 8px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
      color: var(--text);
      font: inherit;
    }

    dialog select {
      height: max(26px, calc(var(--target) - 8px));
    }

    .cluster {
      display: flex;
      align-items: center;
      gap: 2px;
    }

    .cluster + .cluster {
      padding-left: 10px;
      border-left: 1px solid var(--line);
    }

    .worded {
      padding: 0 10px 0 8px;
    }

    .space {
      flex: 1;
    }

    .note {
      color: var(--muted);
      font-size: 12px;
    }

    .panel {
      position: absolute;
      top: calc(100% + 12px);
      right: 12px;
      z-index: 3;
      width: 330px;
      padding: 4px 14px 14px;
      border: 1px solid var(--line);
      border-radius: 10px;
      background: var(--raised);
      box-shadow: 0 10px 30px rgb(0 0 0 / 55%);
    }

    .panel header,
    dialog header {
      display: flex;
      align-items: center;
      justify-content: space-between;
    }

    .panel h3,
    dialog h2 {
      font-size: 14px;
      font-weight: 600;
    }

    .panel h4 {
      margin: 8px 0 2px;
      color: var(--muted);
      font-size: 12px;
      font-weight: 600;
    }

    .slider {
      display: grid;
      grid-template-columns: 1fr auto;
      margin-top: 8px;
    }

    .slider input {
      grid-column: 1 / -1;
    }

    output {
      color: var(--muted);
      font-variant-numeric: tabular-nums;
    }

    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      margin-top: 10px;
    }

    .choices > span {
      align-self: center;
      min-width: 9ch;
      color: var(--muted);
    }

    .panel .plain {
      background: var(--surface);
    }

    .part {
      margin-top: 12px;
      padding-top: 6px;
      border-top: 1px solid var(--line);
    }

    .switch {
      display: flex;
      align-items: center;
      gap: 10px;
      min-height: var(--target);
      cursor: pointer;
    }

    .switch input {
      width: 17px;
      height: 17px;
      margin: 0;
      accent-color: var(--accent);
    }

    .rebind {
      min-width: 0;
      min-height: max(24px, calc(var(--target) - 8px));
      height: auto;
      padding: 1px 2px;
      text-align: left;
    }

    .rebind:hover kbd {
      border-color: var(--accent);
    }

    .legend {
      list-style: none;
    }

    .legend label {
      display: flex;
      align-items: center;
      gap: 10px;
      min-height: var(--target);
      cursor: pointer;
    }

    .legend input {
      width: 17px;
      height: 17px;
      margin: 0;
      accent-color: var(--accent);
    }

    .swatch {
      width: 36px;
      height: 14px;
      border-radius: 3px;
      background: #0b0e11;
      fill: none;
    }

    .strip {
      display: flex;
      gap: 2px;
      overflow-x: auto;
      padding: 4px 8px 0;
      scrollbar-width: none;
    }

    .strip button {
      flex: 1 0 auto;
      padding: 0 14px;
      border-bottom: 2px solid transparent;
      border-radius: var(--radius) var(--radius) 0 0;
      color: var(--muted);
    }

    .strip button[aria-selected='true'] {
      border-bottom-color: var(--accent);
      color: var(--text);
    }

    .strip .marked {
      color: var(--accent);
    }

    .wall {
      display: grid;
      grid-auto-rows: minmax(0, 1fr);
      gap: 6px;
      min-height: 0;
      padding: 6px;
    }

    .offline {
      position: absolute;
      bottom: 14px;
      left: 50%;
      z-index: 3;
      translate: -50%;
      max-width: calc(100% - 24px);
      padding: 8px 14px;
      border: 1px solid var(--line);
      border-radius: 99px;
      background: var(--raised);
      color: var(--warn);
    }

    dialog {
      width: min(1120px, calc(100vw - 24px));
      max-height: calc(100vh - 24px);
      padding: 10px 18px 18px;
      border: 1px solid var(--line);
      border-radius: 12px;
      background: var(--raised);
      color: var(--text);
    }

    dialog::backdrop {
      background: rgb(0 0 0 / 60%);
    }

    .columns {
      columns: 300px 3;
      column-gap: 28px;
    }

    .columns section {
      break-inside: avoid;
      margin-top: 10px;
    }

    .columns h3 {
      margin-bottom: 4px;
      color: var(--accent);
      font-size: 13px;
      font-weight: 600;
    }

    dl div {
      display: flex;
      align-items: baseline;
      gap: 10px;
      padding: 2px 0;
    }

    dt {
      display: flex;
      flex: 0 0 156px;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px;
    }

    :host([compact]) dt {
      flex-basis: 116px;
    }

    dt.gesture {
      color: var(--muted);
    }

    kbd {
      padding: 0 6px;
      border: 1px solid var(--line);
      border-bottom-width: 2px;
      border-radius: 4px;
      background: var(--surface);
      font: inherit;
      font-size: 12px;
    }

    :host([compact]) .tools {
      gap: 4px;
      padding: 4px;
    }

    :host([compact]) .cluster + .cluster {
      padding-left: 4px;
    }

    :host([compact]) .draw {
      flex-wrap: nowrap;
      justify-content: flex-start;
      overflow-x: auto;
      scrollbar-width: none;
    }

    :host([compact]) .draw .cluster {
      flex: none;
    }

    :host([compact]) .bars,
    :host([compact]) .tools:not(.draw) {
      position: static;
    }

    :host([compact]) .tools:not(.draw) {
      flex-wrap: nowrap;
      justify-content: space-between;
      overflow: visible;
    }

    :host([compact]) .panel {
      top: auto;
      right: 8px;
      bottom: 8px;
      left: 8px;
      width: auto;
      max-height: 46%;
      overflow-y: auto;
    }

    :host([compact]) .presets {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
    }

    :host([compact]) .presets .plain {
      flex: none;
    }

    :host([compact]) .kinds,
    :host([compact]) .words {
      width: 104px;
    }

    :host([compact]) .wall {
      padding: 4px 0 0;
    }
  `,
];
