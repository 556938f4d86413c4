/** Sends a file, and tells how much of it is on its way: `fetch` cannot. */
import { faultsTold, type Answer } from '../../api/plain';
import { ownPage } from '../../api/session';
import { about, address, type Look } from './imports';
import type { What } from './what';

/** `tell` is told the part that is sent, of 1. A session that has ended is met before the file leaves. */
export async function sendFile(
  what: What,
  file: File,
  tell: (part: number) => void,
  signal: AbortSignal,
): Promise<Answer<Look> | null> {
  const { faults } = await about(what);
  if (signal.aborted) return null;
  return faults ? { faults } : sent(what, file, tell, signal);
}

/** Null when it was given up. */
function sent(what: What, file: File, tell: (part: number) => void, signal: AbortSignal): Promise<Answer<Look> | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address(what, file.name));
    for (const [name, value] of Object.entries(ownPage)) request.setRequestHeader(name, value);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => tell(total ? loaded / total : 1));
    request.addEventListener('load', () => resolve(answerOf(request)));
    request.addEventListener('error', () => resolve({ faults: [{ code: 'NETWORK', path: [] }] }));
    request.addEventListener('abort', () => resolve(null));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function answerOf({ status, responseText }: XMLHttpRequest): Answer<Look> {
  let body: unknown = null;
  try {
    body = JSON.parse(responseText);
  } catch {
    // Not an answer of the service.
  }
  return status === 201 ? { data: body as Look } : { faults: faultsTold(body) };
}
