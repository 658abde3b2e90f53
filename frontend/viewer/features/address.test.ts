import { afterEach, describe, expect, it } from 'vitest';
import { keepInAddress, placeInAddress } from './address';

describe('the address of the page', () => {
  const before = location.href;

  afterEach(() => history.replaceState(null, '', before));

  it('names the place in a form that people can read, and keeps all else', () => {
    history.replaceState({ router: 7 }, '', '/cases/lil-02?again#notes');
    keepInAddress('at', 'series-0/12/2048,3200');
    expect(location.href).toMatch(/\/cases\/lil-02\?again=?&at=series-0\/12\/2048,3200#notes$/);
    expect(history.state).toEqual({ router: 7 });
    expect(placeInAddress('at')).toBe('series-0/12/2048,3200');
  });

  it('gets no new entry in the history when the reader moves on', () => {
    history.replaceState(null, '', '/cases/lil-02');
    const { length } = history;
    keepInAddress('at', 'ap/1');
    keepInAddress('at', 'ap/2');
    expect(history.length).toBe(length);
    expect(location.search).toBe('?at=ap/2');
  });

  it('may name nothing', () => {
    history.replaceState(null, '', '/cases/lil-02?mode=study');
    expect(placeInAddress('at')).toBeUndefined();
  });
});
