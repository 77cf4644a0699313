/**
 * `Request` and `Response` with no more than rendering a page needs. Node's own set up a stream, an abort signal and a
 * dozen checks each, a sixth of a small page's time; the threads that render and serve nobody do without: those of a rebuild, and
 * the one that renders publications and previews (`render-worker.ts`). A template that asks more of them fails in both.
 */
class LightResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;

  constructor(
    readonly body: string | Uint8Array | null = null,
    { status = 200, statusText = '', headers }: ResponseInit = {},
  ) {
    this.status = status;
    this.statusText = statusText;
    this.headers = headers instanceof Headers ? headers : new Headers(headers);
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  arrayBuffer(): Promise<Uint8Array> {
    return Promise.resolve(typeof this.body === 'string' ? Buffer.from(this.body) : (this.body ?? Buffer.alloc(0)));
  }

  async text(): Promise<string> {
    return Buffer.from(await this.arrayBuffer()).toString('utf8');
  }
}

/** A GET without a body. */
class LightRequest {
  readonly method = 'GET';
  readonly headers = new Headers();
  readonly body = null;
  readonly url: string;

  constructor(input: string | URL | { url: string }) {
    this.url = typeof input === 'string' || input instanceof URL ? String(input) : input.url;
  }
}

/** Puts them in the place of this thread's own; for a thread that serves nobody. */
export function useLightWeb(): void {
  Object.assign(globalThis, { Request: LightRequest, Response: LightResponse });
}
