import { beforeEach, describe, expect, it } from 'vitest';
import type { Mark, Marking } from '../contract/viewer-document';
import { type MarkChange, Marks } from './marks';

const marking: Marking = { kind: 'needle-tip', label: 'Needle tip', layerId: 'mine', maxMarks: 8, maxMarksPerView: 1 };
const truth: Mark = {
  id: 'truth',
  viewId: 'v1',
  frame: 0,
  kind: 'needle-tip',
  point: [1, 1],
  label: 'True tip',
  layerId: 'truth',
  editable: false,
};

describe('marks', () => {
  let marks: Marks;
  let told: MarkChange[];

  beforeEach(() => {
    marks = new Marks();
    told = [];
    marks.addEventListener('change', (event) => told.push((event as CustomEvent<MarkChange>).detail));
    marks.load([], marking);
  });

  it('are placed on a frame of a view', () => {
    marks.place('v1', 3, [10, 20]);
    expect(marks.on('v1')).toMatchObject([{ id: 'needle-tip-v1', frame: 3, point: [10, 20], editable: true }]);
    expect(told).toEqual([{ markId: 'needle-tip-v1', viewId: 'v1', frame: 3, point: [10, 20] }]);
  });

  it('move when a view already has all it may carry', () => {
    marks.place('v1', 3, [10, 20]);
    marks.place('v1', 5, [11, 22]);
    expect(marks.all).toMatchObject([{ id: 'needle-tip-v1', frame: 5, point: [11, 22] }]);
  });

  it('stand one on each view', () => {
    marks.place('v1', 0, [10, 20]);
    marks.place('v2', 0, [30, 40]);
    expect(marks.all.map((mark) => mark.viewId)).toEqual(['v1', 'v2']);
  });

  it('go to another view when only one is asked for, deletion first', () => {
    marks.load([], { ...marking, maxMarks: 1 });
    marks.place('v1', 0, [10, 20]);
    told = [];
    marks.place('v2', 0, [30, 40]);
    expect(marks.all.map((mark) => mark.viewId)).toEqual(['v2']);
    expect(told.map((change) => [change.viewId, change.point !== undefined])).toEqual([
      ['v1', false],
      ['v2', true],
    ]);
  });

  it('of others can be neither moved nor deleted', () => {
    marks.load([truth], marking);
    marks.remove('truth');
    marks.move('truth', 0, [9, 9]);
    expect(marks.all).toEqual([truth]);
    marks.place('v1', 0, [10, 20]);
    expect(marks.all).toContain(truth);
    expect(told).toHaveLength(1);
  });

  it('can be undone step by step', () => {
    marks.place('v1', 0, [10, 20]);
    marks.place('v1', 0, [15, 25]);
    marks.remove('needle-tip-v1');
    marks.undo();
    expect(marks.all).toMatchObject([{ point: [15, 25] }]);
    marks.undo();
    expect(marks.all).toMatchObject([{ point: [10, 20] }]);
    marks.undo();
    expect(marks.all).toEqual([]);
    expect(marks.canUndo).toBe(false);
    expect(told.at(-1)).toEqual({ markId: 'needle-tip-v1', viewId: 'v1', frame: 0 });
  });

  it('stay as they are when nothing is asked', () => {
    marks.load([{ ...truth, editable: true }], undefined);
    marks.remove('truth');
    expect(marks.place('v1', 0, [10, 20])).toBeUndefined();
    expect(marks.all).toHaveLength(1);
    expect(told).toEqual([]);
  });
});
