import { css, html, LitElement, svg } from 'lit';
import { Painting, type PaintedSpread, type Side, SIDES } from './painted-spread';

interface Named {
  readonly code: string;
  readonly label: string;
}

/**
 * A schematic of the spine on which the places reached by contrast are painted: by dragging, by touch, or by arrow keys
 * and space. It works without the server; every change is told.
 *
 * @fires spread-changed with the painted value, null when nothing is painted
 */
export class SpreadField extends LitElement {
  static override properties = {
    levels: { attribute: false },
    parts: { attribute: false },
    sides: { attribute: false },
    value: { attribute: false },
    truth: { attribute: false },
    readonly: { type: Boolean },
    _focus: { state: true },
  };

  static override styles = css`
    :host {
      display: grid;
      gap: 0.75rem;
      -webkit-user-select: none;
      user-select: none;
    }
    [role='group'] {
      display: grid;
      grid-template-columns: minmax(4rem, 1fr) 5.25rem minmax(4rem, 1fr);
      align-items: stretch;
    }
    .side {
      padding-block-end: 0.375rem;
      color: var(--casebook-ink-soft);
      font-size: var(--casebook-size-small, 0.875rem);
      text-align: center;
    }
    .level {
      position: relative;
      display: grid;
      place-items: center;
      color: var(--casebook-ink);
      font-size: var(--casebook-size-small, 0.875rem);
      font-variant-numeric: tabular-nums;
    }
    .level svg {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
    .level span {
      position: relative;
    }
    .bone {
      fill: none;
      stroke: var(--casebook-line-strong, #71808b);
      stroke-width: 1.5;
      vector-effect: non-scaling-stroke;
    }
    .disc {
      fill: var(--casebook-surface-sunk, #000);
      stroke: var(--casebook-line, #28323a);
      vector-effect: non-scaling-stroke;
    }
    button {
      position: relative;
      min-height: 2.75rem;
      margin: 2px;
      padding: 0;
      border: 1px solid var(--casebook-line-strong, #71808b);
      border-radius: 6px;
      background: none;
      color: var(--casebook-ink);
      font: inherit;
      font-size: var(--casebook-size-small, 0.875rem);
      cursor: pointer;
    }
    button:focus-visible {
      outline: 2px solid var(--casebook-accent, #6bcbdb);
      outline-offset: 1px;
    }
    button:hover:not([disabled]) {
      border-color: var(--casebook-accent, #6bcbdb);
    }
    /* painting by finger: between the sides the page still scrolls */
    .cell {
      touch-action: none;
    }
    .cell[aria-checked='true'] {
      border-color: var(--casebook-accent, #6bcbdb);
      background: repeating-linear-gradient(
        -45deg,
        var(--casebook-accent, #6bcbdb) 0 6px,
        color-mix(in srgb, var(--casebook-accent, #6bcbdb) 72%, transparent) 6px 9px
      );
    }
    .cell[aria-checked='true']::after {
      content: '✓';
      display: inline-grid;
      place-items: center;
      width: 1.375rem;
      height: 1.375rem;
      border-radius: 50%;
      background: var(--casebook-surface, #0f1417);
      color: var(--casebook-ink);
    }
    .cell[data-truth]::before {
      content: '';
      position: absolute;
      inset: 3px;
      border: 2px dashed var(--casebook-caution, #ecc16a);
      border-radius: 4px;
      pointer-events: none;
    }
    .parts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem;
    }
    .parts button {
      min-width: 5.5rem;
      margin: 0;
      padding-inline: 0.75rem;
    }
    .parts button[aria-pressed='true'] {
      border-color: var(--casebook-accent, #6bcbdb);
      background: var(--casebook-accent, #6bcbdb);
      color: var(--casebook-on-accent, #04222a);
      font-weight: 620;
    }
    p {
      margin: 0;
      color: var(--casebook-ink-soft);
      font-size: var(--casebook-size-small, 0.875rem);
    }
    button[disabled] {
      cursor: default;
      opacity: 1;
    }
  `;

  declare levels: readonly Named[];
  declare parts: readonly Named[];
  /** The patient's sides from left to right, as they stand on the AP image beside it. */
  declare sides: readonly Side[];
  declare value: PaintedSpread | null | undefined;
  /** Places that contrast truly reached, as "level side"; only once they may be known. */
  declare truth: readonly string[] | undefined;
  declare readonly: boolean;
  declare _focus: string;

  #painting = new Painting([]);
  #stroke?: boolean;

  constructor() {
    super();
    this.levels = [];
    this.parts = [];
    this.sides = SIDES;
    this.readonly = false;
    this._focus = '';
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('levels') || changed.has('value')) {
      this.#painting = new Painting(
        this.levels.map(({ code }) => code),
        this.value,
      );
    }
    if (changed.has('levels') && this.levels.length > 0) {
      this._focus = `${this.levels[Math.floor(this.levels.length / 2)].code} left`;
    }
  }

  override render() {
    return html`
      <div
        role="group"
        aria-label="Interspaces and sides that contrast has reached. Arrow keys move, space paints."
        @pointerdown=${this.#beginStroke}
        @pointermove=${this.#paintOver}
        @pointerup=${this.#endStroke}
        @pointercancel=${this.#endStroke}
        @lostpointercapture=${this.#endStroke}
        @keydown=${this.#keys}
      >
        <span class="side">Patient’s ${this.sides[0]}</span><span></span
        ><span class="side">Patient’s ${this.sides[1]}</span>
        ${this.levels.map((level) => [
          this.#cell(level, this.sides[0]),
          html`<div class="level" aria-hidden="true">
            <svg viewBox="0 0 80 44" preserveAspectRatio="none">${INTERSPACE}</svg><span>${level.label}</span>
          </div>`,
          this.#cell(level, this.sides[1]),
        ])}
      </div>
      <div class="parts" role="group" aria-label="Where in the canal">
        ${this.parts.map(
          ({ code, label }) =>
            html`<button
              type="button"
              ?disabled=${this.readonly}
              aria-pressed=${String(this.#painting.hasPart(code))}
              @click=${() => this.#choosePart(code)}
            >
              ${label}
            </button>`,
        )}
        <p>In the canal; neither if none of it is.</p>
      </div>
    `;
  }

  #cell(level: Named, side: Side) {
    const key = `${level.code} ${side}`;
    const painted = this.#painting.has(level.code, side);
    const reached = this.truth?.includes(key) ?? false;
    const words = `${level.label} ${side}`;
    return html`<button
      type="button"
      class="cell"
      role="checkbox"
      data-level=${level.code}
      data-side=${side}
      ?data-truth=${reached}
      ?disabled=${this.readonly}
      tabindex=${this._focus === key ? 0 : -1}
      aria-checked=${String(painted)}
      aria-label=${this.truth ? `${words}, ${reached ? 'reached' : 'not reached'}` : words}
      @focus=${() => (this._focus = key)}
    ></button>`;
  }

  #choosePart(code: string) {
    this.#painting.togglePart(code);
    this.#changed();
  }

  #beginStroke = (event: PointerEvent) => {
    const cell = cellOf(event.target);
    if (!cell || this.readonly || event.button > 0) {
      return;
    }
    // keeps the focus where the finger is, and the click that follows from painting again
    event.preventDefault();
    cell.focus({ preventScroll: true });
    this.#stroke = cell.getAttribute('aria-checked') !== 'true';
    this.#paint(cell, this.#stroke);
  };

  #paintOver = (event: PointerEvent) => {
    if (this.#stroke === undefined) {
      return;
    }
    const cell = cellOf(this.shadowRoot!.elementFromPoint(event.clientX, event.clientY));
    if (cell) {
      this.#paint(cell, this.#stroke);
    }
  };

  #endStroke = () => {
    this.#stroke = undefined;
  };

  #paint(cell: HTMLElement, reached: boolean) {
    if (this.#painting.paint(cell.dataset.level!, cell.dataset.side as Side, reached)) {
      this.#changed();
    }
  }

  #keys = (event: KeyboardEvent) => {
    const cell = cellOf(event.target);
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (!this.readonly && !event.repeat) {
        this.#paint(cell, cell.getAttribute('aria-checked') !== 'true');
      }
      return;
    }
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!step) {
      return;
    }
    event.preventDefault();
    const row = this.levels.findIndex(({ code }) => code === cell.dataset.level) + step[0];
    const side = this.sides.indexOf(cell.dataset.side as Side) + step[1];
    const level = this.levels[row];
    if (level && this.sides[side]) {
      this.shadowRoot!.querySelector<HTMLElement>(
        `.cell[data-level="${level.code}"][data-side="${this.sides[side]}"]`,
      )?.focus();
    }
  };

  #changed() {
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('spread-changed', { detail: { value: this.painted }, bubbles: true }));
  }

  /** What is painted now. */
  get painted(): PaintedSpread | null {
    return this.#painting.value;
  }
}

function cellOf(target: EventTarget | Element | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.cell') : null;
}

/** A disc between two vertebral bodies. */
const INTERSPACE = svg`
  <rect class="disc" x="14" y="10" width="52" height="24" rx="8"></rect>
  <path class="bone" d="M14 0 V4 Q14 8 20 8 H60 Q66 8 66 4 V0"></path>
  <path class="bone" d="M14 44 V40 Q14 36 20 36 H60 Q66 36 66 40 V44"></path>`;

customElements.define('spread-field', SpreadField);
