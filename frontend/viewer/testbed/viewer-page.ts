/// <reference types="node" />
import type { Browser } from './browser';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Finds its way into the shadow trees; every script below begins with it. */
const FIND = `
  const surface = viewer.shadowRoot.querySelector('epidurogram-surface');
  const port = (id) => surface.shadowRoot.querySelector('[data-view="' + id + '"]');
  const within = (id, css) => port(id)?.shadowRoot.querySelector(css);
  const middle = (element) => {
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
`;

/** The testbed as somebody in front of it would see and use it. */
export class ViewerPage {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async open(browser: Browser, address: string, query: string): Promise<ViewerPage> {
    await browser.open(`${address}/?${query}`);
    const page = new ViewerPage(browser);
    await browser.waitFor(`return window.told?.some(({ type }) => type === 'viewer-ready' || type === 'viewer-failed')`);
    if (!query.includes('plain') && !query.includes('rendering=auto')) {
      await browser.waitFor(`${FIND}
        return told.some(({ type }) => type === 'viewer-failed') ||
          [...surface.shadowRoot.querySelectorAll('[data-view]')].every((each) =>
            [...each.shadowRoot.querySelectorAll('.canvas canvas')].every((canvas) => canvas.className === 'cornerstone-canvas'))`);
    }
    return page;
  }

  told<T>(type: string): Promise<T[]> {
    return this.#browser.run(`return told.filter((each) => each.type === arguments[0]).map((each) => each.detail)`, type);
  }

  async waitUntilTold(type: string, count = 1) {
    await this.#browser.waitFor(
      `return told.filter((each) => each.type === arguments[0]).length >= arguments[1]`,
      type,
      count,
    );
  }

  /** Sets the document anew, changed by the body of a function of the present one. */
  change(body: string): Promise<unknown> {
    return this.#browser.run(`viewer.document = ((document) => { ${body} })(viewer.document)`);
  }

  views(): Promise<string[]> {
    return this.#browser.run(`${FIND}
      return [...surface.shadowRoot.querySelectorAll('epidurogram-view-port')].map((each) => each.dataset.view)`);
  }

  /** What the view says of itself to a screen reader. */
  description(view: string): Promise<string> {
    return this.#browser.run(`${FIND} return within(arguments[0], '.stage').getAttribute('aria-label')`, view);
  }

  announcement(): Promise<string> {
    return this.#browser.run(`${FIND} return surface.shadowRoot.querySelector('[aria-live]').textContent`);
  }

  counter(view: string): Promise<string> {
    return this.#browser.run(`${FIND} return within(arguments[0], '.counter').innerText.replace(/\\s+/g, ' ')`, view);
  }

  async waitForText(view: string, text: string) {
    await this.#browser.waitFor(`${FIND} return port(arguments[0]).shadowRoot.textContent.includes(arguments[1])`, view, text);
  }

  async waitUntilLoaded(view: string) {
    await this.#browser.waitFor(`${FIND} return within(arguments[0], '.scrubber').style.cssText.includes('100%')`, view);
  }

  /** Presses the button of this name on the toolbar or, if a view is named, in that view. */
  press(name: string, view?: string): Promise<unknown> {
    return this.#browser.run(
      `${FIND}
      const root = arguments[1] ? port(arguments[1]).shadowRoot : surface.shadowRoot;
      const button = [...root.querySelectorAll('button')].find((each) =>
        (each.getAttribute('aria-label') ?? each.innerText).trim() === arguments[0]);
      if (!button) throw new Error('There is no button ' + arguments[0]);
      button.click()`,
      name,
      view,
    );
  }

  /** Whether the outline of an overlay is painted over the pixels: asked of the browser's own order of painting. */
  overlayCoversPixels(view: string): Promise<boolean> {
    return this.#browser.run(
      `${FIND}
      const path = within(arguments[0], '.drawing [data-overlay] path');
      for (const each of [path, ...port(arguments[0]).shadowRoot.querySelectorAll('.canvas, .canvas *')]) {
        each.style.pointerEvents = 'all';
      }
      const at = path.getPointAtLength(0).matrixTransform(path.getScreenCTM());
      return port(arguments[0]).shadowRoot.elementFromPoint(at.x, at.y)?.closest('.drawing') != null`,
      view,
    );
  }

  stage(view: string): Promise<{ x: number; y: number; width: number; height: number }> {
    return this.#browser.run(
      `${FIND} const { x, y, width, height } = within(arguments[0], '.stage').getBoundingClientRect(); return { x, y, width, height }`,
      view,
    );
  }

  async focus(view: string) {
    await this.#browser.run(`${FIND} within(arguments[0], '.stage').focus()`, view);
  }

  /** Where on the page the drawing has an overlay or a mark. */
  drawnAt(view: string, selector: string): Promise<Spot> {
    return this.#browser.run(
      `${FIND}
      const stage = within(arguments[0], '.stage').getBoundingClientRect();
      const { e, f } = within(arguments[0], arguments[1]).getCTM();
      return { x: stage.x + e, y: stage.y + f }`,
      view,
      selector,
    );
  }

  isDrawn(view: string, selector: string): Promise<boolean> {
    return this.#browser.run(`${FIND} return within(arguments[0], arguments[1]) !== null`, view, selector);
  }

  /** The middle of what is bright on the canvas around a position on the page, weighted by brightness. */
  brightSpot(view: string, around: Spot, radius: number): Promise<Spot> {
    return this.#browser.run(
      `${FIND}
      const [id, around, radius] = arguments;
      const canvas = within(id, 'canvas');
      const box = canvas.getBoundingClientRect();
      const ratio = canvas.width / box.width;
      const left = Math.round((around.x - box.x - radius) * ratio);
      const top = Math.round((around.y - box.y - radius) * ratio);
      const edge = Math.round(2 * radius * ratio);
      const { data } = canvas.getContext('2d').getImageData(left, top, edge, edge);
      const ground = data[0];
      let sum = 0, x = 0, y = 0;
      for (let row = 0; row < edge; row++) {
        for (let column = 0; column < edge; column++) {
          const weight = Math.max(0, data[4 * (row * edge + column)] - ground);
          sum += weight;
          x += weight * (column + 0.5);
          y += weight * (row + 0.5);
        }
      }
      if (sum === 0) throw new Error('Nothing bright there');
      return { x: box.x + (left + x / sum) / ratio, y: box.y + (top + y / sum) / ratio }`,
      view,
      around,
      radius,
    );
  }

  /** Brightness of the canvas at a position on the page, 0 to 255. */
  brightness(view: string, { x, y }: Spot): Promise<number> {
    return this.#browser.run(
      `${FIND}
      const canvas = within(arguments[0], 'canvas');
      const box = canvas.getBoundingClientRect();
      const ratio = canvas.width / box.width;
      return canvas.getContext('2d').getImageData((arguments[1] - box.x) * ratio, (arguments[2] - box.y) * ratio, 1, 1).data[0]`,
      view,
      x,
      y,
    );
  }

  /** Two animation frames: everything asked for is on screen. */
  async settled() {
    await this.#browser.run(`window.drawnTwice = 0;
      const count = () => { if (++window.drawnTwice < 4) requestAnimationFrame(count); };
      requestAnimationFrame(count)`);
    await this.#browser.waitFor(`return window.drawnTwice >= 4`);
  }

  async drag(from: Spot, to: Spot, button = 0) {
    await this.#browser.actions([
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', x: Math.round(from.x), y: Math.round(from.y), duration: 0 },
          { type: 'pointerDown', button },
          { type: 'pointerMove', x: Math.round(to.x), y: Math.round(to.y), duration: 80 },
          { type: 'pointerUp', button },
        ],
      },
    ]);
  }

  async click(at: Spot, pointerType: 'mouse' | 'touch' = 'mouse') {
    await this.#browser.actions([
      {
        type: 'pointer',
        id: pointerType,
        parameters: { pointerType },
        actions: [
          { type: 'pointerMove', x: Math.round(at.x), y: Math.round(at.y), duration: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
  }

  async pinch(centre: Spot, from: number, to: number) {
    const finger = (id: string, side: number) => ({
      type: 'pointer',
      id,
      parameters: { pointerType: 'touch' },
      actions: [
        { type: 'pointerMove', x: Math.round(centre.x + side * from), y: Math.round(centre.y), duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerMove', x: Math.round(centre.x + side * to), y: Math.round(centre.y), duration: 120 },
        { type: 'pointerUp', button: 0 },
      ],
    });
    await this.#browser.actions([finger('left', -1), finger('right', 1)]);
  }

  /** Two fingers, 80 pixels apart, that go the same way. */
  async pushWithTwoFingers(centre: Spot, dx: number, dy: number) {
    const finger = (id: string, side: number) => ({
      type: 'pointer',
      id,
      parameters: { pointerType: 'touch' },
      actions: [
        { type: 'pointerMove', x: Math.round(centre.x + side * 40), y: Math.round(centre.y), duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerMove', x: Math.round(centre.x + side * 40 + dx), y: Math.round(centre.y + dy), duration: 120 },
        { type: 'pointerUp', button: 0 },
      ],
    });
    await this.#browser.actions([finger('left', -1), finger('right', 1)]);
  }

  async waitUntilSaid(words: string) {
    await this.#browser.waitFor(`${FIND}
      return surface.shadowRoot.querySelector('[aria-live]').textContent === arguments[0]`, words);
  }

  /** What the viewer says across all views. */
  notice(): Promise<string | null> {
    return this.#browser.run(`${FIND} return surface.shadowRoot.querySelector('.offline')?.textContent ?? null`);
  }

  async wheel(at: Spot, deltaY: number) {
    await this.#browser.actions([
      {
        type: 'wheel',
        id: 'wheel',
        actions: [{ type: 'scroll', x: Math.round(at.x), y: Math.round(at.y), deltaX: 0, deltaY, duration: 0 }],
      },
    ]);
  }

  /** Takes the graphics card's context away, as browsers do when it is in demand elsewhere. */
  loseContext(): Promise<unknown> {
    return this.#browser.run(`window.loseContexts()`);
  }
}
