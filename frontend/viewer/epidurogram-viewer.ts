import { html, LitElement, type PropertyValues } from 'lit';
import { viewerStyles } from './epidurogram-viewer.styles';
import type { ViewerEventMap } from './events';
import { keepInAddress, placeInAddress } from './features/address';

/**
 * Shows the views of a study. State comes down as one document (see `contract/`) and
 * a spotlight on steps of it, few events go up (see `events.ts`).
 * This element is small and always defined, so that no property set early is lost; the rest is loaded when it is first
 * put on a page.
 *
 * @fires viewer-ready @fires mark-changed @fires view-changed @fires viewer-failed @fires annotation-changed
 * @fires arrangement-saved @fires bindings-changed
 */
export class EpidurogramViewer extends LitElement {
  static override styles = viewerStyles;
  static override properties = {
    document: { attribute: false },
    spotlight: { attribute: false },
    /** Where to open: `view/frame/centre,width`, the later parts optional. */
    place: {},
    /** Name of a parameter of the page's address that says where the reader is: read when opened, written as they go. */
    addressParameter: { attribute: 'address-parameter' },
    _state: { state: true },
  };

  declare document: unknown;
  declare spotlight: unknown;
  declare place: string | undefined;
  declare addressParameter: string | undefined;
  declare _state: 'loading' | 'loaded' | 'failed';

  constructor() {
    super();
    this._state = 'loading';
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this._state !== 'loaded') {
      this.#load();
    }
  }

  override focus(options?: FocusOptions) {
    this.renderRoot.querySelector<HTMLElement>('epidurogram-surface')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('addressParameter') && this.addressParameter) {
      this.place ??= placeInAddress(this.addressParameter);
    }
  }

  override render() {
    switch (this._state) {
      case 'loaded':
        return html`<epidurogram-surface
          .document=${this.document}
          .spotlight=${this.spotlight}
          .place=${this.place}
          @viewer-ready=${this.#passOn}
          @mark-changed=${this.#passOn}
          @view-changed=${this.#passOn}
          @viewer-failed=${this.#passOn}
          @annotation-changed=${this.#passOn}
          @arrangement-saved=${this.#passOn}
          @bindings-changed=${this.#passOn}
        ></epidurogram-surface>`;
      case 'failed':
        return html`<div class="face" role="alert">
          <p>The viewer could not be loaded. Check the connection and reload the page.</p>
          <button @click=${() => location.reload()}>Reload the page</button>
        </div>`;
      case 'loading':
        return html`<div class="face" role="status"><p>Loading the viewer…</p></div>`;
    }
  }

  #load() {
    import('./surface/viewer-surface').then(
      () => (this._state = 'loaded'),
      (error: unknown) => {
        console.error('The viewer could not be loaded', error);
        this._state = 'failed';
        this.#tell('viewer-failed', {
          viewId: null,
          reason: 'engine',
          message: 'The viewer could not be loaded.',
        });
      },
    );
  }

  #passOn(event: Event) {
    if (event.type === 'view-changed' && this.addressParameter) {
      keepInAddress(this.addressParameter, (event as ViewerEventMap['view-changed']).detail.place);
    }
    this.dispatchEvent(new CustomEvent(event.type, { detail: (event as CustomEvent<unknown>).detail }));
  }

  #tell<K extends keyof ViewerEventMap>(type: K, detail: ViewerEventMap[K]['detail']) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

customElements.define('epidurogram-viewer', EpidurogramViewer);

declare global {
  interface HTMLElementTagNameMap {
    'epidurogram-viewer': EpidurogramViewer;
  }
}
