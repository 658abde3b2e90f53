/** The place that a parameter of the page's address names, if it names one. */
export function placeInAddress(parameter: string): string | undefined {
  return new URLSearchParams(location.search).get(parameter) ?? undefined;
}

/** Has the page's address name a place, without a new entry in the history; all else in it stays. */
export function keepInAddress(parameter: string, place: string) {
  const address = new URL(location.href);
  address.searchParams.set(parameter, place);
  // both may stand in a query as they are, and an address that people can read is worth more
  address.search = address.search.replaceAll('%2F', '/').replaceAll('%2C', ',');
  history.replaceState(history.state, '', address);
}
