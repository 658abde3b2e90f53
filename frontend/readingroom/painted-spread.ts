/** Places painted, and the parts of the canal chosen; codes of the field. */
export interface PaintedSpread {
  readonly reached: readonly { readonly level: string; readonly side: Side }[];
  readonly parts: readonly string[];
}

export type Side = 'left' | 'right';

/** As the sides of a prone patient stand on AP images; those of a supine one stand the other way round. */
export const SIDES: readonly Side[] = ['left', 'right'];

/** A painting that can be changed cell by cell. */
export class Painting {
  readonly #levels: readonly string[];
  readonly #cells = new Set<string>();
  readonly #parts = new Set<string>();

  constructor(levels: readonly string[], value?: PaintedSpread | null) {
    this.#levels = levels;
    value?.reached.forEach(({ level, side }) => this.paint(level, side, true));
    value?.parts.forEach((part) => this.#parts.add(part));
  }

  has(level: string, side: Side): boolean {
    return this.#cells.has(`${level} ${side}`);
  }

  /** Whether that changed anything. */
  paint(level: string, side: Side, reached: boolean): boolean {
    const cell = `${level} ${side}`;
    if (!this.#levels.includes(level) || this.#cells.has(cell) === reached) {
      return false;
    }
    if (reached) {
      this.#cells.add(cell);
    } else {
      this.#cells.delete(cell);
    }
    return true;
  }

  hasPart(part: string): boolean {
    return this.#parts.has(part);
  }

  togglePart(part: string) {
    if (!this.#parts.delete(part)) {
      this.#parts.add(part);
    }
  }

  /** Cranial first; null as long as nothing is painted, for then nothing is answered. */
  get value(): PaintedSpread | null {
    const reached = this.#levels.flatMap((level) =>
      SIDES.filter((side) => this.has(level, side)).map((side) => ({ level, side })),
    );
    return reached.length === 0 ? null : { reached, parts: [...this.#parts].sort() };
  }
}
