import { describe, expect, it } from 'vitest';
import type { Overlay } from '../contract/viewer-document';
import { drawnOn } from './spotlight';

const overlay = (id: string, step?: number): Overlay => ({
  id,
  viewId: 'v1',
  frames: { from: 2, to: 5 },
  shape: { kind: 'spot', point: [1, 1] },
  label: id,
  layerId: 'l',
  step,
});
const all = [overlay('always'), overlay('first', 1), overlay('second', 2)];
const ids = (overlays: readonly Overlay[]) => overlays.map((each) => each.id);

describe('what is drawn over a frame', () => {
  it('leaves out every step while there is no spotlight', () => {
    expect(ids(drawnOn(all, 'v1', 3, undefined))).toEqual(['always']);
  });

  it('adds the steps that the spotlight is on', () => {
    expect(ids(drawnOn(all, 'v1', 3, { steps: [2] }))).toEqual(['always', 'second']);
    expect(ids(drawnOn(all, 'v1', 3, { steps: [1, 2] }))).toEqual(['always', 'first', 'second']);
  });

  it('keeps to its view and frames', () => {
    expect(drawnOn(all, 'v2', 3, { steps: [1] })).toEqual([]);
    expect(drawnOn(all, 'v1', 6, { steps: [1] })).toEqual([]);
  });
});
