import type { Mark, Marking, Point } from '../contract/viewer-document';
import { History } from './history';

/** What became of one mark. */
export interface MarkChange {
  readonly markId: string;
  readonly viewId: string;
  readonly frame: number;
  /** Where it is now; none when it was deleted. */
  readonly point?: Point;
  /** What it was placed with; unknown when it came back or went by undoing. */
  readonly by?: PlacedBy;
}

/** A finger is less exact than a mouse, and keys are exact to the pixel. */
export type PlacedBy = 'mouse' | 'pen' | 'touch' | 'keys';

/**
 * The marks on show: those of the document, as the reader has changed them since. Every change can be undone, and is
 * told as `change` events carrying one {@link MarkChange} each.
 */
export class Marks extends EventTarget {
  #marks: readonly Mark[] = [];
  #marking?: Marking;
  readonly #history: History;

  constructor(history = new History()) {
    super();
    this.#history = history;
  }

  /** Takes over the marks of a document; what was done before cannot be undone now. */
  load(marks: readonly Mark[], marking: Marking | undefined) {
    this.#marks = marks;
    this.#marking = marking;
    this.#history.forget();
  }

  get all(): readonly Mark[] {
    return this.#marks;
  }

  get marking(): Marking | undefined {
    return this.#marking;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  on(viewId: string): readonly Mark[] {
    return this.#marks.filter((mark) => mark.viewId === viewId);
  }

  /** The reader's own mark on a view that a placement would move, the youngest if there are several. */
  ownOn(viewId: string): Mark | undefined {
    return this.#own().findLast((mark) => mark.viewId === viewId);
  }

  /**
   * Places a mark of the kind asked for. A view that has all it may carry gets its oldest mark moved; a document that
   * has all it may carry loses its oldest mark.
   */
  place(viewId: string, frame: number, point: Point, by?: PlacedBy): Mark | undefined {
    const marking = this.#marking;
    if (!marking) {
      return undefined;
    }
    const own = this.#own();
    const here = own.filter((mark) => mark.viewId === viewId);
    const moved = here.length >= marking.maxMarksPerView ? here[0] : undefined;
    const dropped = !moved && own.length >= marking.maxMarks ? own[0] : undefined;
    const placed: Mark = moved
      ? { ...moved, frame, point }
      : {
          id: this.#freshId(marking, viewId, dropped),
          viewId,
          frame,
          kind: marking.kind,
          point,
          label: marking.label,
          layerId: marking.layerId,
          editable: true,
        };
    this.#replace([...this.#marks.filter((mark) => mark !== moved && mark !== dropped), placed], by);
    return placed;
  }

  /** Moves a mark that may be moved. */
  move(id: string, frame: number, point: Point, by?: PlacedBy): Mark | undefined {
    const mark = this.#editable(id);
    if (!mark) {
      return undefined;
    }
    const moved = { ...mark, frame, point };
    this.#replace(this.#marks.map((each) => (each === mark ? moved : each)), by);
    return moved;
  }

  remove(id: string) {
    const mark = this.#editable(id);
    if (mark) {
      this.#replace(this.#marks.filter((each) => each !== mark));
    }
  }

  undo() {
    this.#history.undo();
  }

  #own(): readonly Mark[] {
    return this.#marks.filter((mark) => mark.editable && mark.kind === this.#marking?.kind);
  }

  #editable(id: string): Mark | undefined {
    return this.#marking ? this.#marks.find((mark) => mark.id === id && mark.editable) : undefined;
  }

  #freshId(marking: Marking, viewId: string, dropped: Mark | undefined): string {
    const taken = new Set(this.#marks.filter((mark) => mark !== dropped).map((mark) => mark.id));
    const base = `${marking.kind}-${viewId}`.slice(0, 58);
    let id = base;
    for (let i = 2; taken.has(id); i++) {
      id = `${base}-${i}`;
    }
    return id;
  }

  #replace(after: readonly Mark[], by?: PlacedBy) {
    const before = this.#marks;
    this.#become(after, by);
    this.#history.did({ undo: () => this.#become(before), redo: () => this.#become(after) });
  }

  /** Deletions are told first, so that no listener ever sees more marks than the document allows. */
  #become(after: readonly Mark[], by?: PlacedBy) {
    const before = this.#marks;
    this.#marks = after;
    const remaining = new Map(after.map((mark) => [mark.id, mark]));
    const known = new Map(before.map((mark) => [mark.id, mark]));
    for (const mark of before) {
      const now = remaining.get(mark.id);
      if (!now || now.viewId !== mark.viewId) {
        this.#tell({ markId: mark.id, viewId: mark.viewId, frame: mark.frame });
      }
    }
    for (const mark of after) {
      if (known.get(mark.id) !== mark) {
        const { id: markId, viewId, frame, point } = mark;
        this.#tell({ markId, viewId, frame, point, ...(by ? { by } : {}) });
      }
    }
  }

  #tell(change: MarkChange) {
    this.dispatchEvent(new CustomEvent<MarkChange>('change', { detail: change }));
  }
}
