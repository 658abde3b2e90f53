import type { ViewerModel } from '../viewer-model';

/** Nothing is fetched beside the frame that the reader looks at, until that has come or cannot be had. */
export function mayLoad({ active, activeId }: ViewerModel, viewId: string): boolean {
  const state = active.store.state(active.frame);
  return viewId === activeId || state === 'ready' || state === 'failed';
}
