import type { Layer, Overlay, Point, Spotlight, ViewerDocument } from './contract/viewer-document';
import { CinePlayer } from './features/cine';
import type { Crosshair } from './features/crosshair';
import { LayerVisibility } from './features/layer-visibility';
import { Marks } from './features/marks';
import { drawnOn } from './features/spotlight';
import { ViewSession } from './features/view-session';
import { clamp, hundredths, withinImage } from './geometry/placement';
import type { ImageEngine } from './image-engine';

/** What dragging with the main button or one finger does. */
export type PointerTool = 'window' | 'pan' | 'zoom' | 'frames' | 'mark';

/** At most this many views hang side by side. */
export const MAX_HUNG = 4;

/**
 * Everything the reader's screen depends on, apart from drawing it. Commands and gestures change it; the surface and its
 * viewports show it. Changes are told as `change` events, words for a screen reader as `say` events.
 */
export class ViewerModel extends EventTarget {
  readonly marks = new Marks();
  #document?: ViewerDocument;
  #sessions = new Map<string, ViewSession>();
  #players = new Map<string, CinePlayer>();
  #activeId = '';
  #maximisedId?: string;
  #bench: string[] = [];
  #compact = false;
  #tool: PointerTool = 'window';
  readonly #visibility = new LayerVisibility();
  #crosshair?: Crosshair;
  #light?: Spotlight;
  #engine?: ImageEngine;

  constructor() {
    super();
    this.marks.addEventListener('change', () => this.#changed());
  }

  /** Shows a document; views that were there before stay as the reader left them. */
  open(document: ViewerDocument) {
    const before = this.#document;
    this.#document = document;
    const sessions = new Map<string, ViewSession>();
    for (const view of document.views) {
      const old = this.#sessions.get(view.id);
      const stays = old?.view.frames.urlTemplate === view.frames.urlTemplate;
      sessions.set(view.id, stays ? old : this.#newSession(view));
    }
    this.#sessions.forEach((session, id) => {
      if (sessions.get(id) !== session) {
        this.#players.get(id)?.stop();
        session.dispose();
      }
    });
    this.#sessions = sessions;
    this.#players = new Map([...sessions].map(([id, session]) => [id, this.#playerFor(id, session)]));
    this.#bench = [...document.layout.order];
    if (!sessions.has(this.#activeId)) {
      this.#activeId = document.layout.maximised ?? document.layout.order[0];
    }
    if (!before || before.layout.maximised !== document.layout.maximised) {
      this.#maximisedId = document.layout.maximised;
    }
    if (this.#maximisedId && !sessions.has(this.#maximisedId)) {
      this.#maximisedId = undefined;
    }
    this.#visibility.load(document.layers);
    this.marks.load(document.marks, document.marking);
    if (!this.tools.includes(this.#tool)) {
      this.#tool = this.tools[0] ?? 'window';
    }
    if (!document.marking || (this.#crosshair && !sessions.has(this.#crosshair.viewId))) {
      this.#crosshair = undefined;
    }
    this.#changed();
  }

  dispose() {
    this.#players.forEach((player) => player.stop());
    this.#sessions.forEach((session) => session.dispose());
    this.#sessions.clear();
    this.#document = undefined;
  }

  get document(): ViewerDocument | undefined {
    return this.#document;
  }

  get engine(): ImageEngine | undefined {
    return this.#engine;
  }

  set engine(engine: ImageEngine | undefined) {
    this.#engine = engine;
    this.#changed();
  }

  session(viewId: string): ViewSession {
    return this.#sessions.get(viewId)!;
  }

  get sessions(): readonly ViewSession[] {
    return this.order.map((id) => this.session(id));
  }

  player(viewId: string): CinePlayer {
    return this.#players.get(viewId)!;
  }

  /** Ids of all views in the order of the document's layout. */
  get order(): readonly string[] {
    return this.#document?.layout.order ?? [];
  }

  get activeId(): string {
    return this.#activeId;
  }

  get active(): ViewSession {
    return this.session(this.#activeId);
  }

  get maximisedId(): string | undefined {
    return this.#maximisedId;
  }

  /** Too narrow for more than one view at a time. */
  get compact(): boolean {
    return this.#compact;
  }

  set compact(compact: boolean) {
    if (compact !== this.#compact) {
      this.#compact = compact;
      this.#changed();
    }
  }

  /** Ids of the views on screen, from left to right. */
  get hung(): readonly string[] {
    if (this.#compact || this.order.length === 1) {
      return [this.#activeId];
    }
    return this.#maximisedId ? [this.#maximisedId] : this.#bench.slice(0, MAX_HUNG);
  }

  /** Makes a view the one that keys and toolbar act on, hanging it in place of the active one if need be. */
  activate(viewId: string) {
    if (viewId === this.#activeId || !this.#sessions.has(viewId)) {
      return;
    }
    if (this.#maximisedId) {
      this.#maximisedId = viewId;
    } else if (!this.#compact && !this.hung.includes(viewId)) {
      const place = Math.max(0, this.#bench.indexOf(this.#activeId));
      const from = this.#bench.indexOf(viewId);
      [this.#bench[place], this.#bench[from]] = [this.#bench[from], this.#bench[place]];
    }
    if (this.#compact) {
      this.#players.get(this.#activeId)?.stop();
    }
    this.#activeId = viewId;
    if (this.#crosshair) {
      this.#crosshair = this.#crosshairOn(viewId);
    }
    this.#changed();
    this.say(this.describe(this.active));
  }

  /** Goes to the next or previous view of the layout. */
  activateNext(by: number) {
    const at = this.order.indexOf(this.#activeId);
    this.activate(this.order[(at + by + this.order.length) % this.order.length]);
  }

  toggleMaximised(viewId = this.#activeId) {
    if (this.#compact || this.order.length < 2 || !this.allows('maximise')) {
      return;
    }
    this.#maximisedId = this.#maximisedId ? undefined : viewId;
    this.#activeId = viewId;
    this.#changed();
    this.say(this.#maximisedId ? `${this.active.view.label} alone` : 'All views');
  }

  allows(tool: ViewerDocument['tools'][number]): boolean {
    return this.#document?.tools.includes(tool) ?? false;
  }

  /** The pointer tools on offer. */
  get tools(): readonly PointerTool[] {
    const tools: PointerTool[] = [];
    for (const tool of ['window', 'pan', 'zoom'] as const) {
      if (this.allows(tool)) {
        tools.push(tool);
      }
    }
    if (this.sessions.some((session) => session.frameCount > 1)) {
      tools.push('frames');
    }
    if (this.#document?.marking) {
      tools.push('mark');
    }
    return tools;
  }

  get tool(): PointerTool {
    return this.#tool;
  }

  setTool(tool: PointerTool) {
    if (this.tools.includes(tool)) {
      this.#tool = tool;
      this.#changed();
    }
  }

  get layers(): readonly Layer[] {
    return this.#document?.layers ?? [];
  }

  /** The layers that have something to show. */
  get usedLayers(): readonly Layer[] {
    const used = new Set([
      ...(this.#document?.overlays ?? []).map((overlay) => overlay.layerId),
      ...this.marks.all.map((mark) => mark.layerId),
    ]);
    return this.layers.filter((layer) => used.has(layer.id));
  }

  isVisible(layerId: string): boolean {
    return this.#visibility.isVisible(layerId);
  }

  setVisible(layerIds: readonly string[], visible: boolean) {
    this.#visibility.set(layerIds, visible);
    this.#changed();
  }

  /** Hides everything drawn over the images, or shows it again. */
  toggleAllLayers() {
    const ids = this.usedLayers.map((layer) => layer.id);
    const show = ids.every((id) => !this.isVisible(id));
    this.setVisible(ids, show);
    this.say(show ? 'Drawings shown' : 'Drawings hidden');
  }

  /** What is drawn over a frame. */
  overlaysOn(viewId: string, frame: number): readonly Overlay[] {
    const drawn = drawnOn(this.document?.overlays ?? [], viewId, frame, this.#light);
    return drawn.filter((overlay) => this.isVisible(overlay.layerId));
  }

  /** Draws the steps named and brings their view and frame before the reader's eyes. */
  spotlight(light: Spotlight | undefined) {
    this.#light = light;
    if (light?.viewId !== undefined && this.#sessions.has(light.viewId)) {
      this.player(light.viewId).stop();
      this.session(light.viewId).goTo(light.frame ?? this.session(light.viewId).frame);
      this.activate(light.viewId);
    }
    this.#changed();
  }

  get crosshair(): Crosshair | undefined {
    return this.#crosshair;
  }

  toggleCrosshair() {
    if (!this.#document?.marking) {
      return;
    }
    this.#crosshair = this.#crosshair ? undefined : this.#crosshairOn(this.#activeId);
    this.#changed();
    this.say(
      this.#crosshair
        ? `Crosshair on. Arrow keys move it, Shift for ten pixels, Enter places ${this.#document.marking.label}.`
        : 'Crosshair off',
    );
  }

  moveCrosshair(columns: number, rows: number) {
    if (!this.#crosshair) {
      return;
    }
    const session = this.session(this.#crosshair.viewId);
    const [column, row] = this.#crosshair.point;
    const { width, height } = session.imageSize;
    const point: Point = [clamp(column + columns, 0, width - 1), clamp(row + rows, 0, height - 1)];
    this.#crosshair = { ...this.#crosshair, point };
    this.#changed();
    this.say(`Column ${point[0]}, row ${point[1]}`);
  }

  placeAtCrosshair() {
    if (this.#crosshair) {
      this.place(this.#crosshair.viewId, this.#crosshair.point);
    }
  }

  /** Places a mark, or moves the one named, on the frame that a view shows, to a hundredth of a pixel. */
  place(viewId: string, point: Point, markId?: string) {
    const session = this.session(viewId);
    const [column, row] = withinImage(point, session.imageSize).map(hundredths);
    const mark = markId
      ? this.marks.move(markId, session.frame, [column, row])
      : this.marks.place(viewId, session.frame, [column, row]);
    if (mark) {
      this.setVisible([mark.layerId], true);
      this.say(
        `${mark.label} marked on ${session.view.label} at column ${Math.round(column)}, row ${Math.round(row)}` +
          (session.frameCount > 1 ? `, frame ${session.frame + 1}` : ''),
      );
    }
  }

  deleteOwnMark() {
    const mark = this.marks.ownOn(this.#activeId);
    if (mark) {
      this.marks.remove(mark.id);
      this.say(`${mark.label} deleted from ${this.active.view.label}`);
    }
  }

  undo() {
    if (this.marks.canUndo) {
      this.marks.undo();
      this.say('Undone');
    }
  }

  /** A view in words: for the screen reader, and for nothing else. */
  describe(session: ViewSession): string {
    const { centre, width } = session.window;
    const parts = [session.view.label];
    if (session.frameCount > 1) {
      parts.push(`frame ${session.frame + 1} of ${session.frameCount}`);
    }
    parts.push(`window ${width}, level ${centre}`);
    if (session.inverted) {
      parts.push('inverted');
    }
    const mark = this.marks.ownOn(session.view.id);
    if (mark) {
      parts.push(`${mark.label} marked at column ${Math.round(mark.point[0])}, row ${Math.round(mark.point[1])}`);
    }
    return parts.join(', ');
  }

  say(words: string) {
    this.dispatchEvent(new CustomEvent<string>('say', { detail: words }));
  }

  /** Loads what is still to come: the first frame of every view, then each run, the active view's first. */
  async prefetch() {
    const active = this.#sessions.get(this.#activeId);
    const others = this.sessions.filter((session) => session !== active);
    const all = active ? [active, ...others] : others;
    await Promise.allSettled(all.map((session) => session.store.load(session.frame)));
    for (const session of all) {
      await session.store.prefetch(session.frame);
    }
  }

  /** Tries again what failed, in every view. */
  retryFailed() {
    for (const session of this.sessions) {
      if (session.store.hasFailures) {
        session.store.retry();
      }
    }
  }

  #newSession(view: ViewerDocument['views'][number]): ViewSession {
    const session = new ViewSession(view);
    session.addEventListener('change', () => {
      if (this.#sessions.get(view.id) === session) {
        this.dispatchEvent(new CustomEvent<string>('session-change', { detail: view.id }));
      }
    });
    return session;
  }

  #playerFor(id: string, session: ViewSession): CinePlayer {
    const old = this.#players.get(id);
    return old?.plays(session) ? old : new CinePlayer(session);
  }

  #crosshairOn(viewId: string): Crosshair {
    const mark = this.marks.ownOn(viewId);
    const [column, row] = mark?.point ?? this.session(viewId).placement.centre;
    return { viewId, point: [Math.round(column), Math.round(row)] };
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
