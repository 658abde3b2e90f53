import type { Layout } from '../contract/viewer-document';

/** At most this many views hang side by side. */
export const MAX_HUNG = 4;

/** Which views hang where: as the document has it, until the reader has it otherwise. */
export class Hanging {
  #order: readonly string[] = [];
  #bench: string[] = [];
  #count = MAX_HUNG;
  #activeId = '';
  #maximisedId?: string;
  compact = false;

  /** Hangs views as a layout has it, whatever was before. */
  arrange(layout: Layout) {
    this.#order = layout.order;
    this.#bench = [...layout.order];
    this.#count = Math.min(layout.hung ?? MAX_HUNG, layout.order.length);
    this.#maximisedId = layout.maximised;
    this.#activeId = layout.maximised ?? layout.order[0];
  }

  /** Takes over a new document's views; what the reader looks at stays as long as it is there. */
  takeOver(layout: Layout, before: Layout | undefined) {
    const activeId = this.#activeId;
    const maximisedId = this.#maximisedId;
    const bench = this.#bench;
    const count = this.#count;
    this.arrange(layout);
    const unchanged = before && before.order.join(' ') === layout.order.join(' ') && before.hung === layout.hung;
    if (unchanged) {
      this.#bench = bench;
      this.#count = count;
    }
    if (before && before.maximised === layout.maximised) {
      this.#maximisedId = maximisedId && layout.order.includes(maximisedId) ? maximisedId : undefined;
    }
    if (layout.order.includes(activeId)) {
      this.#activeId = this.#maximisedId ?? activeId;
    }
  }

  get order(): readonly string[] {
    return this.#order;
  }

  get activeId(): string {
    return this.#activeId;
  }

  get maximisedId(): string | undefined {
    return this.#maximisedId;
  }

  /** How many hang side by side when none is alone. */
  get count(): number {
    return this.#count;
  }

  set count(count: number) {
    this.#count = Math.max(1, Math.min(count, MAX_HUNG, this.#order.length));
    this.#maximisedId = undefined;
    const at = this.#bench.indexOf(this.#activeId);
    if (this.#count > 1 && at >= this.#count) {
      this.#exchange(at, this.#count - 1);
    }
  }

  /** Ids of all views, the ones hung first. */
  get bench(): readonly string[] {
    return this.#bench;
  }

  /** Ids of the views on screen, from left to right. */
  get hung(): readonly string[] {
    if (this.compact || this.#count === 1) {
      return [this.#activeId];
    }
    return this.#maximisedId ? [this.#maximisedId] : this.#bench.slice(0, this.#count);
  }

  /** Makes a view the active one, hanging it in place of the one before if need be. */
  activate(viewId: string) {
    if (this.#maximisedId) {
      this.#maximisedId = viewId;
    } else if (!this.compact && this.#count > 1 && !this.hung.includes(viewId)) {
      this.#exchange(Math.max(0, this.#bench.indexOf(this.#activeId)), this.#bench.indexOf(viewId));
    }
    this.#activeId = viewId;
  }

  toggleMaximised(viewId: string) {
    this.#maximisedId = this.#maximisedId ? undefined : viewId;
    this.#activeId = viewId;
  }

  /** Exchanges the places of the active view and the one hanging after it; the last goes to the front. */
  swap(): string | undefined {
    const hung = this.hung;
    if (hung.length < 2) {
      return undefined;
    }
    const other = hung[(hung.indexOf(this.#activeId) + 1) % hung.length];
    this.#exchange(this.#bench.indexOf(this.#activeId), this.#bench.indexOf(other));
    return other;
  }

  #exchange(a: number, b: number) {
    [this.#bench[a], this.#bench[b]] = [this.#bench[b], this.#bench[a]];
  }
}
