import '../epidurogram-viewer';
import { DOCUMENTS } from './documents';

/** Opens one of the documents by name (`?document=…&rendering=cpu`) and keeps what the viewer tells in `told`. */
const asked = new URLSearchParams(location.search);
const viewer = document.querySelector('epidurogram-viewer')!;
const told: { type: string; detail: unknown }[] = [];

for (const type of ['viewer-ready', 'mark-changed', 'view-changed', 'viewer-failed']) {
  viewer.addEventListener(type, (event) => told.push({ type, detail: (event as CustomEvent<unknown>).detail }));
}
const make = DOCUMENTS[asked.get('document') ?? 'unknown'];
viewer.document = { ...make(), rendering: asked.get('rendering') === 'cpu' ? 'cpu' : 'auto' };

Object.assign(window, { viewer, told, documents: DOCUMENTS });
