import { LitElement, html } from 'lit';

export class EpidurogramViewer extends LitElement {
  static properties = { document: { attribute: false } };

  declare document: unknown;

  override render() {
    return html`<p role="status">Loading the images…</p>`;
  }
}

customElements.define('epidurogram-viewer', EpidurogramViewer);
