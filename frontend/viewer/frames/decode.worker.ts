import type { FrameEncoding } from '../contract/viewer-document';
import { CorruptFrame, decodeFrame } from './decode';

export interface ToDecode {
  readonly bytes: ArrayBuffer;
  readonly encoding: FrameEncoding;
  readonly columns: number;
  readonly rows: number;
}

export type Decoded = { readonly pixels: Uint16Array } | { readonly corrupt: string };

self.onmessage = ({ data }: MessageEvent<ToDecode>) => {
  try {
    const pixels = decodeFrame(data.bytes, data.encoding, data.columns, data.rows);
    self.postMessage({ pixels } satisfies Decoded, { transfer: [pixels.buffer] });
  } catch (error) {
    if (!(error instanceof CorruptFrame)) {
      throw error;
    }
    self.postMessage({ corrupt: error.message } satisfies Decoded);
  }
};
