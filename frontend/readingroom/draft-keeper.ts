import { html, LitElement, nothing } from 'lit';
import type { ConfidenceField } from './confidence-field';
import { DraftLine, type LineState } from './draft-line';
import type { SpreadField } from './spread-field';

interface Tip {
  readonly series: number;
  readonly frame: number;
  readonly column: number;
  readonly row: number;
}

interface Chosen extends HTMLElement {
  readonly checked: boolean;
}

const CHANGES = ['change', 'confidence-changed', 'spread-changed', 'mark-changed'];

/**
 * Keeps the draft of a judgment safe while the page's own connection is away: reads the answers from the form beside it
 * and hands them to the server by themselves, and to the browser's store until they have arrived.
 *
 * @fires draft-recovered when answers that had not arrived before a reload have arrived now
 */
export class DraftKeeper extends LitElement {
  static override properties = {
    address: {},
    codes: { attribute: false },
    asked: { attribute: false },
    tip: { attribute: false },
    room: {},
    _state: { state: true },
  };

  declare address: string;
  /** Codes of each question's choices, in the order in which they stand. */
  declare codes: Readonly<Record<string, readonly string[]>>;
  /** Names of the answers that are asked for just now: the others are not on the page, and are not spoken of. */
  declare asked: readonly string[];
  declare tip: Tip | null | undefined;
  /** Selector of the part of the page that holds form and images. */
  declare room: string;
  declare _state: LineState;

  #line?: DraftLine;
  #room?: Element | null;

  constructor() {
    super();
    this.room = '.judging-room';
    this.codes = {};
    this.asked = [];
    this._state = 'kept';
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#room = this.closest(this.room);
    // mark-changed does not bubble, but is caught on its way down
    CHANGES.forEach((type) => this.#room?.addEventListener(type, this.#changed, { capture: true }));
    this.#line ??= new DraftLine(this.address, (state) => (this._state = state));
    void this.#line.recover().then((recovered) => {
      if (recovered) {
        this.dispatchEvent(new CustomEvent('draft-recovered'));
      }
    });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    CHANGES.forEach((type) => this.#room?.removeEventListener(type, this.#changed, { capture: true }));
    this.#line?.close();
    this.#line = undefined;
  }

  override render() {
    return this._state === 'waiting'
      ? html`<span class="draft-waiting" role="status"
          >No connection: your answers are kept in this browser and sent when it is back.</span
        >`
      : nothing;
  }

  #changed = (event: Event) => {
    if (event.type === 'mark-changed') {
      const { viewId, frame, column, row } = (event as CustomEvent).detail;
      this.tip =
        typeof column === 'number' ? { series: Number(String(viewId).replace('series-', '')), frame, column, row } : null;
    }
    // groups take over what their members say a moment later
    setTimeout(() => this.#line?.save(this.#draft()), 0);
  };

  #draft(): object {
    const all: Record<string, unknown> = {
      compartments: this.#chosen('compartments', 'vaadin-checkbox'),
      cannotDecide: this.#one<Chosen>('[data-draft="cannotDecide"]')?.checked ?? false,
      tip: this.tip ?? null,
      level: this.#chosen('level', 'vaadin-radio-button')[0] ?? null,
      side: this.#chosen('side', 'vaadin-radio-button')[0] ?? null,
      action: this.#chosen('action', 'vaadin-radio-button')[0] ?? null,
      confidenceNotSafePercent: this.#one<ConfidenceField>('confidence-field')?.percent ?? null,
      spread: this.#one<SpreadField>('spread-field')?.painted ?? null,
    };
    return Object.fromEntries(this.asked.map((name) => [name, all[name]]));
  }

  #chosen(question: string, choice: string): string[] {
    const choices = this.#room?.querySelectorAll<Chosen>(`[data-draft="${question}"] ${choice}`) ?? [];
    return [...choices].flatMap((each, i) => (each.checked ? [this.codes[question]?.[i] ?? ''] : [])).filter(Boolean);
  }

  #one<T extends Element>(selector: string): T | null {
    return this.#room?.querySelector<T>(selector) ?? null;
  }
}

customElements.define('draft-keeper', DraftKeeper);
