import {
  Enums,
  eventTarget,
  init,
  RenderingEngine,
  setUseCPURendering,
  getShouldUseCPURendering,
  type StackViewport,
} from '@cornerstonejs/core';
import type { ImageEngine, Picture, Rendering, Stage, StageOptions } from '../image-engine';
import { isPlain, keyOfProcessing, pixelsOf, type Processing } from '../pixels/processing';
import { forgetFrames, registerFrames } from './frame-images';

/** A graphics card that loses its context this often within the time below is not worth another try. */
const MAX_LOSSES = 3;
const LOSSES_WITHIN_MS = 60_000;
/** Browsers refuse a new context for a moment after they took the old one away. */
const REBUILD_AFTER_MS = 300;

let engine: CornerstoneEngine | undefined;

/** The one engine of the page: Cornerstone keeps its settings, caches and contexts page-wide. */
export function cornerstoneEngine(rendering: 'auto' | 'cpu'): ImageEngine {
  engine ??= new CornerstoneEngine();
  if (rendering === 'cpu') {
    engine.drawWithoutGraphicsCard();
  }
  return engine;
}

class CornerstoneEngine extends EventTarget implements ImageEngine {
  readonly #stages = new Set<CornerstoneStage>();
  #rendering?: RenderingEngine;
  #serial = 0;
  #losses: number[] = [];
  #rebuilding = false;

  constructor() {
    super();
    // one context draws all viewports in turn; more would only cost memory
    init({ rendering: { webGlContextCount: 1 } } as Parameters<typeof init>[0]);
    eventTarget.addEventListener(Enums.Events.WEBGL_CONTEXT_LOST, (event: Event) => {
      const { renderingEngineId } = (event as CustomEvent<{ renderingEngineId: string }>).detail;
      if (renderingEngineId === this.#rendering?.id) {
        this.#recover();
      }
    });
  }

  get rendering(): Rendering {
    return getShouldUseCPURendering() ? 'cpu' : 'gpu';
  }

  open(options: StageOptions): Stage {
    const stage = new CornerstoneStage(options, (closed) => this.#stages.delete(closed));
    this.#stages.add(stage);
    if (!this.#rebuilding) {
      stage.mount(this.#current());
    }
    return stage;
  }

  drawWithoutGraphicsCard() {
    if (this.rendering === 'gpu') {
      this.#tearDown();
      setUseCPURendering(true, false);
      this.#build();
    }
  }

  #current(): RenderingEngine {
    return (this.#rendering ??= new RenderingEngine(`epidurogram-${this.#serial++}`));
  }

  #recover() {
    if (this.#rebuilding) {
      return;
    }
    const now = performance.now();
    this.#losses = [...this.#losses.filter((at) => now - at < LOSSES_WITHIN_MS), now];
    this.#rebuilding = true;
    this.#tearDown();
    setTimeout(() => {
      if (this.#losses.length >= MAX_LOSSES) {
        setUseCPURendering(true, false);
      }
      this.#rebuilding = false;
      this.#build();
    }, REBUILD_AFTER_MS);
  }

  #tearDown() {
    this.#stages.forEach((stage) => stage.unmount());
    const old = this.#rendering;
    this.#rendering = undefined;
    try {
      old?.destroy();
    } catch (error) {
      // a lost context cannot always be put away properly; nothing holds on to it
      console.debug('The old rendering engine did not close', error);
    }
  }

  #build() {
    try {
      this.#stages.forEach((stage) => stage.mount(this.#current()));
    } catch (error) {
      if (this.rendering === 'cpu') {
        throw error;
      }
      console.warn('Drawing without the graphics card', error);
      this.#tearDown();
      setUseCPURendering(true, false);
      this.#stages.forEach((stage) => stage.mount(this.#current()));
    }
    this.dispatchEvent(new Event('change'));
  }
}

class CornerstoneStage implements Stage {
  readonly #options: StageOptions;
  readonly #onClosed: (stage: CornerstoneStage) => void;
  readonly #plainIds: string[];
  readonly #viewportId: string;
  #processedIds: string[] = [];
  #shownKey = '';
  #rendering?: RenderingEngine;
  #wanted?: Picture;
  #shownFrame?: number;
  #stale = false;
  #busy = false;

  constructor(options: StageOptions, onClosed: (stage: CornerstoneStage) => void) {
    this.#options = options;
    this.#onClosed = onClosed;
    this.#plainIds = registerFrames({ view: options.view, pixels: options.pixels });
    this.#viewportId = this.#plainIds[0];
    options.element.addEventListener(Enums.Events.IMAGE_RENDERED, this.#drawn);
  }

  mount(rendering: RenderingEngine) {
    this.#rendering = rendering;
    this.#shownFrame = undefined;
    rendering.enableElement({
      viewportId: this.#viewportId,
      element: this.#options.element,
      type: Enums.ViewportType.STACK,
      defaultOptions: { background: [0, 0, 0] },
    });
    this.#fitCanvas();
    this.#redraw();
  }

  unmount() {
    try {
      this.#rendering?.disableElement(this.#viewportId);
    } catch (error) {
      console.debug('A viewport did not close', error);
    }
    this.#rendering = undefined;
  }

  present(picture: Picture) {
    this.#wanted = picture;
    this.#redraw();
  }

  resize() {
    this.#fitCanvas();
  }

  dispose() {
    this.#options.element.removeEventListener(Enums.Events.IMAGE_RENDERED, this.#drawn);
    this.unmount();
    this.#wanted = undefined;
    forgetFrames(this.#plainIds);
    forgetFrames(this.#processedIds);
    this.#onClosed(this);
  }

  readonly #drawn = () => {
    if (this.#shownFrame !== undefined) {
      this.#options.onDrawn(this.#shownFrame);
    }
  };

  #viewport(): StackViewport | undefined {
    return this.#rendering?.getViewport(this.#viewportId) as StackViewport | undefined;
  }

  /** Cornerstone changes frames asynchronously: pictures asked for meanwhile wait, and only the last is drawn. */
  #redraw() {
    this.#stale = true;
    if (!this.#busy) {
      this.#busy = true;
      void this.#drawUntilCurrent();
    }
  }

  async #drawUntilCurrent() {
    try {
      while (this.#stale) {
        this.#stale = false;
        await this.#draw();
      }
    } catch (error) {
      console.error('A picture could not be drawn', error);
    } finally {
      this.#busy = false;
    }
  }

  async #draw() {
    const rendering = this.#rendering;
    const picture = this.#wanted;
    const viewport = this.#viewport();
    if (!picture || !viewport) {
      return;
    }
    const key = keyOfProcessing(picture.processing);
    if (this.#shownFrame === undefined || this.#shownKey !== key) {
      const done = this.#processedIds;
      this.#processedIds = isPlain(picture.processing) ? [] : this.#process(picture.processing);
      await viewport.setStack(isPlain(picture.processing) ? this.#plainIds : this.#processedIds, picture.frame);
      this.#shownKey = key;
      forgetFrames(done);
    } else if (this.#shownFrame !== picture.frame) {
      await viewport.setImageIdIndex(picture.frame);
    }
    if (this.#rendering !== rendering) {
      // taken down meanwhile; whoever did so asks again
      return;
    }
    this.#shownFrame = picture.frame;
    this.#aim(viewport, picture);
    const { centre, width } = picture.window;
    viewport.setProperties({
      voiRange: { lower: centre - width / 2, upper: centre + width / 2 },
      invert: picture.inverted,
    });
    viewport.render();
  }

  /** The same frames, each processed when it is first drawn. */
  #process(processing: Processing): string[] {
    const { view, pixels } = this.#options;
    return registerFrames({ view, pixels: (frame) => pixelsOf(frame, pixels, processing, view) });
  }

  /**
   * The GPU's world has a pixel's centre at its column and row, as we do. The CPU's has its top-left corner there, so
   * half a pixel is added; and it is scaled in device pixels.
   */
  #aim(viewport: StackViewport, { centre: [column, row], scale }: Picture) {
    if (getShouldUseCPURendering()) {
      const camera = { focalPoint: [column + 0.5, row + 0.5, 0], scale: scale * devicePixelRatio };
      viewport.setCamera(camera as Parameters<StackViewport['setCamera']>[0]);
    } else {
      viewport.setCamera({
        focalPoint: [column, row, 0],
        position: [column, row, -1],
        viewPlaneNormal: [0, 0, -1],
        viewUp: [0, -1, 0],
        parallelScale: this.#options.element.clientHeight / 2 / scale,
      });
    }
  }

  #fitCanvas() {
    const viewport = this.#viewport();
    if (!viewport || !this.#rendering) {
      return;
    }
    if (getShouldUseCPURendering()) {
      // Cornerstone sizes this canvas in CSS pixels but converts as if it were in device pixels
      const { canvas } = viewport;
      const width = Math.round(canvas.clientWidth * devicePixelRatio);
      const height = Math.round(canvas.clientHeight * devicePixelRatio);
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
        viewport.sWidth = width;
        viewport.sHeight = height;
      }
    } else {
      this.#rendering.resize(false, true);
    }
  }
}
