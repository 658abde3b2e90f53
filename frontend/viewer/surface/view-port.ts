import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Mark, Overlay } from '../contract/viewer-document';
import { drawingOver } from '../features/drawing';
import { mayLoad } from '../features/first-frame';
import { Gestures } from '../features/gestures';
import { Pointing } from '../features/pointing';
import type { ViewSession } from '../features/view-session';
import { imageToScreen } from '../geometry/placement';
import type { ImageEngine, Stage } from '../image-engine';
import { inWords } from '../features/annotation-kinds';
import { type CineBarState, cineBar } from './cine-bar';
import { icons } from './icons';
import { drawLoupe, drawThumbnail } from './small-pictures';
import { viewPortStyles } from './view-port.styles';
import type { ViewerModel } from '../viewer-model';

let nextPrefix = 0;

/**
 * One view on screen: its caption, its pixels, what is drawn over them, and the bar of a cine.
 *
 * @fires drawn when its first frame is on screen
 * @fires failed when the frame it should show cannot be had
 */
export class ViewPort extends LitElement {
  static override styles = viewPortStyles;
  static override properties = {
    model: { attribute: false },
    viewId: { attribute: false },
  };

  declare model: ViewerModel;
  declare viewId: string;

  readonly #prefix = `hatch-${nextPrefix++}`;
  #pointing?: Pointing;
  #stage?: Stage;
  /** What drew before; it stays on screen until its successor has drawn. */
  #outgoing?: Stage;
  #stageOf?: { session: ViewSession; engine: ImageEngine };
  #observed?: { model: ViewerModel; session: ViewSession };
  #resizes?: ResizeObserver;
  #shown = false;
  #failedFrame?: number;
  readonly #cine: CineBarState = { open: false };

  constructor() {
    super();
    new Gestures(this, () => this.#stageElement(), {
      isPrecise: () => this.#pointing?.isPrecise() ?? false,
      tap: () => this.#pointing?.tap(),
      doubleTap: () => this.#pointing?.doubleTap(),
      dragStart: (at, button, event) => this.#pointing?.dragStart(at, button, event),
      drag: (dx, dy, at) => this.#pointing?.drag(dx, dy, at),
      dragEnd: (at) => this.#pointing?.dragEnd(at),
      dragCancel: () => this.#pointing?.dragCancel(),
      pinch: (factor, dx, dy, centre) => this.#pointing?.pinch(factor, dx, dy, centre),
      wheel: (event, at) => this.#pointing?.wheel(event, at),
    });
  }

  override connectedCallback() {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#forget();
    this.#closeStage();
    this.#resizes?.disconnect();
    this.#resizes = undefined;
  }

  override focus(options?: FocusOptions) {
    this.#stageElement()?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('model') || changed.has('viewId')) {
      this.#pointing = new Pointing(this.model, this.viewId, () => this.requestUpdate());
    }
    this.#observe();
  }

  protected override updated() {
    if (!this.isConnected) {
      return;
    }
    if (!this.#resizes) {
      this.#resizes = new ResizeObserver(() => this.#resized());
      this.#resizes.observe(this.#stageElement()!);
      this.#resized();
    }
    this.#openStage();
    this.#present();
    this.#drawSmall();
  }

  override render() {
    const { model } = this;
    const session = this.#session;
    const { view } = session;
    const active = model.activeId === this.viewId;
    return html`
      <section class="port ${active ? 'active' : ''}" aria-label=${view.label}>
        ${this.#caption(session)}
        <div class="picture">
          <div
            class="stage tool-${model.tool} ${model.aim.crosshair?.viewId === this.viewId ? 'aiming' : ''}"
            tabindex="0"
            role="application"
            aria-roledescription="image"
            aria-label="${model.describe(session)}. ${view.altText}. Press question mark for keys."
            @focus=${() => model.activate(this.viewId)}
          >
            <div class="canvas"></div>
            <svg class="drawing" aria-hidden="true">${this.#drawing(session)}</svg>
            ${this.#pointing?.underFinger ? html`<canvas class="loupe" aria-hidden="true"></canvas>` : nothing}
            ${session.processing.wipe ? this.#wipeEdge(session) : nothing}
          </div>
          ${this.#face(session)}
        </div>
        ${session.frameCount > 1
          ? cineBar(model, session, this.#cine, () => this.requestUpdate())
          : nothing}
        ${this.#inWords(session)}
      </section>
    `;
  }

  #caption(session: ViewSession) {
    const { model } = this;
    const { view, window, placement } = session;
    const alone = model.maximisedId === this.viewId;
    return html`<header>
      <h2 class=${model.compact && model.order.length > 1 ? 'unseen' : ''}>${view.label}</h2>
      ${model.document?.badge ? html`<span class="badge">${model.document.badge}</span>` : nothing}
      <span class="readout" aria-hidden="true">
        <span title="Window width and level">W ${window.width} L ${window.centre}</span>
        <span class="zoom" title="Zoom">${Math.round(placement.zoom * 100)} %</span>
      </span>
      ${model.order.length > 1 && !model.compact && model.allows('maximise')
        ? html`<button
            class="quiet"
            title=${alone ? 'All views (F)' : 'This view alone (F)'}
            aria-label=${alone ? 'Show all views' : `Show ${view.label} alone`}
            @click=${() => model.toggleMaximised(this.viewId)}
          >
            ${alone ? icons.restore : icons.maximise}
          </button>`
        : nothing}
    </header>`;
  }

  #drawing(session: ViewSession) {
    const { model } = this;
    const { placement, imageSize, viewport, frame } = session;
    const held = this.#pointing?.held;
    const marks = model.marks
      .on(this.viewId)
      .filter((mark) => model.isVisible(mark.layerId) && mark.id !== held?.id);
    const heldLayer = model.layers.find((layer) => layer.id === model.document?.marking?.layerId);
    return drawingOver({
      prefix: this.#prefix,
      view: session.view,
      transform: imageToScreen(placement, imageSize, viewport),
      viewport,
      frame,
      layers: model.layers,
      overlays: model.overlaysOn(this.viewId, frame),
      marks,
      sketch: this.#sketch(frame),
      region: this.#pointing?.region,
      held: held && { point: held.point, style: heldLayer?.style ?? 'white' },
      crosshair: model.aim.crosshair?.viewId === this.viewId ? model.aim.crosshair.point : undefined,
    });
  }

  /** The drawings as they are under the pointer just now. */
  #sketch(frame: number) {
    const { model } = this;
    const { pencil } = model;
    const drawn = this.#pointing?.drawn;
    const annotations = model
      .annotationsOn(this.viewId, frame)
      .map((each) => (each.id === drawn?.annotation?.id ? { ...each, points: drawn.points } : each));
    const pending = drawn && !drawn.annotation ? drawn : pencil.pending?.viewId === this.viewId ? pencil.pending : undefined;
    const style = model.layers.find((layer) => layer.id === pencil.drawing?.layerId)?.style ?? 'white';
    return {
      annotations,
      selectedId: pencil.selected?.id,
      pending: pending && { kind: pencil.kind, points: pending.points, style },
    };
  }

  /** The edge between before and now; it is drawn over the image and can be dragged. */
  #wipeEdge(session: ViewSession) {
    const wipe = session.processing.wipe!;
    const { placement, imageSize, viewport } = session;
    const { scale, x0 } = imageToScreen(placement, imageSize, viewport);
    const drag = (event: PointerEvent) => {
      const edge = event.currentTarget as HTMLElement;
      if (edge.hasPointerCapture(event.pointerId)) {
        const { left } = this.#stageElement()!.getBoundingClientRect();
        session.setWipe({ ...wipe, at: ((event.clientX - left - x0) / scale + 0.5) / imageSize.width });
      }
    };
    return html`<div
      class="wipe"
      aria-hidden="true"
      style="left: ${x0 + scale * (wipe.at * imageSize.width - 0.5)}px"
      @pointerdown=${(event: PointerEvent) => {
        event.stopPropagation();
        (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      }}
      @pointermove=${drag}
    >
      <span>${wipe.frame + 1}</span><span>${session.frame + 1}</span>
    </div>`;
  }

  /** What stands where the pixels cannot. */
  #face(session: ViewSession) {
    const { store, frame, view } = session;
    const failure = store.failure(frame);
    if (store.state(frame) === 'failed' && failure) {
      return html`<div class="face failed" role="alert">
        <p>${failure.message}</p>
        <button class="plain" @click=${() => this.#retry(session)}>Try again</button>
      </div>`;
    }
    if (store.state(frame) !== 'ready' || !this.#shown) {
      return html`<div class="face loading">
        <span class="spinner" aria-hidden="true"></span>
        <p>Loading ${session.frameCount > 1 ? `frame ${frame + 1} of ${view.label}` : view.label}…</p>
      </div>`;
    }
    return nothing;
  }

  /** The same as the drawing, for those who cannot see it. */
  #inWords(session: ViewSession) {
    const { model } = this;
    const overlays = model.overlaysOn(this.viewId, session.frame);
    const marks = model.marks.on(this.viewId).filter((mark) => model.isVisible(mark.layerId));
    const drawings = model.annotationsOn(this.viewId, session.frame);
    return overlays.length + marks.length + drawings.length === 0
      ? nothing
      : html`<ul class="unseen" aria-label="Drawn on ${session.view.label}">
          ${overlays.map((overlay) => html`<li>${overlayInWords(overlay)}</li>`)}
          ${marks.map((mark) => html`<li>${markInWords(mark)}</li>`)}
          ${drawings.map((each) => html`<li>${inWords(each, session.view)}</li>`)}
        </ul>`;
  }

  get #session(): ViewSession {
    return this.model.session(this.viewId);
  }

  #stageElement(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.stage') ?? null;
  }

  /** Follows the model and the session that are on show now, and only those. */
  #observe() {
    const session = this.#session;
    if (this.#observed?.model === this.model && this.#observed.session === session) {
      return;
    }
    this.#forget();
    this.#observed = { model: this.model, session };
    this.model.addEventListener('change', this.#update);
    session.addEventListener('change', this.#update);
  }

  #forget() {
    this.#observed?.model.removeEventListener('change', this.#update);
    this.#observed?.session.removeEventListener('change', this.#update);
    this.#observed = undefined;
  }

  // a document that no longer has this view reaches us before the surface takes us down
  readonly #update = () => {
    if (this.isConnected && this.model.order.includes(this.viewId)) {
      this.requestUpdate();
    }
  };

  #openStage() {
    const { engine } = this.model;
    const session = this.#session;
    if (this.#stageOf && this.#stageOf.session !== session) {
      this.#closeStage();
    } else if (this.#stageOf && this.#stageOf.engine !== engine) {
      this.#outgoing?.dispose();
      this.#outgoing = this.#stage;
      this.#stage = this.#stageOf = undefined;
    }
    const { width, height } = session.viewport;
    if (!engine || this.#stage || width < 2 || height < 2) {
      return;
    }
    this.#stageOf = { session, engine };
    this.#stage = engine.open({
      element: this.renderRoot.querySelector<HTMLDivElement>('.canvas')!,
      view: session.view,
      pixels: (frame) => session.store.load(frame),
      onDrawn: () => this.#stageOf?.engine === engine && this.#drawn(),
    });
  }

  #closeStage() {
    this.#stage?.dispose();
    this.#outgoing?.dispose();
    this.#stage = this.#outgoing = undefined;
    this.#stageOf = undefined;
    this.#shown = false;
  }

  #present() {
    const session = this.#session;
    const { store, frame, placement, imageSize, viewport, window, inverted, processing } = session;
    const state = store.state(frame);
    if (state === 'absent' && mayLoad(this.model, this.viewId)) {
      void store.load(frame);
    } else if (state === 'ready') {
      this.#failedFrame = undefined;
      this.#stage?.present({
        frame,
        centre: placement.centre,
        scale: imageToScreen(placement, imageSize, viewport).scale,
        window,
        inverted,
        processing,
      });
    } else if (state === 'failed' && this.#failedFrame !== frame) {
      this.#failedFrame = frame;
      this.dispatchEvent(new CustomEvent('failed', { detail: { viewId: this.viewId, failure: store.failure(frame) } }));
    }
  }

  #drawSmall() {
    const { hovered } = this.#cine;
    const thumbnail = this.renderRoot.querySelector<HTMLCanvasElement>('.thumbnail');
    if (thumbnail && hovered) {
      drawThumbnail(thumbnail, this.#session, hovered.frame);
    }
    const loupe = this.renderRoot.querySelector<HTMLCanvasElement>('.loupe');
    const picture = this.renderRoot.querySelector<HTMLCanvasElement>('.canvas canvas');
    const at = this.#pointing?.underFinger;
    if (loupe && picture && at) {
      drawLoupe(loupe, picture, at);
    }
  }

  #drawn() {
    this.#outgoing?.dispose();
    this.#outgoing = undefined;
    if (!this.#shown) {
      this.#shown = true;
      this.requestUpdate();
      this.dispatchEvent(new CustomEvent('drawn', { detail: this.viewId }));
    }
  }

  #resized() {
    const stage = this.#stageElement();
    if (stage && stage.clientWidth > 0 && this.model.order.includes(this.viewId)) {
      this.#session.setViewport({ width: stage.clientWidth, height: stage.clientHeight });
      this.#stage?.resize();
      this.requestUpdate();
    }
  }

  #retry(session: ViewSession) {
    this.#failedFrame = undefined;
    session.store.retry();
    this.focus();
  }
}

function overlayInWords({ shape, label }: Overlay): string {
  const points = shape.kind === 'area' ? shape.rings.flat() : shape.kind === 'line' ? shape.points : [shape.point];
  const columns = points.map(([column]) => column);
  const rows = points.map(([, row]) => row);
  const span = (values: readonly number[]) => {
    const low = Math.round(values.reduce((a, b) => Math.min(a, b)));
    const high = Math.round(values.reduce((a, b) => Math.max(a, b)));
    return low === high ? `${low}` : `${low} to ${high}`;
  };
  return `${label}: column ${span(columns)}, row ${span(rows)}`;
}

function markInWords({ label, point, frame }: Mark): string {
  return `${label}: column ${Math.round(point[0])}, row ${Math.round(point[1])}, marked on frame ${frame + 1}`;
}

customElements.define('epidurogram-view-port', ViewPort);
