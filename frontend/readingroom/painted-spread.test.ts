import { describe, expect, it } from 'vitest';
import { Painting } from './painted-spread';

const LEVELS = ['L3-4', 'L4-5', 'L5-S1'];

describe('painted spread', () => {
  it('is no answer until something is painted', () => {
    const painting = new Painting(LEVELS);
    painting.togglePart('dorsal');
    expect(painting.value).toBeNull();
    expect(painting.paint('L4-5', 'left', true)).toBe(true);
    expect(painting.value).toEqual({ reached: [{ level: 'L4-5', side: 'left' }], parts: ['dorsal'] });
  });

  it('tells its places cranial first, left before right, whatever the order of painting', () => {
    const painting = new Painting(LEVELS);
    painting.paint('L5-S1', 'right', true);
    painting.paint('L5-S1', 'left', true);
    painting.paint('L3-4', 'right', true);
    expect(painting.value?.reached.map(({ level, side }) => `${level} ${side}`)).toEqual([
      'L3-4 right',
      'L5-S1 left',
      'L5-S1 right',
    ]);
  });

  it('knows what changes nothing, and levels that are not asked about', () => {
    const painting = new Painting(LEVELS, { reached: [{ level: 'L4-5', side: 'left' }], parts: [] });
    expect(painting.paint('L4-5', 'left', true)).toBe(false);
    expect(painting.paint('C6-7', 'left', true)).toBe(false);
    expect(painting.paint('L4-5', 'left', false)).toBe(true);
    expect(painting.value).toBeNull();
  });

  it('takes its parts back', () => {
    const painting = new Painting(LEVELS, { reached: [{ level: 'L4-5', side: 'left' }], parts: ['ventral'] });
    painting.togglePart('ventral');
    painting.togglePart('dorsal');
    expect(painting.value?.parts).toEqual(['dorsal']);
  });
});
