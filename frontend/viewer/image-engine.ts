import type { Point, ViewSpec, WindowLevel } from './contract/viewer-document';
import type { Processing } from './pixels/processing';

/** One frame, as it should look. */
export interface Picture {
  readonly frame: number;
  /** The image point in the middle of the viewport. */
  readonly centre: Point;
  /** CSS pixels per image pixel. */
  readonly scale: number;
  readonly window: WindowLevel;
  readonly inverted: boolean;
  readonly processing: Processing;
}

/** A place on the page where one view is drawn. */
export interface Stage {
  /** Draws a picture, soon; of several asked for at once only the last is drawn. Its frame must be loaded. */
  present(picture: Picture): void;
  /** Fits the drawing to the size its element has now; the picture must be presented again. */
  resize(): void;
  dispose(): void;
}

export interface StageOptions {
  readonly element: HTMLDivElement;
  readonly view: ViewSpec;
  /** The pixels of a frame as they came; asked for frames that were presented and those they are processed with. */
  readonly pixels: (frame: number) => Promise<Uint16Array>;
  readonly onDrawn: (frame: number) => void;
}

export type Rendering = 'gpu' | 'cpu';

/** What draws pixels. The one implementation lives in `cornerstone/` and is loaded when first needed. */
export interface ImageEngine extends EventTarget {
  /** How pixels are drawn now; a `change` event tells when that becomes different. */
  readonly rendering: Rendering;
  open(options: StageOptions): Stage;
}

/** Brings in the engine; it is far heavier than everything else in the viewer. */
export async function loadEngine(rendering: 'auto' | 'cpu'): Promise<ImageEngine> {
  const { cornerstoneEngine } = await import('./cornerstone/engine');
  return cornerstoneEngine(rendering);
}
