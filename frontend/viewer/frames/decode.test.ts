import { describe, expect, it } from 'vitest';
import { CorruptFrame, decodeFrame } from './decode';
import { deltaPlanes16 } from './encode-for-tests';

describe('raw16', () => {
  it('is little-endian', () => {
    const bytes = new Uint8Array([0x34, 0x12, 0xff, 0xff]).buffer;
    expect([...decodeFrame(bytes, 'raw16', 2, 1)]).toEqual([0x1234, 0xffff]);
  });
});

describe('delta-planes16', () => {
  it('is undone as written down by hand', () => {
    // 2 x 2: 100, 98 / 103, 65535; differences 100, -2 / 103-100 = 3, 65535-103 = -104 modulo 65536
    // zigzag 200, 3, 6, 207
    const bytes = new Uint8Array([200, 3, 6, 207, 0, 0, 0, 0]).buffer;
    expect([...decodeFrame(bytes, 'delta-planes16', 2, 2)]).toEqual([100, 98, 103, 65535]);
  });

  it('brings back every value it was given', () => {
    const columns = 61;
    const rows = 37;
    let seed = 12345;
    const values = Uint16Array.from({ length: columns * rows }, () => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return seed >>> 8;
    });
    values.set([0, 65535, 0, 32768, 32767], 0);
    const bytes = deltaPlanes16(values, columns, rows).buffer as ArrayBuffer;
    expect([...decodeFrame(bytes, 'delta-planes16', columns, rows)]).toEqual([...values]);
  });
});

it('a frame of the wrong length is refused', () => {
  expect(() => decodeFrame(new ArrayBuffer(9), 'raw16', 2, 2)).toThrow(CorruptFrame);
  expect(() => decodeFrame(new ArrayBuffer(9), 'delta-planes16', 2, 2)).toThrow('8 bytes, but 9 came');
});
