/** The page's way to the server: the snapshot, the stream of events, deeds, uploads, and what lies behind the page. */
import type { ArmedFault } from '../faults.ts';
import type { Deed, DeedAnswer, PageEvent, SharedFile, Snapshot } from '../protocol.ts';

/** Loads everything that a person can see; undefined when the server knows no such person. */
export async function loadSnapshot(user: string): Promise<Snapshot | undefined> {
  const response = await fetch(`/playground/state?user=${encodeURIComponent(user)}`);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`GET /playground/state answered ${response.status} instead of 200`);
  return (await response.json()) as Snapshot;
}

/** What was sent and answered behind one line of the inspector; null when the server has forgotten it. */
export interface TrafficDetail {
  readonly sent: unknown;
  readonly answer: unknown;
}

/** Looks behind a line of the inspector. */
export async function loadTraffic(id: number): Promise<TrafficDetail | null> {
  const response = await fetch(`/playground/traffic/${id}`);
  return response.ok ? ((await response.json()) as TrafficDetail) : null;
}

/** An explanation as blocks; `nothing` when the message holds no words to explain. */
export type Why = { readonly blocks: readonly Record<string, unknown>[] } | 'nothing';

/** Asks why a message that a person sees is answered as it is. */
export async function loadWhy(
  user: string,
  { channel, ts }: { readonly channel: string; readonly ts: string },
): Promise<Why> {
  const response = await fetch(`/playground/why?${new URLSearchParams({ user, channel, ts })}`);
  return response.ok ? ((await response.json()) as Why) : 'nothing';
}

export interface FaultState {
  readonly faults: readonly ArmedFault[];
  /** Whether the documented rate limits hold. */
  readonly isLimiting: boolean;
  /** How many sockets the app has open. */
  readonly connections: number;
}

/** Loads the misfortunes that wait for their moment. */
export async function loadFaults(): Promise<FaultState> {
  const response = await fetch('/playground/faults');
  return (await response.json()) as FaultState;
}

/** Orders a misfortune or takes it back; `path` as fault-routes.ts lists them. */
export function orderFault(path: string, body: Readonly<Record<string, unknown>>): Promise<DeedAnswer> {
  return post(path, body);
}

/** Does a deed and returns the server's answer; a server that cannot be reached is an answer too. */
export function sendDeed({ type, ...rest }: Deed): Promise<DeedAnswer> {
  return post(type, rest);
}

async function post(path: string, body: Readonly<Record<string, unknown>>): Promise<DeedAnswer> {
  try {
    const response = await fetch(`/playground/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
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
