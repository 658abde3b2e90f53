import type { Point, ViewerDocument, ViewSpec, WindowLevel } from './contract/viewer-document';
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

/** Plainly: on a 2D canvas, until something better has come. */
export type Rendering = 'gpu' | 'cpu' | 'plain';

/** What draws pixels: `plain/` from the beginning, `cornerstone/` once it has come. */
export interface ImageEngine extends EventTarget {
  /** How pixels are drawn now; a `change` event tells when that becomes different. */
  readonly rendering: Rendering;
  open(options: StageOptions): Stage;
}

/**
 * Brings in the engine that draws on the graphics card; it is far heavier than everything else in the viewer. Where there
 * is no such card there is none to bring: WebGL imitated by the processor is slower than drawing plainly.
 */
export async function loadEngine(rendering: ViewerDocument['rendering']): Promise<ImageEngine | undefined> {
  if (rendering === 'auto' && !hasGraphicsCard()) {
    return undefined;
  }
  const { cornerstoneEngine } = await import('./cornerstone/engine');
  return cornerstoneEngine(rendering === 'cpu' ? 'cpu' : 'auto');
}

/** Names that browsers give to a graphics card that is none. */
const IMITATED = /swiftshader|llvmpipe|softpipe|software|basic render/i;

function hasGraphicsCard(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) {
    return false;
  }
  const named = context.getExtension('WEBGL_debug_renderer_info');
  const name = String(context.getParameter(named?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return !IMITATED.test(name);
}
