import type { Point } from '../contract/viewer-document';

/** Edge of the spine pictures [pixels]. */
export const SIZE = 768;
/** Where the alignment phantom has its bright squares of 3 x 3 pixels. */
export const ALIGNMENT_POINTS: readonly Point[] = [
  [20, 20],
  [180, 30],
  [100, 80],
  [61, 127],
  [170, 140],
];

/** Bright squares on a dim ground, for measuring where on screen a pixel comes to lie. */
export function alignmentPhantom(): Uint16Array {
  const columns = 200;
  const pixels = new Uint16Array(columns * 160).fill(600);
  for (const [column, row] of ALIGNMENT_POINTS) {
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        pixels[(row + dy) * columns + column + dx] = 4000;
      }
    }
  }
  return pixels;
}

/** Something spine-like to look at while working on the viewer. No anatomy and no physics is meant by it. */
export function spinePicture(kind: string, frame: number): Uint16Array {
  const pixels = new Uint16Array(SIZE * SIZE);
  const tilt = kind === 'ap' || kind === 'run' ? 0 : 0.14;
  let noise = 7 + frame * 7919;
  for (let row = 0; row < SIZE; row++) {
    for (let column = 0; column < SIZE; column++) {
      const fromCentre = Math.hypot(column - SIZE / 2, row - SIZE / 2);
      noise = (noise * 1664525 + 1013904223) >>> 0;
      if (fromCentre > SIZE / 2 - 8) {
        pixels[row * SIZE + column] = 40;
        continue;
      }
      const x = column - SIZE / 2 - tilt * (row - SIZE / 2);
      let value = 3300 - 0.6 * fromCentre;
      const inVertebra = ((row + 40) % 168) / 168;
      const half = 118 + 14 * Math.abs(inVertebra - 0.5);
      if (Math.abs(x) < half) {
        value *= inVertebra < 0.8 ? 0.62 : 0.86;
        value *= Math.abs(Math.abs(x) - half) < 4 || inVertebra < 0.02 || Math.abs(inVertebra - 0.8) < 0.012 ? 0.8 : 1;
      }
      const pedicle = Math.hypot(Math.abs(x) - 74, (inVertebra - 0.32) * 168);
      value *= Math.abs(pedicle - 26) < 4 ? 0.72 : 1;
      value *= Math.abs(x) < 14 && inVertebra > 0.3 && inVertebra < 0.75 ? 0.7 : 1;
      const needle = Math.abs(x + 28 + (row - 462) * 0.12);
      value *= row > 462 && row < 700 && needle < 3 ? 0.35 : 1;
      const reach = 30 + frame * 4;
      const dye = Math.hypot((x + 34) / 32, (row - 440) / (reach + 40));
      value *= frame > 0 && dye < 1 ? 0.45 + 0.25 * dye : 1;
      pixels[row * SIZE + column] = Math.max(0, value + ((noise >>> 16) / 65536 - 0.5) * 170);
    }
  }
  return pixels;
}
