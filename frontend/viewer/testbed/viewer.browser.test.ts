// @vitest-environment node
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from './browser';
import { ALIGNMENT_POINTS } from './phantom';
import { buildTestbed, serveTestbed } from './serve';
import { ViewerPage } from './viewer-page';

interface Mark {
  viewId: string;
  frame: number;
  column: number | null;
  row: number | null;
}

/** The real element, built as for production, in real Chromium, with real input. Without Chromium it is skipped. */
describe.skipIf(!Browser.isInstalled())('the viewer in Chromium', { timeout: 120_000 }, () => {
  let testbed: Awaited<ReturnType<typeof serveTestbed>>;
  let server: Server;

  beforeAll(async () => {
    await buildTestbed();
    testbed = await serveTestbed();
    server = testbed.server;
  }, 120_000);

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  describe.each([
    ['with WebGL', 'gpu', 1],
    ['with WebGL on a dense display', 'gpu', 2],
    ['without WebGL', 'cpu', 1],
    ['without WebGL on a dense display', 'cpu', 2.5],
    ['without a graphics card', 'auto', 1],
    ['without a graphics card on a dense display', 'auto', 2.5],
  ] as const)('%s', (_, rendering, pixelRatio) => {
    let browser: Browser;

    beforeAll(async () => {
      browser = await Browser.start({ width: 1100, height: 800, pixelRatio });
    });

    afterAll(() => browser.stop());

    it('what is drawn lies on the pixel it belongs to, at every zoom', async () => {
      const page = await ViewerPage.open(browser, testbed.address, `document=alignment&rendering=${rendering}`);
      const stage = await page.stage('phantom');
      const middle = { x: stage.x + stage.width / 2, y: stage.y + stage.height / 2 };
      for (const prepare of [
        () => Promise.resolve(),
        () => page.wheel({ x: middle.x + 90, y: middle.y + 40 }, -400),
        () => page.drag(middle, { x: middle.x + 57, y: middle.y - 31 }, 1),
        () => page.wheel({ x: middle.x - 50, y: middle.y + 90 }, -500),
      ]) {
        await prepare();
        await page.settled();
        let measured = 0;
        for (let i = 0; i < ALIGNMENT_POINTS.length; i++) {
          const drawn = await page.drawnAt('phantom', `[data-overlay="point-${i}"]`);
          const [other] = [await page.drawnAt('phantom', '[data-overlay="point-0"]')];
          const scale = await imageScale(page, other);
          const reach = 3.5 * scale;
          const inside =
            drawn.x - reach > stage.x &&
            drawn.y - reach > stage.y &&
            drawn.x + reach < stage.x + stage.width &&
            drawn.y + reach < stage.y + stage.height;
          if (inside) {
            const bright = await page.brightSpot('phantom', drawn, reach);
            expect(Math.abs(bright.x - drawn.x) / scale, `column of point ${i}`).toBeLessThan(0.1);
            expect(Math.abs(bright.y - drawn.y) / scale, `row of point ${i}`).toBeLessThan(0.1);
            measured++;
          }
        }
        expect(measured).toBeGreaterThan(0);
      }
    });

    it('grey values follow the window', async () => {
      const page = await ViewerPage.open(browser, testbed.address, `document=alignment&rendering=${rendering}`);
      const at = await page.drawnAt('phantom', '[data-overlay="point-2"]');
      const ground = { x: at.x + 60, y: at.y };
      // 600 of a window from 0 to 4096
      expect(await page.brightness('phantom', ground)).toBeCloseTo((600 / 4096) * 255, -0.5);
      await page.focus('phantom');
      await browser.keys('i');
      await page.settled();
      expect(await page.brightness('phantom', ground)).toBeCloseTo(255 - (600 / 4096) * 255, -0.5);
    });
  });

  /** CSS pixels per image pixel, from two points whose distance is known. */
  async function imageScale(page: ViewerPage, first: { x: number }): Promise<number> {
    const second = await page.drawnAt('phantom', '[data-overlay="point-1"]');
    return (second.x - first.x) / (ALIGNMENT_POINTS[1][0] - ALIGNMENT_POINTS[0][0]);
  }

  describe('on a desktop', () => {
    let browser: Browser;

    beforeAll(async () => {
      browser = await Browser.start({ width: 1440, height: 900 });
    });

    afterAll(() => browser.stop());

    const open = (query: string) => ViewerPage.open(browser, testbed.address, query);

    async function middleOf(page: ViewerPage, view: string) {
      const { x, y, width, height } = await page.stage(view);
      return { x: x + width / 2, y: y + height / 2 };
    }

    it('hangs the views side by side, and one alone on request', async () => {
      const page = await open('document=unknown');
      expect(await page.views()).toEqual(['ap', 'lateral', 'oblique']);
      await page.focus('lateral');
      await browser.keys('f');
      expect(await page.views()).toEqual(['lateral']);
      await browser.keys('f');
      expect(await page.views()).toEqual(['ap', 'lateral', 'oblique']);
    });

    it('keeps a fifth view in the strip until it is asked for', async () => {
      const page = await open('document=five');
      expect(await page.views()).toEqual(['ap', 'lateral', 'oblique', 'right']);
      await page.press('AP run');
      expect(await page.views()).toEqual(['run', 'lateral', 'oblique', 'right']);
    });

    it('windows by dragging and goes back on reset', async () => {
      const page = await open('document=unknown');
      const at = await middleOf(page, 'ap');
      await page.drag(at, { x: at.x + 70, y: at.y + 35 });
      expect(await page.description('ap')).toContain('window 3610, level 2205');
      await page.waitUntilTold('view-changed');
      await browser.keys('r');
      expect(await page.description('ap')).toContain('window 3200, level 2000');
      await page.waitUntilTold('view-changed', 2);
    });

    it('a mark is placed where the pointer lets go, moved by dragging, and deleted', async () => {
      const page = await open('document=unknown');
      await page.press('Needle tip');
      const at = await middleOf(page, 'lateral');
      await page.click(at);
      const drawn = await page.drawnAt('lateral', '[data-mark="needle-tip-lateral"]');
      expect(drawn.x).toBeCloseTo(Math.round(at.x), 0);
      expect(drawn.y).toBeCloseTo(Math.round(at.y), 0);
      const [placed] = await page.told<Mark>('mark-changed');
      expect(placed).toMatchObject({ viewId: 'lateral', frame: 0 });
      expect(placed.column).toBeCloseTo(383.5, -0.5);

      await page.press('Window');
      await page.drag(at, { x: at.x + 40, y: at.y });
      const moved = (await page.told<Mark>('mark-changed')).at(-1)!;
      expect(moved.column! - placed.column!).toBeCloseTo((40 * 768) / (await page.stage('lateral')).width, 0);
      expect(await page.description('lateral')).toContain('window 3200');

      await browser.keys('\uE017');
      expect((await page.told<Mark>('mark-changed')).at(-1)).toMatchObject({ viewId: 'lateral', column: null, row: null });
      expect(await page.isDrawn('lateral', '[data-mark]')).toBe(false);
    });

    it('a mark is placed by keys alone', async () => {
      const page = await open('document=unknown');
      await page.focus('oblique');
      const LEFT = '\uE012';
      const DOWN = '\uE015';
      await browser.keys('c', LEFT, LEFT, DOWN, '\uE007');
      expect(await page.told<Mark>('mark-changed')).toMatchObject([
        { viewId: 'oblique', frame: 0, column: 382, row: 385 },
      ]);
      expect(await page.description('oblique')).toContain('Needle tip marked at column 382, row 385');
    });

    it('plays at the true rate', async () => {
      const page = await open('document=unknown');
      await page.waitUntilLoaded('ap');
      await page.focus('ap');
      const before = Date.now();
      await browser.keys(' ');
      await browser.waitFor(`return performance.now() > arguments[0]`, (await browser.run<number>('return performance.now()')) + 2000);
      await browser.keys(' ');
      const seconds = (Date.now() - before) / 1000;
      const frame = Number((await page.counter('ap')).split('/')[0]);
      // 7.5 frames a second, less the time that the calls themselves took
      expect(frame).toBeGreaterThan(1 + 7.5 * 1.9);
      expect(frame).toBeLessThan(2 + 7.5 * seconds);
    });

    it('steps through frames by keys and tells the time', async () => {
      const page = await open('document=unknown');
      await page.focus('ap');
      await browser.keys('.', '.', '.');
      expect(await page.counter('ap')).toBe('4/40 0.8 s');
      await browser.keys('\uE010');
      expect(await page.counter('ap')).toBe('40/40 5.6 s');
    });

    it('draws outlines on their frames only, and not when hidden', async () => {
      const page = await open('document=revealed');
      const vein = '[data-overlay="vein-ap"]';
      expect(await page.isDrawn('ap', vein)).toBe(false);
      await page.focus('ap');
      await browser.keys('.', '.', '.', '.', '.', '.');
      expect(await page.isDrawn('ap', vein)).toBe(true);
      await browser.keys('l');
      expect(await page.isDrawn('ap', vein)).toBe(false);
      await browser.keys('l');
      await page.press('Legend');
      await browser.run(`const surface = viewer.shadowRoot.querySelector('epidurogram-surface');
        [...surface.shadowRoot.querySelectorAll('.legend label')].find((each) => each.innerText.includes('Venous')).click()`);
      await page.settled();
      expect(await page.isDrawn('ap', vein)).toBe(false);
      expect(await page.isDrawn('ap', '[data-overlay="epidural-ap"]')).toBe(true);
    });

    it('keeps frame, window and zoom when the truth is revealed', async () => {
      const page = await open('document=unknown');
      await page.focus('ap');
      await browser.keys('.', '.', ']', '+');
      const before = await page.description('ap');
      await page.change(`return { ...documents.revealed(), marks: [] }`);
      await page.settled();
      expect(await page.description('ap')).toBe(before);
    });

    it('comes back after the graphics card took its context away', async () => {
      const page = await open('document=alignment');
      const at = await page.drawnAt('phantom', '[data-overlay="point-2"]');
      await page.settled();
      const before = await page.brightness('phantom', at);
      await page.loseContext();
      await browser.waitFor(
        `const surface = viewer.shadowRoot.querySelector('epidurogram-surface');
         return surface.shadowRoot.querySelector('[aria-live]').textContent === 'Images drawn again'`,
      );
      await page.settled();
      expect(await page.brightness('phantom', at)).toBe(before);
      expect(before).toBeGreaterThan(200);
    });

    it('says what failed and tries again', async () => {
      const page = await open('document=failing');
      await page.waitForText('ap', 'This image is no longer there');
      expect(await page.told('viewer-failed')).toMatchObject([{ viewId: 'ap', reason: 'missing' }]);

      testbed.broken.add('/frames/lateral/0');
      const other = await ViewerPage.open(browser, testbed.address, 'document=unknown');
      await other.waitForText('lateral', 'The server could not send this image (503)');
      testbed.broken.clear();
      await other.press('Try again', 'lateral');
      await other.waitUntilTold('viewer-ready');
    });

    it('shows the help sheet on a question mark', async () => {
      const page = await open('document=unknown');
      await page.focus('ap');
      await browser.keys('?');
      await browser.waitFor(
        `return viewer.shadowRoot.querySelector('epidurogram-surface').shadowRoot.querySelector('dialog').open`,
      );
    });

    it('says so when it is given something it cannot read', async () => {
      const page = await open('document=unknown');
      await page.change(`return { ...document, version: 2 }`);
      await page.waitUntilTold('viewer-failed');
      expect(await page.told('viewer-failed')).toMatchObject([{ viewId: null, reason: 'document' }]);
    });

    it('has room for its images on a page that gives it no height', async () => {
      const page = await open('document=unknown');
      await browser.run(`viewer.style.height = 'auto'`);
      await page.settled();
      expect((await page.stage('ap')).height).toBeGreaterThan(150);
      await browser.run(`viewer.style.height = '100%'; viewer.parentNode.style.height = 'auto'`);
      await page.settled();
      expect((await page.stage('ap')).height).toBeGreaterThan(150);
    });

    it('plays from the slider with the key that plays anywhere', async () => {
      const page = await open('document=unknown');
      await browser.run(`viewer.shadowRoot.querySelector('epidurogram-surface').shadowRoot
        .querySelector('[data-view="ap"]').shadowRoot.querySelector('.scrubber').focus()`);
      await browser.keys('\uE014', '\uE014');
      expect(await page.counter('ap')).toContain('3/40');
      await browser.keys(' ');
      await page.waitForText('ap', '6/40');
    });

    it('survives being moved and removed', async () => {
      const page = await open('document=unknown');
      await browser.run(`const elsewhere = document.createElement('div');
        elsewhere.style.height = '600px'; document.body.prepend(elsewhere); elsewhere.append(viewer)`);
      await page.settled();
      const at = await middleOf(page, 'ap');
      expect(await page.brightness('ap', at)).toBeGreaterThan(20);
      await browser.run(`window.parked = viewer.parentNode; viewer.remove()`);
      await browser.waitFor(`return true`);
      await browser.run(`window.parked.append(viewer)`);
      await page.waitUntilTold('viewer-ready', 2);
    });
  });

  describe('on a phone', () => {
    let browser: Browser;

    beforeAll(async () => {
      browser = await Browser.start({ width: 390, height: 844, pixelRatio: 3, touch: true });
    });

    afterAll(() => browser.stop());

    it('hangs one view at a time, the others a tap away', async () => {
      const page = await ViewerPage.open(browser, testbed.address, 'document=unknown');
      expect(await page.views()).toEqual(['ap']);
      await page.press('Lateral');
      expect(await page.views()).toEqual(['lateral']);
    });

    it('marks by a tap and zooms by two fingers', async () => {
      const page = await ViewerPage.open(browser, testbed.address, 'document=single');
      await page.press('Needle tip');
      const { x, y, width, height } = await page.stage('ap');
      const middle = { x: x + width / 2, y: y + height / 2 };
      await page.click(middle, 'touch');
      expect(await page.told<Mark>('mark-changed')).toHaveLength(1);
      const before = await page.drawnAt('ap', '[data-mark]');

      await page.pinch({ x: middle.x, y: middle.y + 60 }, 40, 120);
      await page.settled();
      const after = await page.drawnAt('ap', '[data-mark]');
      // the fingers went three times as far apart, about a point 60 pixels below the mark
      expect(middle.y + 60 - after.y).toBeCloseTo(3 * (middle.y + 60 - before.y), -1);
      expect(await page.told<Mark>('mark-changed')).toHaveLength(1);
    });

    it('every control is large enough for a finger', async () => {
      await ViewerPage.open(browser, testbed.address, 'document=unknown');
      const small = await browser.run(`
        const surface = viewer.shadowRoot.querySelector('epidurogram-surface').shadowRoot;
        const port = surface.querySelector('epidurogram-view-port').shadowRoot;
        return [...surface.querySelectorAll('.tools button, .strip button'), ...port.querySelectorAll('button')]
          .filter((each) => { const { width, height } = each.getBoundingClientRect(); return width < 44 || height < 44; })
          .map((each) => each.getAttribute('aria-label') ?? each.innerText)`);
      expect(small).toEqual([]);
      expect(await browser.run(`return document.documentElement.scrollWidth`)).toBe(390);
    });
  });
});
