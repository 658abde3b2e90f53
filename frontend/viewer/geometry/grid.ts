import type { Size } from './placement';

/** How many columns make the pictures largest when so many square ones share an area. */
export function columnsFor(count: number, area: Size): number {
  let best = 1;
  let largest = 0;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const edge = Math.min(area.width / columns, area.height / rows);
    if (edge > largest + 0.5) {
      largest = edge;
      best = columns;
    }
  }
  return best;
}
