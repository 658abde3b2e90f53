import { html, LitElement } from 'lit';

const STEPS = [0, 25, 50, 75, 100];

function inWords(percent: number): string {
  switch (percent) {
    case 0:
      return '0 %: certainly a safe epidural placement';
    case 50:
      return '50 %: it could be either';
    case 100:
      return '100 %: certainly not a safe epidural placement';
    default:
      return `${percent} % sure that it is not safe`;
  }
}

/**
 * How sure somebody is that a placement is not safe. A slider always stands somewhere, so only moving it, or pressing one
 * of the steps below it, is an answer.
 *
 * @fires confidence-changed with the percentage
 */
export class ConfidenceField extends LitElement {
  static override properties = {
    percent: { type: Number },
    readonly: { type: Boolean },
  };

  declare percent: number | null | undefined;
  declare readonly: boolean;

  constructor() {
    super();
    this.readonly = false;
  }

  /** Styled with the page around it. */
  protected override createRenderRoot() {
    return this;
  }

  get answered(): boolean {
    return typeof this.percent === 'number';
  }

  override render() {
    const words = this.answered ? inWords(this.percent!) : 'Not answered yet';
    return html`
      <p class="confidence-reading" aria-live="polite">${words}</p>
      <input
        type="range"
        min="0"
        max="100"
        step="5"
        .value=${String(this.percent ?? 50)}
        ?disabled=${this.readonly}
        aria-label="Percent sure that this is not a safe epidural placement"
        aria-valuetext=${this.answered ? words : 'Not answered'}
        @input=${(event: Event) => (this.percent = Number((event.target as HTMLInputElement).value))}
        @change=${(event: Event) => this.#answer(Number((event.target as HTMLInputElement).value))}
      />
      <div class="confidence-steps">
        ${STEPS.map(
          (step) =>
            html`<button
              type="button"
              ?disabled=${this.readonly}
              aria-label=${inWords(step)}
              aria-pressed=${String(this.percent === step)}
              @click=${() => this.#answer(step)}
            >
              ${step} %
            </button>`,
        )}
      </div>
      <div class="confidence-ends"><span>Certainly safe</span><span>Certainly not safe</span></div>
    `;
  }

  override updated() {
    this.dataset.answered = String(this.answered);
  }

  #answer(percent: number) {
    this.percent = percent;
    this.dispatchEvent(new CustomEvent('confidence-changed', { detail: { percent }, bubbles: true }));
  }
}

customElements.define('confidence-field', ConfidenceField);
