import type { Annotation } from '../contract/viewer-document';
import { History } from './history';

/** What became of one drawing. */
export interface AnnotationChange {
  readonly annotationId: string;
  /** As it is now; none when it was deleted. */
  readonly annotation?: Annotation;
}

/** The drawings on show. Every change can be undone and is told as a `change` event with an {@link AnnotationChange}. */
export class Annotations extends EventTarget {
  #all: readonly Annotation[] = [];
  readonly #history: History;

  constructor(history: History) {
    super();
    this.#history = history;
  }

  /** Takes over the drawings of a document. */
  load(annotations: readonly Annotation[]) {
    this.#all = annotations;
  }

  get all(): readonly Annotation[] {
    return this.#all;
  }

  get own(): readonly Annotation[] {
    return this.#all.filter((each) => each.editable);
  }

  find(id: string | undefined): Annotation | undefined {
    return this.#all.find((each) => each.id === id);
  }

  add(annotation: Annotation) {
    this.#replace([...this.#all, annotation]);
  }

  /** Puts a drawing in the place of the one with its id, if that may be changed. */
  change(annotation: Annotation) {
    if (this.find(annotation.id)?.editable) {
      this.#replace(this.#all.map((each) => (each.id === annotation.id ? annotation : each)));
    }
  }

  remove(id: string) {
    if (this.find(id)?.editable) {
      this.#replace(this.#all.filter((each) => each.id !== id));
    }
  }

  /** Removes what the reader has drawn, in one step that can be undone. */
  clear() {
    if (this.own.length > 0) {
      this.#replace(this.#all.filter((each) => !each.editable));
    }
  }

  freshId(kind: string): string {
    const taken = new Set(this.#all.map((each) => each.id));
    for (;;) {
      // others draw on the same images elsewhere: a counter alone would name two drawings alike
      const id = `${kind}-${crypto.getRandomValues(new Uint32Array(1))[0].toString(36)}`;
      if (!taken.has(id)) {
        return id;
      }
    }
  }

  #replace(after: readonly Annotation[]) {
    const before = this.#all;
    this.#become(after);
    this.#history.did({ undo: () => this.#become(before), redo: () => this.#become(after) });
  }

  /** Deletions are told first, so that no listener ever sees more than the document allows. */
  #become(after: readonly Annotation[]) {
    const known = new Map(this.#all.map((each) => [each.id, each]));
    const remaining = new Set(after.map((each) => each.id));
    this.#all = after;
    for (const id of known.keys()) {
      if (!remaining.has(id)) {
        this.#tell({ annotationId: id });
      }
    }
    for (const annotation of after) {
      if (known.get(annotation.id) !== annotation) {
        this.#tell({ annotationId: annotation.id, annotation });
      }
    }
  }

  #tell(change: AnnotationChange) {
    this.dispatchEvent(new CustomEvent<AnnotationChange>('change', { detail: change }));
  }
}
