import type { ReactiveControllerHost } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { Gestures, type GestureTarget } from './gestures';

describe('gestures', () => {
  let element: HTMLElement;
  let told: string[];
  let precise: boolean;
  let gestures: Gestures;

  beforeEach(() => {
    element = document.createElement('div');
    told = [];
    precise = false;
    const target: GestureTarget = {
      isPrecise: () => precise,
      tap: ({ x, y }) => told.push(`tap ${x},${y}`),
      doubleTap: () => told.push('double'),
      dragStart: (_, button) => told.push(`start ${button}`),
      drag: (dx, dy) => told.push(`drag ${dx},${dy}`),
      dragEnd: () => told.push('end'),
      dragCancel: () => told.push('cancel'),
      pinch: (factor, dx, dy) => told.push(`pinch ${factor} ${dx},${dy}`),
      wheel: (event) => told.push(`wheel ${event.deltaY}`),
    };
    gestures = new Gestures({ addController: () => undefined } as unknown as ReactiveControllerHost, () => element, target);
    gestures.hostUpdated();
  });

  function pointer(type: string, x: number, y: number, { id = 1, button = 0, pointerType = 'mouse' } = {}) {
    element.dispatchEvent(new PointerEvent(type, { pointerId: id, clientX: x, clientY: y, button, pointerType }));
  }

  it('a press without movement is a tap', () => {
    pointer('pointerdown', 10, 20);
    pointer('pointermove', 12, 21);
    pointer('pointerup', 12, 21);
    expect(told).toEqual(['start main', 'end', 'tap 12,21']);
  });

  it('a movement is a drag and no tap', () => {
    pointer('pointerdown', 10, 20);
    pointer('pointermove', 20, 20);
    pointer('pointermove', 25, 18);
    pointer('pointerup', 25, 18);
    expect(told).toEqual(['start main', 'drag 10,0', 'drag 5,-2', 'end']);
  });

  it('a finger may stray by three millimetres and still taps; what it then drags does not leap', () => {
    const touch = { pointerType: 'touch' };
    pointer('pointerdown', 10, 20, touch);
    pointer('pointermove', 20, 20, touch);
    pointer('pointerup', 20, 20, touch);
    expect(told).toEqual(['start main', 'end', 'tap 20,20']);
    told.length = 0;
    pointer('pointerdown', 10, 20, touch);
    pointer('pointermove', 30, 20, touch);
    pointer('pointermove', 33, 20, touch);
    pointer('pointerup', 33, 20, touch);
    expect(told).toEqual(['start main', 'drag 3,0', 'end']);
  });

  it('a finger that places something is followed from the first movement on', () => {
    const touch = { pointerType: 'touch' };
    precise = true;
    pointer('pointerdown', 10, 20, touch);
    pointer('pointermove', 15, 20, touch);
    pointer('pointermove', 16, 20, touch);
    pointer('pointerup', 16, 20, touch);
    expect(told).toEqual(['start main', 'drag 5,0', 'drag 1,0', 'end']);
  });

  it('knows the other mouse buttons', () => {
    pointer('pointerdown', 0, 0, { button: 2 });
    pointer('pointerup', 0, 0, { button: 2 });
    expect(told).toEqual(['start right', 'end']);
  });

  it('two fingers pinch and move, and what the first began is called off', () => {
    pointer('pointerdown', 0, 0, { id: 1 });
    pointer('pointerdown', 100, 0, { id: 2 });
    pointer('pointermove', 200, 0, { id: 2 });
    pointer('pointerup', 200, 0, { id: 2 });
    pointer('pointermove', 50, 50, { id: 1 });
    pointer('pointerup', 50, 50, { id: 1 });
    expect(told).toEqual(['start main', 'cancel', 'pinch 2 50,0']);
  });

  it('two taps in short order are a double tap', () => {
    for (let i = 0; i < 2; i++) {
      pointer('pointerdown', 5, 5);
      pointer('pointerup', 5, 5);
    }
    expect(told.at(-1)).toBe('double');
  });

  it('nothing is heard once the element has gone', () => {
    gestures.hostDisconnected();
    pointer('pointerdown', 5, 5);
    element.dispatchEvent(new WheelEvent('wheel', { deltaY: 1 }));
    expect(told).toEqual([]);
  });
});
