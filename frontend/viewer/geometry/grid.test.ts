import { expect, it } from 'vitest';
import { columnsFor } from './grid';

it.each([
  [1, 1440, 800, 1],
  [2, 1440, 800, 2],
  [3, 1440, 700, 3],
  [4, 1000, 1000, 2],
  [4, 1440, 340, 4],
  [2, 500, 1000, 1],
])('%i pictures in %i x %i stand in %i columns', (count, width, height, columns) => {
  expect(columnsFor(count, { width, height })).toBe(columns);
});
