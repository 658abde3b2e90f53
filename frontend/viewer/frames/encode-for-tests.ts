/** Writes `delta-planes16`, as the server does; here for tests and the demonstration page only. */
export function deltaPlanes16(values: Uint16Array, columns: number, rows: number): Uint8Array {
  const pixels = columns * rows;
  const bytes = new Uint8Array(pixels * 2);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const i = row * columns + column;
      const before = column > 0 ? values[i - 1] : row > 0 ? values[i - columns] : 0;
      const difference = ((values[i] - before) << 16) >> 16;
      const zigzag = ((difference << 1) ^ (difference >> 31)) & 0xffff;
      bytes[i] = zigzag & 0xff;
      bytes[pixels + i] = zigzag >>> 8;
    }
  }
  return bytes;
}
