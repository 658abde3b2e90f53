/**
 * Stands in for `xmlbuilder2`, which vtk.js pulls in for its XML readers and writers. Nothing here reads or writes VTK
 * XML, and the real package breaks the production bundle at load ("Class extends value undefined").
 */
function unavailable(): never {
  throw new Error('VTK XML files are not supported here');
}

export const create = unavailable;
export const convert = unavailable;
export const fragment = unavailable;
export const builder = unavailable;
export default { create, convert, fragment, builder };
