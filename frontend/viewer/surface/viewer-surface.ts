import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { DocumentError, readDocument } from '../contract/read-document';
import type { Spotlight } from '../contract/viewer-document';
import type { AnnotationChange } from '../features/annotations';
import { COMMANDS, commandFor, keyOf } from '../features/commands';
import { autoplay } from '../features/autoplay';
import type { MarkChange } from '../features/marks';
import { goToPlace } from '../features/place';
import { ViewTelling } from '../features/view-telling';
import type { Failure } from '../frames/failure';
import { columnsFor } from '../geometry/grid';
import { loadEngine } from '../image-engine';
import { plainEngine } from '../plain/engine';
import type { ViewerEventMap } from '../events';
import { toggleFullScreen } from './full-screen';
import { helpSheet } from './help-sheet';
import { drawBar } from './draw-bar';
import { exportDrawings } from './export-file';
import { isOwnKey } from './own-keys';
import type { Panel } from './panels';
import { toolBar } from './tool-bar';
import './view-port';
import type { ViewPort } from './view-port';
import { ViewerModel } from '../viewer-model';
import { viewStrip } from './view-strip';
import { viewerSurfaceStyles } from './viewer-surface.styles';

/** Narrower than this, one view hangs at a time [CSS pixels]. */
const COMPACT_BELOW_PX = 600;
/** A screen reader is told the outcome of a burst of key presses, not each of them. */
const SAY_AFTER_MS = 150;

type ViewerFailure = Pick<Failure, 'reason' | 'message'>;

/**
 * The viewer's whole surface. The element around it is small and always there; this is loaded when first needed.
 *
 * @fires viewer-ready @fires mark-changed @fires view-changed @fires viewer-failed @fires annotation-changed
 * @fires arrangement-saved @fires bindings-changed
 */
export class ViewerSurface extends LitElement {
  static override styles = viewerSurfaceStyles;
  static override properties = {
    document: { attribute: false },
    spotlight: { attribute: false },
    place: { attribute: false },
    compact: { type: Boolean, reflect: true },
    _panel: { state: true },
    _failure: { state: true },
    _said: { state: true },
    _offline: { state: true },
    _columns: { state: true },
    _rebinding: { state: true },
    _help: { state: true },
  };

  declare document: unknown;
  declare spotlight: Spotlight | undefined;
  declare place: string | undefined;
  declare compact: boolean;
  declare _panel: Panel | undefined;
  declare _failure: ViewerFailure | undefined;
  declare _said: string;
  declare _offline: boolean;
  declare _columns: number;
  declare _rebinding: string | undefined;
  declare _help: boolean;

  readonly #model = new ViewerModel();
  readonly #drawn = new Set<string>();
  #ready = false;
  #resizes?: ResizeObserver;
  #sayTimer?: ReturnType<typeof setTimeout>;
  readonly #telling = new ViewTelling(this.#model, (detail) => this.#tell('view-changed', detail));

  constructor() {
    super();
    this.compact = false;
    this._said = '';
    this._offline = false;
    this._columns = 1;
    this._help = false;
    this.#model.addEventListener('change', () => this.#modelChanged());
    this.#model.addEventListener('session-change', (event) => this.#sessionChanged((event as CustomEvent<string>).detail));
    this.#model.addEventListener('say', (event) => this.#say((event as CustomEvent<string>).detail));
    this.#model.addEventListener('help', () => void this.#openHelp());
    this.#model.addEventListener('write', async () => {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLInputElement>('input.words')?.select();
    });
    this.#model.addEventListener('full-screen', () => toggleFullScreen(this, (words) => this.#say(words)));
    this.#model.addEventListener('save-arrangement', () => this.#tell('arrangement-saved', this.#model.layout));
    this.#model.bindings.addEventListener('change', () => this.#tell('bindings-changed', this.#model.bindings.set));
    this.#model.annotations.addEventListener('change', (event) => {
      const { annotationId, annotation } = (event as CustomEvent<AnnotationChange>).detail;
      this.#tell('annotation-changed', { annotationId, annotation: annotation ?? null });
    });
    this.#model.marks.addEventListener('change', (event) => this.#markChanged((event as CustomEvent<MarkChange>).detail));
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('online', this.#connection);
    window.addEventListener('offline', this.#connection);
    this._offline = !navigator.onLine;
    this.#model.engine?.addEventListener('change', this.#engineChanged);
    this.#resizes = new ResizeObserver(() => this.#measure());
    this.#resizes.observe(this);
    if (this.hasUpdated && !this.#model.document) {
      this.#open();
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#connection);
    window.removeEventListener('offline', this.#connection);
    this.#model.engine?.removeEventListener('change', this.#engineChanged);
    this.#resizes?.disconnect();
    clearTimeout(this.#sayTimer);
    this.#telling.stop();
    // moving within the page takes us out and puts us back; only leaving for good ends the work
    setTimeout(() => {
      if (!this.isConnected) {
        this.#model.dispose();
        this.#drawn.clear();
        this.#ready = false;
      }
    });
  }

  override focus(options?: FocusOptions) {
    this.#port(this.#model.activeId)?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('document')) {
      this.#open();
    }
    if (changed.has('spotlight')) {
      this.#model.spotlight(this.spotlight);
    }
    if (changed.has('place') && this.place && this.#model.document) {
      goToPlace(this.#model, this.place);
    }
    this.compact = this.#model.compact;
  }

  protected override updated() {
    this.#measure();
  }

  override render() {
    const model = this.#model;
    if (this._failure) {
      return html`<div class="face" role="alert">
        <p>${this._failure.message}</p>
        <button class="plain" @click=${() => location.reload()}>Reload the page</button>
      </div>`;
    }
    if (!model.document) {
      return nothing;
    }
    const { hung } = model;
    return html`
      <div class="bars ${hung.indexOf(model.activeId) >= hung.length / 2 ? 'beside-right' : ''}">
        ${toolBar({ model, panel: this._panel, onPanel: (panel) => this.#showPanel(panel) })}
        ${drawBar(model, (format) => exportDrawings(model, format))}
      </div>
      ${hung.length < model.order.length ? viewStrip(model) : html`<span></span>`}
      <div class="wall" style="grid-template-columns: repeat(${this._columns}, minmax(0, 1fr))">
        ${repeat(
          hung,
          (id) => id,
          (id) =>
            html`<epidurogram-view-port
              data-view=${id}
              .model=${model}
              .viewId=${id}
              @drawn=${() => this.#viewDrawn(id)}
              @failed=${(event: CustomEvent<{ failure: Failure }>) => this.#fail(id, event.detail.failure)}
            ></epidurogram-view-port>`,
        )}
      </div>
      ${this._offline
        ? html`<p class="offline" role="status">You are offline. What has loaded stays usable.</p>`
        : nothing}
      <div class="unseen" role="status" aria-live="polite">${this._said}</div>
      <dialog aria-label="Keys and gestures" @close=${() => (this._help = false)}>
        ${this._help
          ? helpSheet({
              model,
              rebinding: this._rebinding,
              onRebind: (command) => (this._rebinding = command?.id),
              onClose: () => this.renderRoot.querySelector('dialog')?.close(),
            })
          : nothing}
      </dialog>
    `;
  }

  #open() {
    if (this.document === undefined || this.document === null) {
      return;
    }
    const model = this.#model;
    try {
      const first = !model.document;
      model.open(readDocument(this.document));
      this._failure = undefined;
      if (first && this.place) {
        goToPlace(model, this.place);
      }
    } catch (error) {
      if (!(error instanceof DocumentError)) {
        throw error;
      }
      console.error('The viewer was given a document it cannot read:', error.message);
      this.#failWholly({ reason: 'document', message: 'These images cannot be shown: the page sent something unexpected.' });
      return;
    }
    this.#drawn.forEach((id) => model.order.includes(id) || this.#drawn.delete(id));
    model.engine ??= plainEngine();
    if (this.#ready) {
      this.#prefetch();
    }
    void this.#bringIn();
  }

  /** The frame that the reader looks at travels alone, then the others on screen, then the engine. */
  async #bringIn() {
    const model = this.#model;
    if (!model.document) {
      return;
    }
    const frameOf = (id: string) => model.session(id).store.load(model.session(id).frame);
    await Promise.allSettled([frameOf(model.activeId)]);
    await Promise.allSettled(model.document ? model.hung.map(frameOf) : []);
    if (!model.document) {
      return;
    }
    try {
      const engine = await loadEngine(model.document.rendering);
      if (engine && this.isConnected && model.engine !== engine) {
        model.engine = engine;
        engine.addEventListener('change', this.#engineChanged);
      }
    } catch (error) {
      console.error('The engine could not be loaded; images are drawn plainly', error);
    }
  }

  readonly #engineChanged = () => {
    if (this.isConnected) {
      this.requestUpdate();
      this.#say(this.#model.engine?.rendering === 'cpu' ? 'Drawing without WebGL' : 'Images drawn again');
    }
  };

  readonly #connection = () => {
    this._offline = !navigator.onLine;
    if (navigator.onLine) {
      this.#model.retryFailed();
      void this.#bringIn();
    }
  };

  #measure() {
    const { width } = this.getBoundingClientRect();
    if (width === 0) {
      return;
    }
    this.#model.compact = width < COMPACT_BELOW_PX;
    const wall = this.renderRoot.querySelector('.wall')?.getBoundingClientRect();
    if (wall && this.#model.document) {
      this._columns = columnsFor(this.#model.hung.length, wall);
    }
  }

  #viewDrawn(id: string) {
    this.#drawn.add(id);
    if (!this.#ready && this.#model.hung.every((each) => this.#drawn.has(each))) {
      this.#ready = true;
      this.#telling.activated(this.#model.activeId);
      this.#tell('viewer-ready', null);
      this.#prefetch();
    }
  }

  #prefetch() {
    void this.#model.prefetch().then(() => this.isConnected && this.#model.document && autoplay(this.#model));
  }

  #modelChanged() {
    this.requestUpdate();
    if (this.#ready) {
      this.#telling.activated(this.#model.activeId);
    }
  }

  #sessionChanged(viewId: string) {
    if (viewId === this.#model.activeId) {
      this.requestUpdate();
    }
    if (this.#ready) {
      this.#telling.changed(viewId);
    }
  }

  #markChanged({ markId, viewId, frame, point, by }: MarkChange) {
    const [column, row] = point ?? [null, null];
    this.#tell('mark-changed', { markId, viewId, frame, column, row, by: by ?? null });
  }

  #tell<K extends keyof ViewerEventMap>(type: K, detail: ViewerEventMap[K]['detail']) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #fail(viewId: string, { reason, message }: ViewerFailure) {
    this.#tell('viewer-failed', { viewId, reason, message });
  }

  #failWholly(failure: ViewerFailure) {
    this._failure = failure;
    this.#tell('viewer-failed', { viewId: null, ...failure });
  }

  #rebind(event: KeyboardEvent) {
    event.preventDefault();
    if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) {
      return;
    }
    if (event.key !== 'Escape') {
      this.#model.bindings.giveKey(this._rebinding!, keyOf(event), COMMANDS);
    }
    this._rebinding = undefined;
  }

  #key(event: KeyboardEvent) {
    if (event.defaultPrevented || !this.#model.document || this._failure) {
      return;
    }
    if (this._help && this._rebinding) {
      this.#rebind(event);
      return;
    }
    if (event.key === 'Escape' && this._panel) {
      this.#showPanel(undefined);
      event.preventDefault();
      return;
    }
    const origin = event.composedPath()[0];
    if (origin instanceof Element && isOwnKey(origin, event.key)) {
      return;
    }
    const command = commandFor(event, this.#model);
    if (command) {
      event.preventDefault();
      command.run(this.#model);
      if (command.group === 'Views') {
        void this.updateComplete.then(() => this.#followFocus(origin));
      }
    }
  }

  /** A reader who was in a picture stays in a picture when another view takes over. */
  #followFocus(origin: EventTarget | undefined) {
    if (origin instanceof Element && origin.classList.contains('stage')) {
      this.focus({ preventScroll: true });
    }
  }

  #port(id: string): ViewPort | null {
    return this.renderRoot.querySelector<ViewPort>(`[data-view="${CSS.escape(id)}"]`);
  }

  #showPanel(panel: Panel | undefined) {
    const closed = this._panel;
    this._panel = panel;
    if (!panel && closed) {
      this.renderRoot.querySelector<HTMLElement>(`[aria-controls="panel-${closed}"]`)?.focus();
    }
  }

  async #openHelp() {
    this._help = true;
    this._rebinding = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  #say(words: string) {
    clearTimeout(this.#sayTimer);
    this.#sayTimer = setTimeout(() => (this._said = words), SAY_AFTER_MS);
  }
}

customElements.define('epidurogram-surface', ViewerSurface);
