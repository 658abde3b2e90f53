import { describe, expect, it } from 'vitest';
import type { ViewSpec } from '../contract/viewer-document';
import { decodeFrame } from './decode';
import type { ToDecode } from './decode.worker';
import { FrameStore } from './frame-store';

const view: ViewSpec = {
  id: 'v1',
  label: 'AP',
  altText: 'A phantom',
  columns: 2,
  rows: 1,
  bitsStored: 12,
  frames: { count: 5, urlTemplate: '/images/x/{frame}', encoding: 'raw16' },
  window: { centre: 1, width: 2 },
  presets: [],
  initialFrame: 0,
};

/** A server whose answers the test gives by hand. */
class Server {
  readonly asked: string[] = [];
  online = true;
  #answers: { resolve: (response: Response) => void; reject: (error: unknown) => void }[] = [];

  source(timeoutMs = 1000) {
    return {
      fetch: ((url: string, init: RequestInit) => {
        this.asked.push(url);
        return new Promise<Response>((resolve, reject) => {
          this.#answers.push({ resolve, reject });
          init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        });
      }) as typeof fetch,
      isOnline: () => this.online,
      timeoutMs,
      decode: ({ bytes, encoding, columns, rows }: ToDecode) => decodeFrame(bytes, encoding, columns, rows),
    };
  }

  async answers(frame: number, value = frame) {
    this.#answers[frame].resolve(new Response(new Uint16Array([value, value])));
    await settle();
  }

  async answersWith(frame: number, response: Response) {
    this.#answers[frame].resolve(response);
    await settle();
  }

  async breaks(frame: number) {
    this.#answers[frame].reject(new TypeError('Failed to fetch'));
    await settle();
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('a frame store', () => {
  it('asks once for a frame that is wanted twice', async () => {
    const server = new Server();
    const store = new FrameStore(view, server.source());
    const first = store.load(3);
    const second = store.load(3);
    await server.answers(0, 42);
    expect([...(await first)]).toEqual([42, 42]);
    expect(await second).toBe(await first);
    expect(server.asked).toEqual(['/images/x/3']);
    expect(store.state(3)).toBe('ready');
  });

  it('brings in the rest three at a time, from the shown frame on and round', async () => {
    const server = new Server();
    const store = new FrameStore(view, server.source());
    store.prefetch(3);
    expect(server.asked).toEqual(['/images/x/3', '/images/x/4', '/images/x/0']);
    await server.answers(1);
    expect(server.asked.at(-1)).toBe('/images/x/1');
    expect(store.readyCount).toBe(1);
  });

  it.each([
    [new Response('', { status: 403 }), 'refused'],
    [new Response('', { status: 404 }), 'missing'],
    [new Response('', { status: 503 }), 'server'],
    [new Response('abc'), 'corrupt'],
    [new Response('abcdefgh'), 'corrupt'],
  ])('says why a frame failed', async (response, reason) => {
    const server = new Server();
    const store = new FrameStore(view, server.source());
    const loading = store.load(0);
    await server.answersWith(0, response);
    await expect(loading).rejects.toMatchObject({ reason });
    expect(store.state(0)).toBe('failed');
    expect(store.failure(0)?.reason).toBe(reason);
  });

  it('knows being offline from a server that is down', async () => {
    const server = new Server();
    const store = new FrameStore(view, server.source());
    const down = store.load(0);
    await server.breaks(0);
    await expect(down).rejects.toMatchObject({ reason: 'server' });
    server.online = false;
    const offline = store.load(1);
    await server.breaks(1);
    await expect(offline).rejects.toMatchObject({ reason: 'offline' });
  });

  it('gives up on a frame that hangs, and tries again when asked', async () => {
    const server = new Server();
    const store = new FrameStore(view, server.source(20));
    await expect(store.load(0)).rejects.toMatchObject({ reason: 'timeout' });
    const again = store.load(0);
    await server.answers(1, 7);
    expect([...(await again)]).toEqual([7, 7]);
    expect(store.failure(0)).toBeUndefined();
  });

  it('has patience with a frame that comes slowly', async () => {
    const server = new Server();
    const store = new FrameStore(view, server.source(60));
    const loading = store.load(0);
    const slow = new ReadableStream<Uint8Array>({
      async start(controller) {
        for (const byte of [1, 0, 2, 0]) {
          await new Promise((resolve) => setTimeout(resolve, 30));
          controller.enqueue(new Uint8Array([byte]));
        }
        controller.close();
      },
    });
    await server.answersWith(0, new Response(slow));
    expect([...(await loading)]).toEqual([1, 2]);
  });

  it('is silent once disposed', async () => {
    const server = new Server();
    const store = new FrameStore(view, server.source());
    let changes = 0;
    const loading = store.load(0);
    store.addEventListener('change', () => changes++);
    store.dispose();
    await expect(loading).rejects.toBeDefined();
    expect(changes).toBe(0);
    expect(server.asked).toHaveLength(1);
  });
});
