import { describe, expect, it } from 'vitest';
import { Decoders } from './decoders';

/** A worker as far as the decoders see one; real ones are in the testbed, where there is a browser. */
class ObedientWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { preventDefault: () => void }) => void) | null = null;
  ended = false;
  given: unknown[] = [];

  postMessage(frame: unknown) {
    this.given.push(frame);
  }

  terminate() {
    this.ended = true;
  }
}

const frame = { bytes: new Uint16Array([7, 9]).buffer, encoding: 'raw16' as const, columns: 2, rows: 1 };

describe('the decoders', () => {
  const made: ObedientWorker[] = [];
  const decoders = (timeoutMs: number) => {
    made.length = 0;
    return new Decoders(() => {
      made.push(new ObedientWorker());
      return made[made.length - 1] as unknown as Worker;
    }, timeoutMs);
  };

  it('give up on a frame that hangs, and go on with the others in a new worker', async () => {
    const pool = decoders(20);
    const outcomes = Promise.allSettled([pool.decode(frame), pool.decode(frame), pool.decode(frame)]);
    made[1].onmessage!({ data: { pixels: new Uint16Array([1]) } });
    const [stuck, fine, third] = await outcomes;
    expect(stuck).toMatchObject({ status: 'rejected', reason: { reason: 'stuck' } });
    expect(fine).toMatchObject({ status: 'fulfilled' });
    expect(third).toMatchObject({ status: 'rejected' });
    expect(made.filter((worker) => worker.ended)).toHaveLength(2);
    const next = pool.decode(frame);
    made.at(-1)!.onmessage!({ data: { pixels: new Uint16Array([3]) } });
    expect(await next).toEqual(new Uint16Array([3]));
  });

  it('have a worker ready before the first frame comes, and only one', async () => {
    const pool = decoders(1000);
    pool.prepare();
    pool.prepare();
    expect(made).toHaveLength(1);
    const pixels = pool.decode(frame);
    expect(made).toHaveLength(1);
    made[0].onmessage!({ data: { pixels: new Uint16Array([5]) } });
    expect(await pixels).toEqual(new Uint16Array([5]));
  });

  it('decode here where no worker is to be had', async () => {
    const pool = decoders(1000);
    const pixels = pool.decode(frame);
    made[0].onerror!({ preventDefault: () => undefined });
    expect(await pixels).toEqual(new Uint16Array([7, 9]));
    expect(await pool.decode(frame)).toEqual(new Uint16Array([7, 9]));
    expect(made).toHaveLength(1);
  });

  it('decode here where a worker cannot even be asked for', async () => {
    const pool = new Decoders(() => {
      throw new DOMException('Forbidden', 'SecurityError');
    });
    expect(await Promise.all([pool.decode(frame), pool.decode(frame)])).toHaveLength(2);
  });
});
