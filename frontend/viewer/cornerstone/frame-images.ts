import { cache, Enums, imageLoader, metaData, type Types, utilities } from '@cornerstonejs/core';
import type { ViewSpec } from '../contract/viewer-document';

/**
 * Our frames as Cornerstone images: a loader of its own scheme over pixels that are already decoded, and the few facts
 * about them that Cornerstone asks for. Image and world coordinates are made the same (spacing 1, origin 0), so that a
 * pixel's centre is its column and row in both.
 */
const SCHEME = 'epidurogram';

export interface FramePixels {
  readonly view: ViewSpec;
  readonly pixels: (frame: number) => Promise<Uint16Array>;
}

const sources = new Map<string, FramePixels>();
let nextKey = 0;

/** Makes frames known; answers their image ids in order. */
export function registerFrames(source: FramePixels): string[] {
  registerOnce();
  const key = `${SCHEME}:${nextKey++}`;
  sources.set(key, source);
  return Array.from({ length: source.view.frames.count }, (_, frame) => `${key}/${frame}`);
}

/** Forgets frames and gives their memory back. */
export function forgetFrames(imageIds: readonly string[]) {
  for (const imageId of imageIds) {
    if (cache.getImageLoadObject(imageId)) {
      cache.removeImageLoadObject(imageId, { force: true });
    }
  }
  if (imageIds.length > 0) {
    sources.delete(keyOf(imageIds[0]));
  }
}

let registered = false;

function registerOnce() {
  if (!registered) {
    registered = true;
    imageLoader.registerImageLoader(
      SCHEME,
      (imageId) => ({ promise: load(imageId) }) as unknown as Types.IImageLoadObject,
    );
    metaData.addProvider(facts, 1000);
  }
}

function keyOf(imageId: string): string {
  return imageId.slice(0, imageId.lastIndexOf('/'));
}

async function load(imageId: string): Promise<Types.IImage> {
  const source = sources.get(keyOf(imageId));
  if (!source) {
    throw new Error(`No frames are registered for ${imageId}`);
  }
  const { view } = source;
  const pixels = await source.pixels(Number(imageId.slice(imageId.lastIndexOf('/') + 1)));
  const [minimum, maximum] = extremes(pixels);
  const voxelManager = utilities.VoxelManager.createImageVoxelManager({
    scalarData: pixels,
    width: view.columns,
    height: view.rows,
    numberOfComponents: 1,
  });
  return {
    imageId,
    minPixelValue: minimum,
    maxPixelValue: maximum,
    slope: 1,
    intercept: 0,
    windowCenter: view.window.centre,
    windowWidth: view.window.width,
    voiLUTFunction: Enums.VOILUTFunctionType.LINEAR_EXACT,
    getPixelData: () => pixels,
    getCanvas: () => {
      throw new Error('Not drawn by way of a canvas');
    },
    rows: view.rows,
    columns: view.columns,
    height: view.rows,
    width: view.columns,
    color: false,
    rgba: false,
    numberOfComponents: 1,
    columnPixelSpacing: 1,
    rowPixelSpacing: 1,
    invert: false,
    photometricInterpretation: 'MONOCHROME2',
    sizeInBytes: pixels.byteLength,
    dataType: 'Uint16Array',
    voxelManager: voxelManager as Types.IVoxelManager<number>,
  };
}

function extremes(pixels: Uint16Array): [number, number] {
  let minimum = 65535;
  let maximum = 0;
  for (const value of pixels) {
    if (value < minimum) {
      minimum = value;
    }
    if (value > maximum) {
      maximum = value;
    }
  }
  return [minimum, maximum];
}

function facts(type: string, ...queries: unknown[]): unknown {
  const imageId = queries[0];
  if (typeof imageId !== 'string' || !imageId.startsWith(`${SCHEME}:`)) {
    return undefined;
  }
  const view = sources.get(keyOf(imageId))?.view;
  if (!view) {
    return undefined;
  }
  switch (type) {
    case Enums.MetadataModules.IMAGE_PLANE:
      return {
        frameOfReferenceUID: keyOf(imageId),
        rows: view.rows,
        columns: view.columns,
        rowPixelSpacing: 1,
        columnPixelSpacing: 1,
        rowCosines: [1, 0, 0],
        columnCosines: [0, 1, 0],
        imagePositionPatient: [0, 0, 0],
        imageOrientationPatient: [1, 0, 0, 0, 1, 0],
      };
    case Enums.MetadataModules.IMAGE_PIXEL:
      return {
        samplesPerPixel: 1,
        photometricInterpretation: 'MONOCHROME2',
        pixelRepresentation: 0,
        bitsAllocated: 16,
        bitsStored: view.bitsStored,
        highBit: view.bitsStored - 1,
      };
    case Enums.MetadataModules.GENERAL_SERIES:
      return { modality: 'XA', seriesInstanceUID: keyOf(imageId) };
    default:
      return undefined;
  }
}
