import { imageToScreen } from '../geometry/placement';
import type { ImageEngine, Picture, Rendering, Stage, StageOptions } from '../image-engine';
import { keyOfProcessing, pixelsOf } from '../pixels/processing';

/**
 * Draws with a 2D canvas and nothing else. It is small and here at once, so the first frame need not wait for the engine
 * that draws on the graphics card; and it goes on where that one cannot be had.
 */
export function plainEngine(): ImageEngine {
  return new PlainEngine();
}

class PlainEngine extends EventTarget implements ImageEngine {
  readonly rendering: Rendering = 'plain';

  open(options: StageOptions): Stage {
    return new PlainStage(options);
  }
}

class PlainStage implements Stage {
  readonly #options: StageOptions;
  readonly #canvas = document.createElement('canvas');
  /** The frame in shades of grey, one pixel for each of its own. */
  readonly #shaded = document.createElement('canvas');
  #shadedAs = '';
  #wanted?: Picture;
  #stale = false;
  #busy = false;
  #disposed = false;

  constructor(options: StageOptions) {
    this.#options = options;
    this.#shaded.width = options.view.columns;
    this.#shaded.height = options.view.rows;
    // above whatever draws next in the same place, until that has drawn
    this.#canvas.style.cssText = 'position: absolute; inset: 0; z-index: 1; width: 100%; height: 100%;';
    options.element.append(this.#canvas);
  }

  present(picture: Picture) {
    this.#wanted = picture;
    this.#stale = true;
    if (!this.#busy) {
      this.#busy = true;
      void this.#drawUntilCurrent();
    }
  }

  resize() {
    // the picture is presented again
  }

  dispose() {
    this.#disposed = true;
    this.#canvas.remove();
  }

  async #drawUntilCurrent() {
    try {
      while (this.#stale && !this.#disposed) {
        this.#stale = false;
        await this.#draw(this.#wanted!);
      }
    } catch (error) {
      console.error('A picture could not be drawn', error);
    } finally {
      this.#busy = false;
    }
  }

  async #draw(picture: Picture) {
    const { view, pixels, onDrawn } = this.#options;
    const { frame, processing, window, inverted } = picture;
    const shades = [frame, keyOfProcessing(processing), window.centre, window.width, inverted].join();
    if (shades !== this.#shadedAs) {
      this.#shade(await pixelsOf(frame, pixels, processing, view), picture);
      this.#shadedAs = shades;
    }
    if (!this.#disposed && this.#paint(picture)) {
      onDrawn(frame);
    }
  }

  #shade(pixels: Uint16Array, { window: { centre, width }, inverted }: Picture) {
    const { columns, rows, bitsStored } = this.#options.view;
    const context = this.#shaded.getContext('2d')!;
    const image = context.createImageData(columns, rows);
    const black = centre - width / 2;
    const greys = new Uint8ClampedArray(2 ** bitsStored);
    for (let value = 0; value < greys.length; value++) {
      const grey = (255 * (value - black)) / width;
      greys[value] = inverted ? 255 - grey : grey;
    }
    for (let i = 0, at = 0; i < pixels.length; i++, at += 4) {
      image.data[at] = image.data[at + 1] = image.data[at + 2] = greys[pixels[i]];
      image.data[at + 3] = 255;
    }
    context.putImageData(image, 0, 0);
  }

  #paint({ centre, scale }: Picture): boolean {
    const { element, view } = this.#options;
    const { clientWidth: width, clientHeight: height } = element;
    const context = this.#canvas.getContext('2d');
    if (!context || width === 0 || height === 0) {
      return false;
    }
    const size = { width: view.columns, height: view.rows };
    const fit = Math.min(width / size.width, height / size.height);
    const { x0, y0 } = imageToScreen({ centre, zoom: scale / fit }, size, { width, height });
    this.#canvas.width = Math.round(width * devicePixelRatio);
    this.#canvas.height = Math.round(height * devicePixelRatio);
    context.scale(this.#canvas.width / width, this.#canvas.height / height);
    context.imageSmoothingQuality = 'medium';
    // a pixel's centre is its column and row, so the image begins half a pixel before (0, 0)
    context.drawImage(this.#shaded, x0 - scale / 2, y0 - scale / 2, scale * size.width, scale * size.height);
    return true;
  }
}
