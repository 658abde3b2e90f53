import type { Point, Subtraction, ViewSpec } from '../contract/viewer-document';
import type { Size } from '../geometry/placement';

/** An earlier frame, unprocessed, in the left part of the image. */
export interface Wipe {
  readonly frame: number;
  /** How far to the right it reaches, as a part of the image's width. */
  readonly at: number;
  /** What it takes to look on the left as in a window of its own, while the right is windowed otherwise. */
  readonly remap?: { readonly gain: number; readonly offset: number };
}

/** What is done to stored values before they are windowed. */
export interface Processing {
  /** Strength of the unsharp mask, 0 to 1. */
  readonly sharpening: number;
  readonly subtraction?: Subtraction;
  readonly wipe?: Wipe;
}

export const PLAIN: Processing = { sharpening: 0 };

/** Detail is what differs from the mean of this many pixels to each side, twice over. */
const BLUR_RADIUS = 2;
/** At full strength detail is shown this much stronger. */
const FULL_GAIN = 2;

export function isPlain({ sharpening, subtraction, wipe }: Processing): boolean {
  return sharpening === 0 && !subtraction && !wipe;
}

/** Tells one way of processing from another. */
export function keyOfProcessing({ sharpening, subtraction, wipe }: Processing): string {
  return JSON.stringify([sharpening, subtraction ?? null, wipe ?? null]);
}

/** The frames besides the one shown whose pixels are needed. */
export function framesNeeded({ subtraction, wipe }: Processing): number[] {
  return [...(subtraction ? [subtraction.maskFrame] : []), ...(wipe ? [wipe.frame] : [])];
}

/** Loads a frame and what it is processed with, and processes it. */
export async function pixelsOf(
  frame: number,
  load: (frame: number) => Promise<Uint16Array>,
  processing: Processing,
  { columns, rows, bitsStored }: Pick<ViewSpec, 'columns' | 'rows' | 'bitsStored'>,
): Promise<Uint16Array> {
  if (isPlain(processing)) {
    return load(frame);
  }
  const others = new Map<number, Uint16Array>();
  for (const other of framesNeeded(processing)) {
    others.set(other, await load(other));
  }
  return processed(await load(frame), (other) => others.get(other)!, processing, { width: columns, height: rows }, bitsStored);
}

/** The pixels of a frame, processed; the frame's own array is left as it is. */
export function processed(
  live: Uint16Array,
  other: (frame: number) => Uint16Array,
  { sharpening, subtraction, wipe }: Processing,
  size: Size,
  bitsStored: number,
): Uint16Array {
  const most = 2 ** bitsStored - 1;
  let pixels = live;
  if (subtraction) {
    pixels = subtracted(pixels, other(subtraction.maskFrame), subtraction, size, most);
  }
  if (sharpening > 0) {
    pixels = sharpened(pixels, sharpening * FULL_GAIN, size, most);
  }
  if (wipe) {
    pixels = wiped(pixels, other(wipe.frame), wipe, size, most);
  }
  return pixels === live ? live.slice() : pixels;
}

/**
 * live - opacity * (mask - middle of the range): with the whole mask taken away, what has not changed is mid-grey.
 * Stored values are taken to be logarithmic in exposure, so that a difference is a thickness of contrast.
 */
export function subtracted(
  live: Uint16Array,
  mask: Uint16Array,
  { shift, opacity }: Pick<Subtraction, 'shift' | 'opacity'>,
  size: Size,
  most: number,
): Uint16Array {
  const moved = shifted(mask, shift, size);
  const middle = (most + 1) / 2;
  const result = new Uint16Array(live.length);
  for (let i = 0; i < live.length; i++) {
    const value = live[i] - opacity * (moved[i] - middle);
    result[i] = value < 0 ? 0 : value > most ? most : value + 0.5;
  }
  return result;
}

/** The image moved by columns and rows, between pixels bilinearly; its edges are drawn out. */
export function shifted(pixels: Uint16Array, [columns, rows]: Point, { width, height }: Size): Uint16Array {
  if (columns === 0 && rows === 0) {
    return pixels;
  }
  const result = new Uint16Array(pixels.length);
  const [left, top] = [Math.floor(-columns), Math.floor(-rows)];
  const [across, down] = [-columns - left, -rows - top];
  for (let row = 0; row < height; row++) {
    const upper = within(row + top, height) * width;
    const lower = within(row + top + 1, height) * width;
    for (let column = 0; column < width; column++) {
      const a = within(column + left, width);
      const b = within(column + left + 1, width);
      const above = pixels[upper + a] * (1 - across) + pixels[upper + b] * across;
      const below = pixels[lower + a] * (1 - across) + pixels[lower + b] * across;
      result[row * width + column] = above * (1 - down) + below * down + 0.5;
    }
  }
  return result;
}

/** An unsharp mask. */
export function sharpened(pixels: Uint16Array, gain: number, size: Size, most: number): Uint16Array {
  const smooth = Float32Array.from(pixels);
  const buffer = new Float32Array(Math.max(size.width, size.height));
  for (let pass = 0; pass < 2; pass++) {
    for (let row = 0; row < size.height; row++) {
      meanAlong(smooth, row * size.width, 1, size.width, buffer);
    }
    for (let column = 0; column < size.width; column++) {
      meanAlong(smooth, column, size.width, size.height, buffer);
    }
  }
  const result = new Uint16Array(pixels.length);
  for (let i = 0; i < pixels.length; i++) {
    const value = pixels[i] + gain * (pixels[i] - smooth[i]);
    result[i] = value < 0 ? 0 : value > most ? most : value + 0.5;
  }
  return result;
}

/** Replaces each value of a line by the mean of its neighbours; at the ends there are fewer. */
function meanAlong(values: Float32Array, start: number, step: number, length: number, buffer: Float32Array) {
  let sum = 0;
  for (let i = 0; i < length; i++) {
    buffer[i] = values[start + i * step];
  }
  for (let i = 0; i < Math.min(BLUR_RADIUS, length); i++) {
    sum += buffer[i];
  }
  for (let i = 0; i < length; i++) {
    if (i + BLUR_RADIUS < length) {
      sum += buffer[i + BLUR_RADIUS];
    }
    if (i - BLUR_RADIUS > 0) {
      sum -= buffer[i - BLUR_RADIUS - 1];
    }
    const count = Math.min(length - 1, i + BLUR_RADIUS) - Math.max(0, i - BLUR_RADIUS) + 1;
    values[start + i * step] = sum / count;
  }
}

function wiped(pixels: Uint16Array, before: Uint16Array, { at, remap }: Wipe, { width, height }: Size, most: number): Uint16Array {
  const { gain, offset } = remap ?? { gain: 1, offset: 0 };
  const columns = Math.round(at * width);
  const result = pixels.slice();
  for (let row = 0; row < height; row++) {
    for (let i = row * width; i < row * width + columns; i++) {
      const value = before[i] * gain + offset;
      result[i] = value < 0 ? 0 : value > most ? most : value + 0.5;
    }
  }
  return result;
}

function within(index: number, length: number): number {
  return index < 0 ? 0 : index >= length ? length - 1 : index;
}
