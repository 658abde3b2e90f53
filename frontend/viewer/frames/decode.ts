import type { FrameEncoding } from '../contract/viewer-document';

/** The bytes cannot be a frame of this size. */
export class CorruptFrame extends Error {}

/** Turns a frame's bytes into stored pixel values, row by row. */
export function decodeFrame(bytes: ArrayBuffer, encoding: FrameEncoding, columns: number, rows: number): Uint16Array {
  const pixels = columns * rows;
  if (bytes.byteLength !== pixels * 2) {
    throw new CorruptFrame(`A frame of ${columns} x ${rows} has ${pixels * 2} bytes, but ${bytes.byteLength} came`);
  }
  switch (encoding) {
    case 'raw16':
      return littleEndian(bytes);
    case 'delta-planes16':
      return undoDeltaPlanes(new Uint8Array(bytes), columns, rows);
  }
}

const hostIsLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function littleEndian(bytes: ArrayBuffer): Uint16Array {
  if (hostIsLittleEndian) {
    return new Uint16Array(bytes);
  }
  const data = new DataView(bytes);
  return Uint16Array.from({ length: bytes.byteLength / 2 }, (_, i) => data.getUint16(i * 2, true));
}

/**
 * v(x, y) = v(x-1, y) + d(x, y) modulo 65536, with v(-1, y) = v(0, y-1) and v(-1, 0) = 0; d is zigzag-coded
 * (0, -1, 1, -2 … as 0, 1, 2, 3 …), its low bytes come first and its high bytes after them.
 */
function undoDeltaPlanes(bytes: Uint8Array, columns: number, rows: number): Uint16Array {
  const pixels = columns * rows;
  const values = new Uint16Array(pixels);
  let i = 0;
  let rowStart = 0;
  for (let row = 0; row < rows; row++) {
    let value = rowStart;
    for (let column = 0; column < columns; column++, i++) {
      const zigzag = bytes[i] | (bytes[pixels + i] << 8);
      value = (value + ((zigzag >>> 1) ^ -(zigzag & 1))) & 0xffff;
      values[i] = value;
      if (column === 0) {
        rowStart = value;
      }
    }
  }
  return values;
}
