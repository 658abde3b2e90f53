import type { Link, ViewerDocument, ViewSpec } from '../contract/viewer-document';
import { CinePlayer } from './cine';
import { ViewSession } from './view-session';

/**
 * The sessions of a document's views, and what they do together. A `change` event names the view that changed.
 */
export class ViewSessions extends EventTarget {
  #sessions = new Map<string, ViewSession>();
  #players = new Map<string, CinePlayer>();
  #links = new Set<Link>();
  #following = false;
  #placements = new Map<string, ViewSession['placement']>();
  #frames = new Map<string, number>();

  /** Views whose frames come from the same addresses as before stay as the reader left them; the others are answered. */
  open(document: ViewerDocument): ViewSession[] {
    const sessions = new Map<string, ViewSession>();
    const fresh: ViewSession[] = [];
    for (const view of document.views) {
      const old = this.#sessions.get(view.id);
      const stays = old?.view.frames.urlTemplate === view.frames.urlTemplate && old.frameCount === view.frames.count;
      const session = stays ? old : this.#newSession(view);
      sessions.set(view.id, session);
      if (!stays) {
        fresh.push(session);
      }
    }
    this.#sessions.forEach((session, id) => {
      if (sessions.get(id) !== session) {
        this.#players.get(id)?.stop();
        session.dispose();
      }
    });
    this.#sessions = sessions;
    this.#players = new Map([...sessions].map(([id, session]) => [id, this.#playerFor(id, session)]));
    this.#remember();
    return fresh;
  }

  dispose() {
    this.#players.forEach((player) => player.stop());
    this.#sessions.forEach((session) => session.dispose());
    this.#sessions.clear();
  }

  get(viewId: string): ViewSession {
    return this.#sessions.get(viewId)!;
  }

  has(viewId: string): boolean {
    return this.#sessions.has(viewId);
  }

  player(viewId: string): CinePlayer {
    return this.#players.get(viewId)!;
  }

  /** Loads the first frame of every view, then each run, in the order given. */
  async prefetch(viewIds: readonly string[]) {
    const all = viewIds.map((id) => this.get(id));
    await Promise.allSettled(all.map((session) => session.store.load(session.frame)));
    for (const session of all) {
      await session.store.prefetch(session.frame);
    }
  }

  isLinked(link: Link): boolean {
    return this.#links.has(link);
  }

  link(link: Link, on: boolean) {
    if (on) {
      this.#links.add(link);
    } else {
      this.#links.delete(link);
    }
    this.#remember();
  }

  get links(): readonly Link[] {
    return [...this.#links];
  }

  #newSession(view: ViewSpec): ViewSession {
    const session = new ViewSession(view);
    session.addEventListener('change', () => {
      if (this.#sessions.get(view.id) === session) {
        this.#lead(session);
        this.dispatchEvent(new CustomEvent<string>('change', { detail: view.id }));
      }
    });
    return session;
  }

  /** The others do as the one that the reader works with does. */
  #lead(leader: ViewSession) {
    if (this.#following) {
      return;
    }
    this.#following = true;
    const { id } = leader.view;
    const others = [...this.#sessions.values()].filter((each) => each !== leader);
    if (this.#links.has('position') && this.#placements.get(id) !== leader.placement) {
      others.forEach((each) => this.#followPlacement(leader, each));
    }
    if (this.#links.has('cine') && leader.frameCount > 1 && this.#frames.get(id) !== leader.frame) {
      others.forEach((each) => this.#followTime(leader, each));
    }
    this.#following = false;
    this.#remember();
  }

  /** As large, and as far from the middle in parts of the image. */
  #followPlacement({ placement, imageSize }: ViewSession, follower: ViewSession) {
    const [column, row] = placement.centre;
    follower.setPlacement({
      zoom: placement.zoom,
      centre: [
        (column / Math.max(1, imageSize.width - 1)) * (follower.imageSize.width - 1),
        (row / Math.max(1, imageSize.height - 1)) * (follower.imageSize.height - 1),
      ],
    });
  }

  /** The frame of the same moment on the clock that the reader sees. */
  #followTime(leader: ViewSession, follower: ViewSession) {
    if (follower.frameCount > 1 && !follower.playing) {
      const ms = (leader.seconds ?? 0) * 1000 - (follower.view.frames.startMs ?? 0);
      // onsets are sums of fractions: a hair's breadth must not make it the frame before
      follower.goTo(follower.times.frameAt(ms + 0.5));
    }
  }

  #remember() {
    this.#sessions.forEach((session, id) => {
      this.#placements.set(id, session.placement);
      this.#frames.set(id, session.frame);
    });
  }

  #playerFor(id: string, session: ViewSession): CinePlayer {
    const old = this.#players.get(id);
    return old?.plays(session) ? old : new CinePlayer(session);
  }
}
