/** Something that can be taken back and done again. */
export interface Step {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What the reader did, in order, whatever it was done to. Doing something new forgets what was taken back. */
export class History {
  #done: Step[] = [];
  #undone: Step[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Takes note of something already done. */
  did(step: Step) {
    this.#done.push(step);
    this.#undone = [];
  }

  undo(): boolean {
    const step = this.#done.pop();
    if (step) {
      this.#undone.push(step);
      step.undo();
    }
    return step !== undefined;
  }

  redo(): boolean {
    const step = this.#undone.pop();
    if (step) {
      this.#done.push(step);
      step.redo();
    }
    return step !== undefined;
  }

  forget() {
    this.#done = [];
    this.#undone = [];
  }
}
