/// <reference types="node" />
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Chromium by way of its driver, with the few WebDriver calls that the testbed needs. */
export class Browser {
  readonly #driver: ChildProcess;
  readonly #profile: string;
  readonly #session: string;

  private constructor(driver: ChildProcess, profile: string, session: string) {
    this.#driver = driver;
    this.#profile = profile;
    this.#session = session;
  }

  static isInstalled(): boolean {
    return existsSync('/usr/bin/chromedriver') && existsSync('/usr/bin/chromium');
  }

  static async start({ width, height, pixelRatio = 1, touch = false }: WindowOptions): Promise<Browser> {
    const port = await freePort();
    const driver = spawn('/usr/bin/chromedriver', [`--port=${port}`], { stdio: 'ignore' });
    const profile = mkdtempSync(join(tmpdir(), 'viewer-testbed-'));
    const base = `http://127.0.0.1:${port}`;
    await until(async () => (await fetch(`${base}/status`)).ok);
    const { sessionId } = (await call('POST', `${base}/session`, {
      capabilities: {
        alwaysMatch: {
          browserName: 'chrome',
          'goog:loggingPrefs': { browser: 'ALL' },
          'goog:chromeOptions': {
            args: [
              '--headless=new',
              '--no-sandbox',
              '--disable-dev-shm-usage',
              '--enable-unsafe-swiftshader',
              '--disable-quic',
              '--no-first-run',
              '--disable-background-networking',
              '--disable-component-update',
              '--disable-sync',
              `--user-data-dir=${profile}`,
              `--window-size=${width},${height}`,
              ...(touch ? ['--touch-events=enabled'] : []),
            ],
          },
        },
      },
    })) as { sessionId: string };
    const browser = new Browser(driver, profile, `${base}/session/${sessionId}`);
    await browser.devtools('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: pixelRatio,
      mobile: touch,
    });
    if (touch) {
      await browser.devtools('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
    }
    return browser;
  }

  async stop() {
    await call('DELETE', this.#session).catch(() => undefined);
    this.#driver.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  open(url: string) {
    return this.#post('url', { url });
  }

  /** Runs the body of a function in the page; the arguments are `arguments[0]` and so on. */
  run<T>(script: string, ...args: unknown[]): Promise<T> {
    return this.#post('execute/sync', { script, args }) as Promise<T>;
  }

  /** Waits until a script answers something true. */
  async waitFor(script: string, ...args: unknown[]) {
    await until(() => this.run<boolean>(script, ...args), script);
  }

  devtools(cmd: string, params: object): Promise<unknown> {
    return this.#post('goog/cdp/execute', { cmd, params });
  }

  /** WebDriver actions: real input events, positions in CSS pixels of the page. */
  actions(actions: object[]) {
    return this.#post('actions', { actions });
  }

  keys(...keys: string[]) {
    return this.actions([
      {
        type: 'key',
        id: 'keyboard',
        actions: keys.flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      },
    ]);
  }

  async screenshot(file: string) {
    const image = (await call('GET', `${this.#session}/screenshot`)) as string;
    writeFileSync(file, Buffer.from(image, 'base64'));
  }

  async log(): Promise<string[]> {
    const entries = (await this.#post('se/log', { type: 'browser' })) as { level: string; message: string }[];
    return entries.map(({ level, message }) => `${level} ${message}`);
  }

  #post(path: string, body: object): Promise<unknown> {
    return call('POST', `${this.#session}/${path}`, body);
  }
}

export interface WindowOptions {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio?: number;
  readonly touch?: boolean;
}

async function call(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } };
  if (value?.error) {
    throw new Error(`${value.error}: ${value.message}`);
  }
  return value;
}

async function until(condition: () => Promise<boolean>, what = 'the browser'): Promise<void> {
  const deadline = Date.now() + 45_000;
  for (;;) {
    if (await condition().catch(() => false)) {
      return;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited in vain for: ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
