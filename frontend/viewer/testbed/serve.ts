/// <reference types="node" />
import { createServer, type Server } from 'node:http';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { deltaPlanes16 } from '../frames/encode-for-tests';
import { alignmentPhantom, SIZE, spinePicture } from './phantom';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../../..');
/** Of its own for each run: tests run beside each other. */
let built: string;

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Builds the testbed as production does. */
export async function buildTestbed() {
  mkdirSync(join(root, 'target'), { recursive: true });
  built = mkdtempSync(join(root, 'target/viewer-testbed-'));
  await build({
    configFile: false,
    root: here,
    logLevel: 'error',
    resolve: { alias: { xmlbuilder2: join(root, 'frontend/stubs/xmlbuilder2.ts') } },
    worker: { format: 'es' },
    build: { outDir: built, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 10_000 },
  });
}

/** Serves the testbed and its frames; `hold` makes a frame wait for ever. */
export function serveTestbed(port = 0): Promise<{ address: string; server: Server; held: Set<string>; broken: Set<string> }> {
  const frames = new Map<string, Buffer>();
  const held = new Set<string>();
  const broken = new Set<string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://testbed');
    const [, folder, view, frame] = pathname.split('/');
    try {
      if (broken.has('engine') && /^\/assets\/engine-/.test(pathname)) {
        response.writeHead(503).end();
      } else if (folder !== 'frames') {
        const file = join(built, pathname === '/' ? 'index.html' : pathname);
        const content = readFileSync(file);
        response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(content);
      } else if (view === 'missing') {
        response.writeHead(404).end();
      } else if (broken.has(pathname)) {
        response.writeHead(503).end();
      } else if (!held.has(pathname)) {
        const bytes = frames.get(pathname) ?? gzipSync(frameBytes(view, Number(frame)), { level: 6 });
        frames.set(pathname, bytes);
        response
          .writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Encoding': 'gzip' })
          .end(bytes);
      }
    } catch {
      response.writeHead(404).end();
    }
  });
  server.once('close', () => rmSync(built, { recursive: true, force: true }));
  return new Promise((resolve) =>
    server.listen(port, '127.0.0.1', () => {
      const address = server.address() as { port: number };
      resolve({ address: `http://127.0.0.1:${address.port}`, server, held, broken });
    }),
  );
}

function frameBytes(view: string, frame: number): Uint8Array {
  return view === 'phantom'
    ? new Uint8Array(alignmentPhantom().buffer)
    : deltaPlanes16(spinePicture(view, frame), SIZE, SIZE);
}
