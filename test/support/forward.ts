import { connect, type Socket } from 'node:net';

/** Passes on what comes over `near` to the target and back; both ends are kept in `open` until they close. */
export function forward(near: Socket, target: URL, open: Set<Socket>): void {
  const far = connect(Number(target.port), target.hostname);
  for (const [socket, other] of [
    [near, far],
    [far, near],
  ] as const) {
    open.add(socket);
    // A cut line breaks off both ends; neither has anybody to tell.
    socket.on('error', () => other.destroy());
    socket.on('close', () => {
      open.delete(socket);
      other.destroy();
    });
    socket.pipe(other);
  }
}
