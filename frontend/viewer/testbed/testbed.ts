import '../epidurogram-viewer';
import { DOCUMENTS } from './documents';

/** Opens one of the documents by name (`?document=…&rendering=cpu`) and keeps what the viewer tells in `told`. */
const asked = new URLSearchParams(location.search);
const viewer = document.querySelector('epidurogram-viewer')!;
const told: { type: string; detail: unknown }[] = [];

for (const type of [
  'viewer-ready',
  'mark-changed',
  'view-changed',
  'viewer-failed',
  'annotation-changed',
  'arrangement-saved',
  'bindings-changed',
]) {
  viewer.addEventListener(type, (event) => told.push({ type, detail: (event as CustomEvent<unknown>).detail }));
}
/** With `?hang`, every worker is one that never answers. */
const RealWorker = window.Worker;
window.Worker = class extends RealWorker {
  constructor(url: string | URL, options?: WorkerOptions) {
    super(
      asked.has('hang') ? URL.createObjectURL(new Blob(['onmessage = () => { for (;;); }'])) : url,
      asked.has('hang') ? {} : options,
    );
  }
};

if (asked.has('place')) {
  viewer.place = asked.get('place')!;
}
if (asked.has('keep')) {
  viewer.addressParameter = asked.get('keep')!;
}
const make = DOCUMENTS[asked.get('document') ?? 'unknown'];
const bindings = asked.has('playing') ? { bindings: { autoplay: asked.get('playing') === 'true' } } : {};
viewer.document = { ...make(), ...bindings, rendering: (asked.get('rendering') ?? 'gpu') as 'gpu' };

Object.assign(window, { viewer, told, documents: DOCUMENTS });

/** Contexts are out of sight once made; the testbed keeps them, to take them away. */
const contexts: WebGL2RenderingContext[] = [];
const getContext = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown;
HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
  const context = getContext.apply(this, args);
  if (context instanceof WebGL2RenderingContext && !contexts.includes(context)) {
    contexts.push(context);
  }
  return context;
} as typeof HTMLCanvasElement.prototype.getContext;

Object.assign(window, {
  loseContexts: () => contexts.forEach((context) => context.getExtension('WEBGL_lose_context')?.loseContext()),
});
