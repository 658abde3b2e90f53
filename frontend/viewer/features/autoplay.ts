import type { ViewerModel } from '../viewer-model';
import type { ViewSession } from './view-session';

const begun = new WeakSet<ViewSession>();

/** Plays, once, what the reader or else the document wants played, unless they have begun to work or want little motion. */
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
    const wanted = model.bindings.autoplay ?? session.view.autoplay ?? false;
    if (wanted && model.allows('cine') && session.frame === opened && !session.store.hasFailures) {
      model.player(id).start();
    }
  }
}
