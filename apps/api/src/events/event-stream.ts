import type { ServerResponse } from 'node:http';
import type { CaseEvent } from '#libs/casework';

/** A page that reads this slowly is cut off; it comes back with the number of the last event that it has. */
const MOST_WAITING_BYTES = 65_536;
const RETRY_MS = 2_000;

/** One open stream of server-sent events. */
export class EventStream {
  constructor(private readonly response: ServerResponse) {}

  open(): void {
    this.response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'x-accel-buffering': 'no',
      // A stream that has ended leaves no idle connection that would hold up a stop.
      connection: 'close',
    });
    this.write(`retry: ${RETRY_MS}\n\n`);
  }

  tell(events: readonly CaseEvent[]): void {
    for (const { id, ...data } of events) this.write(`id: ${id}\nevent: case\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Something has changed; what it is, the page asks for itself. */
  ring(): void {
    this.write('event: changed\ndata: {}\n\n');
  }

  /** Too much was missed to tell it one by one: the page loads afresh. */
  reset(): void {
    this.write('event: reset\ndata: {}\n\n');
  }

  beat(): void {
    this.write(': \n\n');
  }

  end(): void {
    this.write('event: end\ndata: {}\n\n');
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.destroyed || this.response.writableEnded) return;
    if (this.response.writableLength > MOST_WAITING_BYTES) this.response.destroy();
    else this.response.write(text);
  }
}
