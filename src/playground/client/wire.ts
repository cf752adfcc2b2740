/** The page's way to the server: the snapshot, the stream of events, deeds and uploads. */
import type { Deed, DeedAnswer, PageEvent, SharedFile, Snapshot } from '../protocol.ts';

/** Loads everything that a person can see; undefined when the server knows no such person. */
export async function loadSnapshot(user: string): Promise<Snapshot | undefined> {
  const response = await fetch(`/playground/state?user=${encodeURIComponent(user)}`);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`GET /playground/state answered ${response.status} instead of 200`);
  return (await response.json()) as Snapshot;
}

/** Does a deed and returns the server's answer; a server that cannot be reached is an answer too. */
export async function sendDeed({ type, ...rest }: Deed): Promise<DeedAnswer> {
  try {
    const response = await fetch(`/playground/${type}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(rest),
    });
    return (await response.json()) as DeedAnswer;
  } catch {
    return { ok: false, error: 'The playground does not answer. Is it still running in its terminal?' };
  }
}

/** Uploads a file for a person; throws with the server's sentence when it is refused. */
export async function uploadFile(user: string, file: File): Promise<SharedFile> {
  const base64 = await readBase64(file);
  const mimetype = file.type || 'application/octet-stream';
  const answer = await sendDeed({ type: 'upload', user, name: file.name, mimetype, base64 });
  if (answer.ok && answer.file) return answer.file;
  throw new Error(answer.ok ? 'The upload was answered without a file.' : answer.error);
}

async function readBase64(file: File): Promise<string> {
  const reader = new FileReader();
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  reader.onload = () => resolve(String(reader.result));
  reader.onerror = () => reject(new Error(`${file.name} cannot be read`, { cause: reader.error }));
  reader.readAsDataURL(file);
  const url = await promise;
  return url.slice(url.indexOf(',') + 1);
}

interface StreamHandlers {
  /** Called at each connection, the first one included: time to load the snapshot. */
  readonly onOpen: () => void;
  readonly onEvent: (event: PageEvent) => void;
  readonly onLost: () => void;
}

const reconnectAfterMs = 1_500;

/** Listens to what happens before a person's eyes, and connects again for as long as it takes; returns how to stop. */
export function listen(user: string, handlers: StreamHandlers): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const connect = (): void => {
    source = new EventSource(`/playground/events?user=${encodeURIComponent(user)}`);
    source.onopen = () => handlers.onOpen();
    source.onmessage = (event) => handlers.onEvent(JSON.parse(String(event.data)) as PageEvent);
    source.onerror = () => {
      handlers.onLost();
      // A browser gives up for good on an answer that is no stream, such as that of a proxy or a restarting server.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(connect, reconnectAfterMs);
    };
  };
  connect();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
