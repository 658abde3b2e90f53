import {
  type Annotation,
  type Layer,
  type Layout,
  type Link,
  LINKS,
  type Overlay,
  type Point,
  type Spotlight,
  type Tool,
  type ViewerDocument,
} from './contract/viewer-document';
import { Aim } from './features/aim';
import { Annotations } from './features/annotations';
import { Bindings } from './features/bindings';
import { describe } from './features/describing';
import type { CinePlayer } from './features/cine';
import { Hanging } from './features/hanging';
import { History } from './features/history';
import { LayerVisibility } from './features/layer-visibility';
import { Marks, type PlacedBy } from './features/marks';
import { Pencil } from './features/pencil';
import { drawnOn } from './features/spotlight';
import type { ViewSession } from './features/view-session';
import { ViewSessions } from './features/view-sessions';
import { hundredths, withinImage } from './geometry/placement';
import type { ImageEngine } from './image-engine';

/** What dragging with the main button or one finger does. */
export type PointerTool = 'window' | 'pan' | 'zoom' | 'frames' | 'region' | 'mark' | 'draw';

/**
 * Everything the reader's screen depends on, apart from drawing it. Commands and gestures change it; the surface and its
 * viewports show it. Changes are told as `change` events, words for a screen reader as `say` events.
 */
export class ViewerModel extends EventTarget {
  readonly history = new History();
  readonly marks = new Marks(this.history);
  readonly annotations = new Annotations(this.history);
  readonly pencil = new Pencil(this);
  readonly aim = new Aim(this);
  readonly bindings = new Bindings();
  readonly #sessions = new ViewSessions();
  readonly #hanging = new Hanging();
  readonly #visibility = new LayerVisibility();
  #document?: ViewerDocument;
  #tool: PointerTool = 'window';
  #light?: Spotlight;
  #engine?: ImageEngine;

  constructor() {
    super();
    for (const source of [this.marks, this.annotations, this.bindings]) {
      source.addEventListener('change', () => this.touch());
    }
    this.#sessions.addEventListener('change', (event) =>
      this.dispatchEvent(new CustomEvent<string>('session-change', { detail: (event as CustomEvent<string>).detail })),
    );
  }

  /** Shows a document; views that were there before stay as the reader left them. */
  open(document: ViewerDocument) {
    const before = this.#document;
    this.#document = document;
    const fresh = this.#sessions.open(document);
    this.#hanging.takeOver(document.layout, before?.layout);
    if (fresh.length === document.views.length) {
      this.#takeLinks(document.layout);
    }
    for (const session of fresh) {
      const state = document.layout.views?.find((each) => each.viewId === session.view.id);
      if (state) {
        session.restore(state);
      }
    }
    this.#visibility.load(document.layers);
    this.history.forget();
    this.marks.load(document.marks, document.marking);
    this.annotations.load(document.annotations ?? []);
    this.bindings.load(document.bindings);
    this.pencil.tidy();
    const inHand = before ? this.#tool : this.bindings.useOf('main');
    this.#tool = this.tools.includes(inHand) ? inHand : (this.tools[0] ?? 'window');
    this.aim.tidy();
    this.touch();
  }

  /** Hangs the views otherwise, each as that layout has it. */
  arrange(layout: Layout) {
    this.#hanging.arrange(layout);
    this.#takeLinks(layout);
    for (const session of this.sessions) {
      this.player(session.view.id).stop();
      session.restore(layout.views?.find((each) => each.viewId === session.view.id) ?? { viewId: session.view.id });
    }
    this.touch();
    this.say(`Arranged. ${this.describe(this.active)}`);
  }

  /** How the views hang now, to be hung so again. */
  get layout(): Layout {
    const { bench, maximisedId, count } = this.#hanging;
    return {
      order: bench,
      ...(maximisedId ? { maximised: maximisedId } : {}),
      hung: count,
      linked: this.#sessions.links,
      views: bench.map((id) => this.session(id).state),
    };
  }

  dispose() {
    this.#sessions.dispose();
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
    this.touch();
  }

  session(viewId: string): ViewSession {
    return this.#sessions.get(viewId);
  }

  get sessions(): readonly ViewSession[] {
    return this.order.map((id) => this.session(id));
  }

  player(viewId: string): CinePlayer {
    return this.#sessions.player(viewId);
  }

  /** Ids of all views in the order of the document's layout. */
  get order(): readonly string[] {
    return this.#document?.layout.order ?? [];
  }

  get activeId(): string {
    return this.#hanging.activeId;
  }

  get active(): ViewSession {
    return this.session(this.activeId);
  }

  get maximisedId(): string | undefined {
    return this.#hanging.maximisedId;
  }

  /** Too narrow for more than one view at a time. */
  get compact(): boolean {
    return this.#hanging.compact;
  }

  set compact(compact: boolean) {
    if (compact !== this.#hanging.compact) {
      this.#hanging.compact = compact;
      this.touch();
    }
  }

  /** Ids of the views on screen, from left to right. */
  get hung(): readonly string[] {
    return this.#hanging.hung;
  }

  /** How many views hang side by side when none is alone. */
  get hungCount(): number {
    return this.#hanging.count;
  }

  hang(count: number) {
    this.#hanging.count = count;
    this.touch();
    this.say(this.hungCount === 1 ? 'One view' : `${this.hungCount} views side by side`);
  }

  /** Exchanges the active view with the one hanging after it. */
  swap() {
    const other = this.#hanging.swap();
    if (other) {
      this.touch();
      this.say(`${this.active.view.label} and ${this.session(other).view.label} exchanged`);
    }
  }

  isLinked(link: Link): boolean {
    return this.#sessions.isLinked(link);
  }

  toggleLink(link: Link) {
    const on = !this.isLinked(link);
    this.#sessions.link(link, on);
    this.touch();
    this.say(`${link === 'cine' ? 'Cine' : 'Zoom and position'} ${on ? 'linked' : 'no longer linked'}`);
  }

  /** Makes a view the one that keys and toolbar act on, hanging it in place of the active one if need be. */
  activate(viewId: string) {
    if (viewId === this.activeId || !this.#sessions.has(viewId)) {
      return;
    }
    if (this.compact) {
      this.player(this.activeId).stop();
    }
    this.#hanging.activate(viewId);
    this.aim.follow(viewId);
    this.touch();
    this.say(this.describe(this.active));
  }

  /** Goes to the next or previous view of the layout. */
  activateNext(by: number) {
    const at = this.order.indexOf(this.activeId);
    this.activate(this.order[(at + by + this.order.length) % this.order.length]);
  }

  toggleMaximised(viewId = this.activeId) {
    if (this.compact || this.order.length < 2 || !this.allows('maximise')) {
      return;
    }
    this.#hanging.toggleMaximised(viewId);
    this.touch();
    this.say(this.maximisedId ? `${this.active.view.label} alone` : 'All views');
  }

  allows(tool: Tool): boolean {
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
    if (this.allows('region')) {
      tools.push('region');
    }
    if (this.#document?.marking) {
      tools.push('mark');
    }
    if (this.pencil.drawing) {
      tools.push('draw');
    }
    return tools;
  }

  get tool(): PointerTool {
    return this.#tool;
  }

  setTool(tool: PointerTool) {
    if (this.tools.includes(tool)) {
      this.#tool = tool;
      this.touch();
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
      ...this.annotations.all.map((annotation) => annotation.layerId),
    ]);
    return this.layers.filter((layer) => used.has(layer.id));
  }

  isVisible(layerId: string): boolean {
    return this.#visibility.isVisible(layerId);
  }

  setVisible(layerIds: readonly string[], visible: boolean) {
    this.#visibility.set(layerIds, visible);
    this.touch();
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

  /** The drawings of people to be seen on a frame. */
  annotationsOn(viewId: string, frame: number): readonly Annotation[] {
    return this.annotations.all.filter(
      (each) =>
        each.viewId === viewId &&
        each.frames.from <= frame &&
        frame <= each.frames.to &&
        this.isVisible(each.layerId),
    );
  }

  /** Draws the steps named and brings their view and frame before the reader's eyes. */
  spotlight(light: Spotlight | undefined) {
    this.#light = light;
    if (light?.viewId !== undefined && this.#sessions.has(light.viewId)) {
      this.player(light.viewId).stop();
      this.session(light.viewId).goTo(light.frame ?? this.session(light.viewId).frame);
      this.activate(light.viewId);
    }
    this.touch();
  }

  /** Places a mark, or moves the one named, on the frame that a view shows, to a hundredth of a pixel. */
  place(viewId: string, point: Point, markId?: string, by?: PlacedBy) {
    const session = this.session(viewId);
    const [column, row] = withinImage(point, session.imageSize).map(hundredths);
    const mark = markId
      ? this.marks.move(markId, session.frame, [column, row], by)
      : this.marks.place(viewId, session.frame, [column, row], by);
    if (mark) {
      this.setVisible([mark.layerId], true);
      this.say(
        `${mark.label} marked on ${session.view.label} at column ${Math.round(column)}, row ${Math.round(row)}` +
          (session.frameCount > 1 ? `, frame ${session.frame + 1}` : ''),
      );
    }
  }

  deleteOwnMark() {
    const mark = this.marks.ownOn(this.activeId);
    if (mark) {
      this.marks.remove(mark.id);
      this.say(`${mark.label} deleted from ${this.active.view.label}`);
    }
  }

  undo() {
    if (this.history.undo()) {
      this.say('Undone');
    }
  }

  redo() {
    if (this.history.redo()) {
      this.say('Done again');
    }
  }

  /** A view in words: for the screen reader, and for nothing else. */
  describe(session: ViewSession): string {
    return describe(session, this.marks.ownOn(session.view.id));
  }

  say(words: string) {
    this.dispatchEvent(new CustomEvent<string>('say', { detail: words }));
  }

  /** Loads what is still to come: the first frame of every view, then each run, the active view's first. */
  prefetch(): Promise<void> {
    return this.#sessions.prefetch([this.activeId, ...this.order.filter((id) => id !== this.activeId)]);
  }

  /** Tries again what failed, in every view. */
  retryFailed() {
    this.sessions.filter((session) => session.store.hasFailures).forEach((session) => session.store.retry());
  }

  #takeLinks(layout: Layout) {
    for (const link of LINKS) {
      this.#sessions.link(link, layout.linked?.includes(link) ?? false);
    }
  }

  /** Something that the screen depends on has changed. */
  touch() {
    this.dispatchEvent(new Event('change'));
  }
}
