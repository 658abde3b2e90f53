import { beforeEach, describe, expect, it } from 'vitest';
import { Hanging } from './hanging';

describe('hanging', () => {
  let hanging: Hanging;
  const order = ['a', 'b', 'c', 'd', 'e'];

  beforeEach(() => {
    hanging = new Hanging();
    hanging.takeOver({ order }, undefined);
  });

  it('hangs as many as the layout says, four at most', () => {
    expect(hanging.hung).toEqual(['a', 'b', 'c', 'd']);
    hanging.arrange({ order, hung: 2 });
    expect(hanging.hung).toEqual(['a', 'b']);
  });

  it('keeps the active view on screen when fewer hang', () => {
    hanging.activate('d');
    hanging.count = 2;
    expect(hanging.hung).toEqual(['a', 'd']);
    hanging.count = 9;
    expect(hanging.count).toBe(4);
  });

  it('leaves every view in its place while one hangs alone', () => {
    hanging.activate('c');
    hanging.count = 1;
    expect(hanging.hung).toEqual(['c']);
    hanging.activate('e');
    expect(hanging.hung).toEqual(['e']);
    hanging.count = 4;
    expect(hanging.hung).toEqual(['a', 'b', 'c', 'e']);
  });

  it('exchanges the active view with the one after it, the last with the first', () => {
    expect(hanging.swap()).toBe('b');
    expect(hanging.hung).toEqual(['b', 'a', 'c', 'd']);
    hanging.activate('d');
    expect(hanging.swap()).toBe('b');
    expect(hanging.hung).toEqual(['d', 'a', 'c', 'b']);
  });

  it('stays as the reader has it when the same layout comes again', () => {
    hanging.count = 2;
    hanging.swap();
    hanging.takeOver({ order }, { order });
    expect(hanging.hung).toEqual(['b', 'a']);
    hanging.takeOver({ order: ['c', 'd'] }, { order });
    expect(hanging.hung).toEqual(['c', 'd']);
    expect(hanging.activeId).toBe('c');
  });
});
