import { CorruptFrame } from './decode';

export type FailureReason =
  | 'engine'
  | 'document'
  | 'offline'
  | 'timeout'
  | 'refused'
  | 'missing'
  | 'server'
  | 'corrupt'
  | 'stuck';

/** Why something cannot be shown, in words for the reader. */
export class Failure extends Error {
  constructor(
    readonly reason: FailureReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What a response without a frame in it means; none if it may hold one. */
export function failureOf(response: Response): Failure | undefined {
  if (response.status === 401 || response.status === 403 || (response.redirected && isPage(response))) {
    return new Failure('refused', 'You are no longer signed in, or this image is not open to you. Reload the page.');
  }
  if (response.status === 404 || response.status === 410) {
    return new Failure('missing', 'This image is no longer there. Reload the page.');
  }
  if (!response.ok) {
    return new Failure('server', `The server could not send this image (${response.status}).`);
  }
  return undefined;
}

function isPage(response: Response): boolean {
  return response.headers.get('content-type')?.includes('text/html') ?? false;
}

export function failureFrom(error: unknown, online: boolean): Failure {
  if (error instanceof Failure) {
    return error;
  }
  if (error instanceof CorruptFrame) {
    return new Failure('corrupt', 'This image arrived damaged.', { cause: error });
  }
  if (!online) {
    return new Failure('offline', 'You are offline. The image loads when the connection is back.', { cause: error });
  }
  return new Failure('server', 'The server cannot be reached.', { cause: error });
}
