import { describe, expect, it } from 'vitest';
import { printPlace, readPlace } from './place';

describe('a place', () => {
  it.each(['ap', 'ap/12', 'series-0/1/-20,3200'])('%s is read as it is written', (text) => {
    expect(printPlace(readPlace(text)!)).toBe(text);
  });

  it('counts frames from 1, as people see them', () => {
    expect(readPlace('ap/12/2048,3200')).toEqual({ viewId: 'ap', frame: 11, window: { centre: 2048, width: 3200 } });
  });

  it.each(['', 'ap/0', 'ap/1/5', 'ap/1/5,0', '../x', 'ap/1/5,5/7', 'a b'])('is not in "%s"', (text) => {
    expect(readPlace(text)).toBeUndefined();
  });
});
