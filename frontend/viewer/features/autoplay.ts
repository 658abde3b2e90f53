import type { ViewerModel } from '../viewer-model';
import type { ViewSession } from './view-session';

const begun = new WeakSet<ViewSession>();

/** Plays, once, what the document asks to be played, unless the reader has begun to work or wants little motion. */
export function autoplay(model: ViewerModel) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    return;
  }
  for (const id of model.hung) {
    const session = model.session(id);
    if (begun.has(session)) {
      continue;
    }
    begun.add(session);
    const opened = model.document?.layout.views?.find((each) => each.viewId === id)?.frame ?? session.view.initialFrame;
    if (session.view.autoplay && model.allows('cine') && session.frame === opened && !session.store.hasFailures) {
      model.player(id).start();
    }
  }
}
