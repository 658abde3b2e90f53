import type { Point } from '../contract/viewer-document';

/** Extent of something on screen [CSS pixels] or of an image [pixels]. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A position within a viewport, from its top-left corner [CSS pixels]. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * How an image hangs in its viewport, without regard to the viewport's size: what is in the middle, and how much larger
 * than "just fits" it is. Resizing a viewport therefore keeps what its reader looks at.
 */
export interface Placement {
  /** 1 fits the whole image. */
  readonly zoom: number;
  /** The image point in the middle of the viewport. */
  readonly centre: Point;
}

/**
 * Maps image coordinates to the screen: x = scale * column + x0, y = scale * row + y0. Column and row count from the
 * centre of the top-left pixel.
 */
export interface ImageToScreen {
  /** CSS pixels per image pixel. */
  readonly scale: number;
  readonly x0: number;
  readonly y0: number;
}

export const MIN_ZOOM = 0.5;
export const MAX_ZOOM = 24;

export function fitted(image: Size): Placement {
  return { zoom: 1, centre: [(image.width - 1) / 2, (image.height - 1) / 2] };
}

export function imageToScreen(placement: Placement, image: Size, viewport: Size): ImageToScreen {
  const fit = Math.min(viewport.width / image.width, viewport.height / image.height);
  const scale = fit * placement.zoom;
  return {
    scale,
    x0: viewport.width / 2 - scale * placement.centre[0],
    y0: viewport.height / 2 - scale * placement.centre[1],
  };
}

export function toScreen(transform: ImageToScreen, [column, row]: Point): ScreenPoint {
  return { x: transform.scale * column + transform.x0, y: transform.scale * row + transform.y0 };
}

export function toImage(transform: ImageToScreen, { x, y }: ScreenPoint): Point {
  return [(x - transform.x0) / transform.scale, (y - transform.y0) / transform.scale];
}

/** Zooms so that the image point under `anchor` stays there. */
export function zoomedAt(
  placement: Placement,
  factor: number,
  anchor: ScreenPoint,
  image: Size,
  viewport: Size,
): Placement {
  const before = imageToScreen(placement, image, viewport);
  const zoom = clamp(placement.zoom * factor, MIN_ZOOM, MAX_ZOOM);
  const held = toImage(before, anchor);
  const scale = (before.scale / placement.zoom) * zoom;
  return bounded(
    {
      zoom,
      centre: [
        held[0] + (viewport.width / 2 - anchor.x) / scale,
        held[1] + (viewport.height / 2 - anchor.y) / scale,
      ],
    },
    image,
  );
}

/** Moves the image by a distance on screen. */
export function panned(placement: Placement, dx: number, dy: number, image: Size, viewport: Size): Placement {
  const { scale } = imageToScreen(placement, image, viewport);
  return bounded(
    { zoom: placement.zoom, centre: [placement.centre[0] - dx / scale, placement.centre[1] - dy / scale] },
    image,
  );
}

/** Keeps some of the image in the middle of the viewport, so that nobody loses it. */
function bounded({ zoom, centre }: Placement, image: Size): Placement {
  return { zoom, centre: [clamp(centre[0], 0, image.width - 1), clamp(centre[1], 0, image.height - 1)] };
}

/** The nearest point on the image, its outermost pixels' far edges included. */
export function withinImage([column, row]: Point, image: Size): Point {
  return [clamp(column, -0.5, image.width - 0.5), clamp(row, -0.5, image.height - 0.5)];
}

export function isOnImage([column, row]: Point, image: Size): boolean {
  return column >= -0.5 && row >= -0.5 && column <= image.width - 0.5 && row <= image.height - 0.5;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
