import { expect, it } from 'vitest';
import { LAYER_STYLES } from './layer-styles';

it('no two styles differ by colour alone', () => {
  const cues = Object.values(LAYER_STYLES).map(({ dash, hatch, spacing }) => JSON.stringify([dash, hatch, spacing]));
  expect(new Set(cues).size).toBe(cues.length);
});
