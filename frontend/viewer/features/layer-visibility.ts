import type { Layer } from '../contract/viewer-document';

/** Which layers are hidden: as the document has it, until the reader has it otherwise. */
export class LayerVisibility {
  #layers: readonly Layer[] = [];
  #hidden = new Set<string>();

  /** A layer already known stays as the reader left it, unless the document itself has changed its mind. */
  load(layers: readonly Layer[]) {
    const known = new Map(this.#layers.map((layer) => [layer.id, layer]));
    const hidden = layers.filter((layer) =>
      known.get(layer.id)?.visible === layer.visible ? this.#hidden.has(layer.id) : !layer.visible,
    );
    this.#layers = layers;
    this.#hidden = new Set(hidden.map((layer) => layer.id));
  }

  isVisible(layerId: string): boolean {
    return !this.#hidden.has(layerId);
  }

  set(layerIds: readonly string[], visible: boolean) {
    for (const id of layerIds) {
      if (visible) {
        this.#hidden.delete(id);
      } else {
        this.#hidden.add(id);
      }
    }
  }
}
