import { css, html, LitElement, nothing } from 'lit';
import type { ViewSpec, ViewerDocument } from '../viewer/contract/viewer-document';
import { FrameTimes } from '../viewer/features/cine-clock';
import { FrameStore } from '../viewer/frames/frame-store';

type State = 'loading' | 'failed' | 'ready' | 'beginning' | 'notBegun' | 'running' | 'stopped' | 'ran' | 'left';

/** After a stop, a press meant for the run must not press what stands in its place. */
const DEAF_MS = 700;

/**
 * Plays an injection once, in real time, and notes at which frame it was stopped. All frames are fetched before it
 * begins, so that nothing holds it up; frames are dropped rather than slowed. The server is told before it begins, since
 * it is shown once: what an earlier page began and left is not shown so again.
 *
 * @fires run-watched with the frame on show when stop was pressed, -1 if it was let run, and whether it was left before
 *   its end
 */
export class StopRun extends LitElement {
  static override properties = {
    document: { attribute: false },
    address: {},
    series: { type: Number },
    begunBefore: { type: Boolean },
    _state: { state: true },
    _ready: { state: true },
    _frame: { state: true },
  };

  static override styles = css`
    :host {
      display: grid;
      flex: 1;
      grid-template-rows: minmax(0, 1fr) auto;
      min-width: 0;
      min-height: 0;
      background: #000;
      color: var(--casebook-viewer-text, #e6ecef);
    }
    .picture {
      position: relative;
      min-height: 0;
      overflow: hidden;
    }
    /* out of the flow: its own size must not stretch the room */
    canvas {
      position: absolute;
      inset: 0.5rem;
      width: calc(100% - 1rem);
      height: calc(100% - 1rem);
      object-fit: contain;
    }
    .badge {
      position: absolute;
      inset: 0.75rem auto auto 0.75rem;
      margin: 0;
      padding: 0.125rem 0.5rem;
      border: 1px solid var(--casebook-viewer-line, #2a343b);
      border-radius: 6px;
      background: rgb(0 0 0 / 60%);
      color: var(--casebook-viewer-muted, #a7b4bd);
      font-size: 0.75rem;
    }
    .pane {
      display: grid;
      gap: 0.5rem;
      justify-items: center;
      padding: 0.75rem 1rem 1rem;
      border-block-start: 1px solid var(--casebook-viewer-line, #2a343b);
      background: var(--casebook-viewer-surface, #0f1417);
      text-align: center;
    }
    p {
      max-width: 46ch;
      margin: 0;
    }
    .soft {
      color: var(--casebook-viewer-muted, #a7b4bd);
      font-size: 0.875rem;
    }
    button {
      min-width: min(22rem, 100%);
      min-height: 3.25rem;
      padding-inline: 1.5rem;
      border: 2px solid var(--casebook-viewer-accent, #6bcbdb);
      border-radius: 12px;
      background: var(--casebook-viewer-accent, #6bcbdb);
      color: var(--casebook-viewer-on-accent, #04222a);
      font: inherit;
      font-size: 1.0625rem;
      font-weight: 620;
      cursor: pointer;
      touch-action: manipulation;
    }
    button:focus-visible {
      outline: 3px solid var(--casebook-viewer-text, #e6ecef);
      outline-offset: 2px;
    }
    .stop {
      min-height: 4.5rem;
      border-color: #ff9a8d;
      background: #7c1d14;
      color: #fff;
      font-size: 1.375rem;
      letter-spacing: 0.02em;
    }
    progress {
      width: min(22rem, 100%);
      accent-color: var(--casebook-viewer-accent, #6bcbdb);
    }
  `;

  declare document: ViewerDocument | undefined;
  /** Where the outcome is kept, also while the page has no connection to its server. */
  declare address: string | undefined;
  declare series: number;
  /** Whether an earlier page began the run. */
  declare begunBefore: boolean;
  declare _state: State;
  declare _ready: number;
  declare _frame: number;

  #store?: FrameStore;
  #handle = 0;
  #endedAt = 0;

  constructor() {
    super();
    this._state = 'loading';
    this._ready = 0;
    this._frame = 0;
    this.series = 0;
    this.begunBefore = false;
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', this.#keys, { capture: true });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#keys, { capture: true });
    cancelAnimationFrame(this.#handle);
    this.#store?.dispose();
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('document') && this.document && !this.#store) {
      void this.#load(this.#view!);
    }
  }

  override updated(changed: Map<string, unknown>) {
    if (this.#store && (changed.has('_frame') || changed.has('_state') || changed.has('_ready'))) {
      this.#draw();
    }
    if (changed.has('_state') && this._state !== 'loading') {
      this.renderRoot.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    }
  }

  override render() {
    const view = this.#view;
    return html`
      <div class="picture">
        <canvas
          role="img"
          aria-label=${view ? view.altText : 'Fluoroscopic image'}
          width=${view?.columns ?? 1}
          height=${view?.rows ?? 1}
        ></canvas>
        ${this.document?.badge ? html`<p class="badge">${this.document.badge}</p>` : nothing}
      </div>
      <div class="pane">${this.#pane()}</div>
    `;
  }

  #pane() {
    const count = this.#view?.frames.count ?? 1;
    switch (this._state) {
      case 'loading':
        return html`<p role="status">The run is being fetched.</p>
          <progress max=${count} value=${this._ready} aria-label="Frames fetched"></progress>`;
      case 'failed':
        return html`<p role="alert">The run could not be fetched. Check the connection.</p>
          <button type="button" @click=${() => void this.#load(this.#view!)}>Try again</button>`;
      case 'ready':
        return html`<p>
            The injection runs once, in real time. Stop it at the first sign of contrast in a vessel or in the
            cerebrospinal fluid. If you see none, let it run.
          </p>
          <button type="button" @click=${() => void this.#begin()}>Start the injection</button>
          <p class="soft">Stop with the space bar or the button. You can look at the run at leisure afterwards.</p>`;
      case 'beginning':
        return html`<p role="status">The injection is about to start.</p>`;
      case 'notBegun':
        return html`<p role="alert">
            The injection has not started: the server could not be told, and it counts from the first start. Check the
            connection.
          </p>
          <button type="button" @click=${() => void this.#begin()}>Try again</button>`;
      case 'left':
        return html`<p role="status">
            This injection was started before and left before its end. It runs only once, so the stop is not scored. You
            can look at the run at leisure now.
          </p>
          <button type="button" @click=${() => this.#goOn()}>Go on</button>`;
      case 'running':
        return html`<button type="button" class="stop" @pointerdown=${() => this.#stop()} @click=${() => this.#stop()}>
            Stop
          </button>
          <p class="soft">Space bar or this button</p>`;
      case 'stopped':
        return html`<p role="status">You stopped at frame ${this._frame + 1} of ${count}.</p>
          <button type="button" @click=${() => this.#goOn()}>Go on</button>`;
      case 'ran':
        return html`<p role="status">The injection has run to its end. You did not stop it.</p>
          <button type="button" @click=${() => this.#goOn()}>Go on</button>`;
    }
  }

  get #view(): ViewSpec | undefined {
    return this.document?.views[0];
  }

  async #load(view: ViewSpec) {
    this._state = 'loading';
    this.#store ??= new FrameStore(view);
    const store = this.#store;
    store.addEventListener('change', () => (this._ready = store.readyCount));
    if (store.hasFailures) {
      store.retry();
    }
    await store.prefetch(0);
    this._ready = store.readyCount;
    this._state = store.readyCount !== store.count ? 'failed' : this.begunBefore ? 'left' : 'ready';
  }

  /** Nothing moves before it is noted that it does. */
  async #begin() {
    if (this._state === 'beginning') {
      return;
    }
    this._state = 'beginning';
    const status = await this.#tell('/begin', { series: this.series });
    if (status === 409) {
      this._state = 'left';
    } else if (status >= 200 && status < 300) {
      this.#start();
    } else {
      this._state = 'notBegun';
    }
  }

  /** The status of the answer; 0 if there is none. */
  async #tell(what: string, said: object): Promise<number> {
    if (!this.address) {
      return 204;
    }
    try {
      const response = await fetch(this.address + what, {
        method: 'POST',
        credentials: 'same-origin',
        keepalive: true,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(said),
      });
      return response.redirected ? 0 : response.status;
    } catch {
      return 0;
    }
  }

  #start() {
    const times = new FrameTimes(this.#view!.frames);
    const begun = performance.now();
    this._state = 'running';
    const tick = () => {
      const elapsed = performance.now() - begun;
      if (elapsed >= times.runMs) {
        this._frame = times.count - 1;
        this.#ended('ran');
        return;
      }
      this._frame = times.frameAt(elapsed);
      this.#handle = requestAnimationFrame(tick);
    };
    this.#handle = requestAnimationFrame(tick);
  }

  #stop() {
    if (this._state === 'running') {
      cancelAnimationFrame(this.#handle);
      this.#ended('stopped');
    }
  }

  #ended(state: 'stopped' | 'ran') {
    this._state = state;
    this.#endedAt = performance.now();
    // the page tells its server too; whichever comes first is kept
    void this.#tell('', { series: this.series, stoppedAt: this.#stoppedAt });
  }

  get #stoppedAt(): number | null {
    return this._state === 'stopped' ? this._frame : null;
  }

  #goOn() {
    if (performance.now() - this.#endedAt > DEAF_MS) {
      this.dispatchEvent(
        new CustomEvent('run-watched', {
          detail: { frame: this.#stoppedAt ?? -1, interrupted: this._state === 'left' },
        })
      );
    }
  }

  #keys = (event: KeyboardEvent) => {
    if (this._state === 'running' && event.key === ' ' && !event.repeat) {
      event.preventDefault();
      event.stopPropagation();
      this.#stop();
    }
  };

  #draw() {
    const view = this.#view!;
    const pixels = this.#store?.pixels(this._frame);
    const context = this.renderRoot.querySelector('canvas')?.getContext('2d');
    if (!pixels || !context) {
      return;
    }
    const image = context.createImageData(view.columns, view.rows);
    const words = new Uint32Array(image.data.buffer);
    const { centre, width } = view.window;
    const black = centre - width / 2;
    for (let i = 0; i < pixels.length; i++) {
      const value = (255 * (pixels[i] - black)) / width;
      const grey = value < 0 ? 0 : value > 255 ? 255 : value | 0;
      words[i] = 0xff000000 | (grey << 16) | (grey << 8) | grey;
    }
    context.putImageData(image, 0, 0);
  }
}

customElements.define('stop-run', StopRun);
