import type { Bindings as BindingsOnPage, ButtonUse, PointerButton, WheelUse } from '../contract/viewer-document';

const OWN_BUTTONS: Readonly<Record<PointerButton, ButtonUse>> = { main: 'window', middle: 'pan', right: 'zoom' };

/** Keys, buttons and habits: the viewer's own, and what the reader has set otherwise. */
export class Bindings extends EventTarget {
  #set: BindingsOnPage = {};

  load(bindings: BindingsOnPage | undefined) {
    if (bindings) {
      this.#set = bindings;
    }
  }

  /** What differs from the viewer's own. */
  get set(): BindingsOnPage {
    return this.#set;
  }

  keysOf(command: { readonly id: string; readonly keys: readonly string[] }): readonly string[] {
    return this.#set.keys?.[command.id] ?? command.keys;
  }

  useOf(button: PointerButton): ButtonUse {
    return this.#set.buttons?.[button] ?? OWN_BUTTONS[button];
  }

  /** Whether runs play by themselves; undefined if the reader leaves that to the document. */
  get autoplay(): boolean | undefined {
    return this.#set.autoplay;
  }

  setAutoplay(autoplay: boolean) {
    this.#change({ autoplay });
  }

  get wheel(): WheelUse {
    return this.#set.wheel ?? 'zoom';
  }

  /** Gives a key to a command; whichever other had it loses it. */
  giveKey(commandId: string, key: string, commands: readonly { readonly id: string; readonly keys: readonly string[] }[]) {
    const losers = commands.filter((each) => each.id !== commandId && this.keysOf(each).includes(key));
    this.#change({
      keys: {
        ...this.#set.keys,
        ...Object.fromEntries(losers.map((each) => [each.id, this.keysOf(each).filter((other) => other !== key)])),
        [commandId]: [key],
      },
    });
  }

  setButton(button: PointerButton, use: ButtonUse) {
    this.#change({ buttons: { ...this.#set.buttons, [button]: use } });
  }

  setWheel(wheel: WheelUse) {
    this.#change({ wheel });
  }

  reset() {
    this.#set = {};
    this.dispatchEvent(new Event('change'));
  }

  #change(change: BindingsOnPage) {
    this.#set = { ...this.#set, ...change };
    this.dispatchEvent(new Event('change'));
  }
}
