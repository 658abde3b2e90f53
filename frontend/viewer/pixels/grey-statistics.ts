import type { Point, WindowLevel } from '../contract/viewer-document';
import type { Size } from '../geometry/placement';

/** This part of the values at either end does not count: noise, a needle's edge. */
const TAIL = 0.02;
/** Differences are sampled at every so many pixels. */
const SAMPLING = 5;
/** A window for differences is never narrower than this part of the range: noise would be all there is. */
const NARROWEST = 1 / 24;

/** The window that shows what lies in a box between two of its corners; none for a box without a pixel in it. */
export function windowForRegion(pixels: Uint16Array, a: Point, b: Point, { width, height }: Size): WindowLevel | undefined {
  const [left, right] = span(a[0], b[0], width);
  const [top, bottom] = span(a[1], b[1], height);
  const values: number[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      values.push(pixels[row * width + column]);
    }
  }
  if (values.length < 4) {
    return undefined;
  }
  values.sort((x, y) => x - y);
  const low = values[Math.floor(values.length * TAIL)];
  const high = values[Math.ceil(values.length * (1 - TAIL)) - 1];
  return { centre: (low + high) / 2, width: Math.max(2, high - low) };
}

/** The window that shows a subtracted image: its middle is what did not change. */
export function windowForDifference(
  live: Uint16Array | undefined,
  mask: Uint16Array | undefined,
  bitsStored: number,
): WindowLevel {
  const range = 2 ** bitsStored;
  let width = range / 4;
  if (live && mask && live !== mask) {
    const differences: number[] = [];
    for (let i = 0; i < live.length; i += SAMPLING) {
      differences.push(Math.abs(live[i] - mask[i]));
    }
    differences.sort((x, y) => x - y);
    width = 2.4 * differences[Math.floor(differences.length * 0.995)];
  }
  return { centre: range / 2, width: Math.min(range, Math.max(range * NARROWEST, width)) };
}

function span(a: number, b: number, length: number): [number, number] {
  return [Math.max(0, Math.round(Math.min(a, b))), Math.min(length - 1, Math.round(Math.max(a, b)))];
}
