import { describe, expect, it } from 'vitest';
import type { ViewSpec } from '../contract/viewer-document';
import { Windowing } from './windowing';

const windowing = new Windowing({ bitsStored: 12 } as ViewSpec);
const opened = { centre: 2000, width: 1000 };

describe('windowing', () => {
  it('goes through the whole range in one long drag', () => {
    expect(windowing.dragged(opened, 700, 0)).toEqual({ centre: 2000, width: 1000 + 4096 });
  });

  it('darkens downwards and widens to the right', () => {
    const { centre, width } = windowing.dragged(opened, 10, 10);
    expect(centre).toBeGreaterThan(2000);
    expect(width).toBeGreaterThan(1000);
  });

  it('never loses the window', () => {
    expect(windowing.dragged(opened, -1e6, -1e6)).toEqual({ centre: 0, width: 2 });
    expect(windowing.dragged(opened, 1e6, 1e6)).toEqual({ centre: 4095, width: 8192 });
  });

  it('steps by a twentieth of the width on a key', () => {
    expect(windowing.brighter(opened, 1)).toEqual({ centre: 1950, width: 1000 });
    expect(windowing.moreContrast(opened, 1)).toEqual({ centre: 2000, width: 950 });
    expect(windowing.moreContrast({ centre: 5, width: 2 }, 1)).toEqual({ centre: 5, width: 2 });
  });
});
