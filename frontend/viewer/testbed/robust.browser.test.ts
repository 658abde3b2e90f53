// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from './browser';
import { buildTestbed, serveTestbed } from './serve';
import { ViewerPage } from './viewer-page';

const OFFLINE = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

/** What goes wrong around the viewer, with the real thing going wrong. Without Chromium it is skipped. */
describe.skipIf(!Browser.isInstalled())('the viewer when things go wrong in Chromium', { timeout: 150_000 }, () => {
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

  async function connected(online: boolean) {
    await browser.devtools('Network.enable', {});
    await browser.devtools('Network.emulateNetworkConditions', { offline: !online, ...OFFLINE });
  }

  it('draws by the processor once the graphics card has gone three times within a minute', async () => {
    const page = await open('document=alignment');
    const at = await page.drawnAt('phantom', '[data-overlay="point-2"]');
    const before = await page.brightness('phantom', at);
    for (const words of ['Images drawn again', 'Images drawn again', 'Drawing without WebGL']) {
      await page.loseContext();
      await page.waitUntilSaid(words);
      await page.settled();
      await browser.run(`viewer.shadowRoot.querySelector('epidurogram-surface')._said = ''`);
      await page.settled();
    }
    expect(Math.abs((await page.brightness('phantom', at)) - before)).toBeLessThan(8);
  });

  it('says that it is offline, works with what has come, and fetches the rest when the connection is back', async () => {
    testbed.broken.add('/frames/ap/30');
    const page = await open('document=unknown');
    await browser.waitFor(`return viewer.shadowRoot.querySelector('epidurogram-surface').shadowRoot
      .querySelector('[data-view="ap"]').shadowRoot.querySelector('.loaded')?.textContent.includes('97')`);
    await connected(false);
    try {
      await browser.waitFor(`return viewer.shadowRoot.querySelector('epidurogram-surface').shadowRoot
        .querySelector('.offline') !== null`);
      expect(await page.notice()).toContain('You are offline');
      await page.focus('ap');
      await browser.keys('.', '.', 'm');
      expect(await page.counter('ap')).toContain('3/40');
      const { x, y, width, height } = await page.stage('ap');
      await page.click({ x: x + width / 2, y: y + height / 2 });
      expect(await page.told('mark-changed')).toMatchObject([{ viewId: 'ap', frame: 2, by: 'mouse' }]);
      testbed.broken.clear();
    } finally {
      await connected(true);
    }
    await page.waitUntilLoaded('ap');
    expect(await page.notice()).toBeNull();
    expect(await page.told('mark-changed')).toHaveLength(1);
  });

  it('draws plainly where its engine cannot be had', async () => {
    testbed.broken.add('engine');
    await browser.devtools('Network.clearBrowserCache', {});
    try {
      const page = await open('document=unknown&plain');
      await page.waitUntilTold('viewer-ready');
      expect(await page.told('viewer-failed')).toEqual([]);
      const { x, y, width, height } = await page.stage('ap');
      expect(await page.brightness('ap', { x: x + width / 2, y: y + height / 2 })).toBeGreaterThan(20);
    } finally {
      testbed.broken.clear();
    }
  });

  it('paints what is drawn over the pixels, whatever draws those', async () => {
    for (const query of ['document=revealed', 'document=revealed&rendering=auto']) {
      const page = await open(query);
      await page.waitUntilLoaded('ap');
      expect(await page.overlayCoversPixels('ap'), query).toBe(true);
    }
  });

  it('does not even fetch its engine where the graphics card is imitated by the processor', async () => {
    const page = await open('document=unknown&rendering=auto');
    await page.waitUntilLoaded('ap');
    expect(await browser.run(`return performance.getEntriesByType('resource')
      .filter(({ name }) => name.includes('/engine-')).length`)).toBe(0);
  });

  it('opens where the address says, and keeps the address where the reader is', async () => {
    const page = await open('document=drawn&keep=at&at=lateral/7/1000,500');
    await browser.waitFor(`return ${describes('lateral')}.startsWith('Lateral, frame 7 of 20, window 500, level 1000')`);
    await page.focus('lateral');
    await browser.keys('.', ']');
    await browser.waitFor(`return location.search.endsWith('&at=lateral/8/1000,475')`);
    const copied = await browser.run<string>(`return location.search.slice(1)`);
    const other = await Browser.start({ width: 1440, height: 900 });
    try {
      await ViewerPage.open(other, testbed.address, copied);
      await other.waitFor(`return ${describes('lateral')}.startsWith('Lateral, frame 8 of 20, window 475, level 1000')`);
    } finally {
      await other.stop();
    }
  });

  it('plays what the reader wants played, whatever the document says', async () => {
    const playing = `viewer.shadowRoot.querySelector('epidurogram-surface').shadowRoot
      .querySelector('[data-view="ap"]').shadowRoot.querySelector('[aria-label="Pause"]') !== null`;
    const page = await open('document=unknown&playing=true');
    await browser.waitFor(`return ${playing}`);
    const other = await open('document=playing&playing=false');
    await other.waitUntilLoaded('ap');
    await other.settled();
    expect(await browser.run(`return ${playing}`)).toBe(false);
    expect(await page.views()).toEqual(['ap']);
  });

  it('on a phone, two fingers move the image, and a tap says that it was a finger', async () => {
    const phone = await Browser.start({ width: 390, height: 844, pixelRatio: 3, touch: true });
    try {
      const page = await ViewerPage.open(phone, testbed.address, 'document=single');
      const { x, y, width, height } = await page.stage('ap');
      const middle = { x: x + width / 2, y: y + height / 2 };
      await page.press('Needle tip');
      await page.click(middle, 'touch');
      expect(await page.told('mark-changed')).toMatchObject([{ by: 'touch' }]);
      const before = await page.drawnAt('ap', '[data-mark]');
      await page.pushWithTwoFingers(middle, 36, 24);
      await page.settled();
      const after = await page.drawnAt('ap', '[data-mark]');
      expect(Math.abs(after.x - before.x - 36)).toBeLessThan(3);
      expect(Math.abs(after.y - before.y - 24)).toBeLessThan(3);
      expect(await page.told('mark-changed')).toHaveLength(1);
    } finally {
      await phone.stop();
    }
  });
});

function describes(view: string): string {
  return `viewer.shadowRoot.querySelector('epidurogram-surface').shadowRoot
    .querySelector('[data-view="${view}"]').shadowRoot.querySelector('.stage').getAttribute('aria-label')`;
}
