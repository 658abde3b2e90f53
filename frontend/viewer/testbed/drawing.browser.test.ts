// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Annotation, Bindings, Layout, Point } from '../contract/viewer-document';
import { Browser } from './browser';
import { buildTestbed, serveTestbed } from './serve';
import { ViewerPage } from './viewer-page';

interface Drawn {
  annotationId: string;
  annotation: Annotation | null;
}

const ENTER = '\uE007';
const ESCAPE = '\uE00C';
const RIGHT = '\uE014';
const DOWN = '\uE015';
const DELETE = '\uE017';

/** Arranging, processing and drawing, with real input in real Chromium. Without Chromium it is skipped. */
describe.skipIf(!Browser.isInstalled())('working with images in Chromium', { timeout: 150_000 }, () => {
  let testbed: Awaited<ReturnType<typeof serveTestbed>>;
  let browser: Browser;

  beforeAll(async () => {
    await buildTestbed();
    testbed = await serveTestbed();
    browser = await Browser.start({ width: 1440, height: 900 });
  }, 180_000);

  afterAll(async () => {
    await browser.stop();
    testbed.server.closeAllConnections();
    testbed.server.close();
  });

  const open = (query: string) => ViewerPage.open(browser, testbed.address, query);
  const drawn = (page: ViewerPage) => page.told<Drawn>('annotation-changed');

  /** Where on the page a point of an image is, from two overlays' worth of knowledge: its stage fits the whole image. */
  async function at(page: ViewerPage, view: string, [column, row]: Point) {
    const { x, y, width, height } = await page.stage(view);
    const scale = Math.min(width, height) / 768;
    return { x: x + width / 2 + (column - 383.5) * scale, y: y + height / 2 + (row - 383.5) * scale };
  }

  async function dragFrom(page: ViewerPage, from: Point, to: Point) {
    await page.drag(await at(page, 'ap', from), await at(page, 'ap', to));
  }

  it('an arrow is drawn by dragging, undone, done again and moved by its head', async () => {
    const page = await open('document=drawn');
    await page.change(`return { ...document, annotations: [] }`);
    await page.press('Draw');
    await dragFrom(page, [200, 200], [400, 300]);
    await page.waitUntilTold('annotation-changed');
    const [{ annotation }] = await drawn(page);
    expect(annotation).toMatchObject({ viewId: 'ap', kind: 'arrow', frames: { from: 0, to: 0 }, layerId: 'mine' });
    expect(Math.abs(annotation!.points[1][0] - 400)).toBeLessThan(1.5);
    expect(Math.abs(annotation!.points[1][1] - 300)).toBeLessThan(1.5);

    await page.press('Undo');
    await page.waitUntilTold('annotation-changed', 2);
    await page.press('Do again');
    await page.waitUntilTold('annotation-changed', 3);
    expect((await drawn(page)).map((each) => each.annotation !== null)).toEqual([true, false, true]);

    await page.focus('ap');
    await browser.keys('u');
    await dragFrom(page, [400, 300], [450, 300]);
    await page.waitUntilTold('annotation-changed', 4);
    const moved = (await drawn(page)).at(-1)!.annotation!;
    expect(moved.points[0]).toEqual(annotation!.points[0]);
    expect(moved.points[1][0] - annotation!.points[1][0]).toBeCloseTo(50, -0.5);
  });

  it('an outline is drawn by keys alone, and deleted', async () => {
    const page = await open('document=drawn');
    await page.change(`return { ...document, annotations: [], drawing: { ...document.drawing, kinds: ['outline'] } }`);
    await page.focus('ap');
    await browser.keys('t', 'c', ENTER, RIGHT, RIGHT, RIGHT, ENTER, DOWN, DOWN, DOWN, ENTER, ENTER);
    await page.waitUntilTold('annotation-changed');
    expect((await drawn(page))[0].annotation).toMatchObject({
      kind: 'outline',
      points: [
        [384, 384],
        [387, 384],
        [387, 387],
      ],
    });
    await browser.keys(DELETE);
    await page.waitUntilTold('annotation-changed', 2);
    expect((await drawn(page))[1].annotation).toBeNull();
    await browser.keys(ESCAPE, ESCAPE);
    await browser.waitFor(
      `return viewer.shadowRoot.querySelector('epidurogram-surface').shadowRoot.querySelector('.draw') === null`,
    );
  });

  it('drawings come back with the same geometry in another browser', async () => {
    const page = await open('document=drawn');
    const before = await browser.run<string[]>(PATHS);
    const kept = await browser.run(`return JSON.stringify(viewer.document)`);
    const other = await Browser.start({ width: 1440, height: 900 });
    try {
      const again = await ViewerPage.open(other, testbed.address, 'document=single');
      await other.run(`viewer.document = JSON.parse(arguments[0])`, kept);
      await other.waitFor(`${PATHS.replace('return', 'return JSON.stringify(')}) === arguments[0]`, JSON.stringify(before));
      expect(await again.views()).toEqual(await page.views());
    } finally {
      await other.stop();
    }
    expect(before.length).toBeGreaterThan(5);
  });

  it('what is hidden cannot be taken hold of', async () => {
    const page = await open('document=drawn');
    await page.focus('ap');
    await browser.keys('l');
    expect(await page.isDrawn('ap', '[data-annotation]')).toBe(false);
    await dragFrom(page, [465, 420], [520, 420]);
    await browser.keys('l');
    await browser.waitFor(
      `return viewer.shadowRoot.querySelector('epidurogram-surface').shadowRoot.querySelector('[data-view="ap"]')
        .shadowRoot.querySelector('[data-annotation]') !== null`,
    );
    expect(await drawn(page)).toEqual([]);
  });

  it('hangs one to four views, exchanges them, and keeps the arrangement', async () => {
    const page = await open('document=five');
    await page.focus('ap');
    await browser.keys('x');
    expect(await page.views()).toEqual(['lateral', 'ap', 'oblique', 'right']);
    await browser.keys('v', 'v');
    expect(await page.views()).toEqual(['lateral', 'ap']);
    await page.change(`return { ...document, saveArrangement: 'Keep' }`);
    await page.press('Views');
    await page.press('Keep');
    await page.waitUntilTold('arrangement-saved');
    const [layout] = await page.told<Layout>('arrangement-saved');
    expect(layout).toMatchObject({ order: ['lateral', 'ap', 'oblique', 'right', 'run'], hung: 2 });
    expect(layout.views).toHaveLength(5);
  });

  it('leaves the contrast only when the first frame is subtracted', async () => {
    const page = await open('document=drawn');
    await page.waitUntilLoaded('ap');
    await page.press('Draw');
    await page.press('Draw');
    const bone = await at(page, 'ap', [200, 240]);
    const contrast = await at(page, 'ap', [350, 400]);
    await page.focus('ap');
    await browser.keys('\uE010', 'd');
    const grey = async (spot: { x: number; y: number }) => page.brightness('ap', spot);
    await waitUntil(async () => Math.abs((await grey(bone)) - 128) < 25 && (await grey(contrast)) < 70);
    await browser.keys('d');
    await waitUntil(async () => (await grey(bone)) > 160);
  });

  it('shows the first frame on the left of the wipe', async () => {
    const page = await open('document=drawn');
    await page.waitUntilLoaded('ap');
    const left = await at(page, 'ap', [345, 440]);
    await page.focus('ap');
    await browser.keys('\uE010');
    await waitUntil(async () => (await page.brightness('ap', left)) < 110);
    const withContrast = await page.brightness('ap', left);
    await browser.keys('y');
    await waitUntil(async () => (await page.brightness('ap', left)) > withContrast + 10);
  });

  it('opens at the place that the address names, and tells the place', async () => {
    const page = await open('document=drawn&place=lateral/7/1000,500');
    await waitUntil(async () => (await page.description('lateral')).startsWith('Lateral, frame 7 of 20, window 500, level 1000'));
    await page.focus('lateral');
    await browser.keys('.');
    await browser.waitFor(`return told.some(({ type, detail }) => type === 'view-changed' && detail.place === arguments[0])`, 'lateral/8/1000,500');
  });

  it('plays by itself when asked, but not for those who want little motion', async () => {
    const page = await open('document=playing');
    await browser.waitFor(`return viewer.shadowRoot.querySelector('epidurogram-surface').shadowRoot
      .querySelector('[data-view="ap"]').shadowRoot.querySelector('[aria-label="Pause"]') !== null`);
    await browser.devtools('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
    try {
      const still = await open('document=playing');
      await still.waitUntilLoaded('ap');
      await still.settled();
      expect(await still.counter('ap')).toContain('1/40');
    } finally {
      await browser.devtools('Emulation.setEmulatedMedia', { features: [] });
    }
    expect(await page.views()).toEqual(['ap']);
  });

  it('gives up on a decoder that hangs, and says so', async () => {
    const page = await open('document=single&hang');
    await page.waitForText('ap', 'could not be decoded within 5 seconds');
    expect(await page.told('viewer-failed')).toMatchObject([{ viewId: 'ap', reason: 'stuck' }]);
  });

  it('takes keys of the reader’s own, and tells of them', async () => {
    const page = await open('document=drawn');
    await page.focus('ap');
    await browser.keys('?');
    await browser.waitFor(
      `return viewer.shadowRoot.querySelector('epidurogram-surface').shadowRoot.querySelector('dialog').open`,
    );
    await page.press('Key for: Invert');
    await browser.keys('q');
    await page.waitUntilTold('bindings-changed');
    expect((await page.told<Bindings>('bindings-changed'))[0]).toEqual({ keys: { invert: ['q'] } });
    await page.press('Close help');
    await page.focus('ap');
    await browser.keys('q');
    await waitUntil(async () => (await page.description('ap')).includes('inverted'));
  });

  it('shows beside a finger what the finger hides', async () => {
    const phone = await Browser.start({ width: 390, height: 844, pixelRatio: 3, touch: true });
    try {
      const page = await ViewerPage.open(phone, testbed.address, 'document=single');
      await page.press('Needle tip');
      const { x, y, width, height } = await page.stage('ap');
      const middle = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
      await phone.actions([
        {
          type: 'pointer',
          id: 'finger',
          parameters: { pointerType: 'touch' },
          actions: [
            { type: 'pointerMove', ...middle, duration: 0 },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerMove', x: middle.x + 20, y: middle.y, duration: 50 },
          ],
        },
      ]);
      await phone.waitFor(LOUPE);
      expect(await page.told('mark-changed')).toEqual([]);
    } finally {
      await phone.stop();
    }
  });
});

const PATHS = `return [...viewer.shadowRoot.querySelector('epidurogram-surface').shadowRoot.querySelector('[data-view="ap"]')
  .shadowRoot.querySelectorAll('[data-annotation] .line')].map((each) => each.getAttribute('d'))`;

const LOUPE = `const loupe = viewer.shadowRoot.querySelector('epidurogram-surface').shadowRoot.querySelector('[data-view="ap"]')
  .shadowRoot.querySelector('.loupe');
  return loupe !== null && loupe.getContext('2d').getImageData(20, 200, 1, 1).data[0] > 0`;

async function waitUntil(condition: () => Promise<boolean>) {
  const deadline = Date.now() + 45_000;
  while (!(await condition())) {
    if (Date.now() > deadline) {
      throw new Error(`Waited in vain for ${condition.toString()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
