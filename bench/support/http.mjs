import { Agent, request } from 'node:http';
import { randomUUID } from 'node:crypto';

/** A client with so many connections, kept alive. @param {string} base @param {number} connections */
export function openClient(base, connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });

  /** @returns {Promise<{ status: number, text: string }>} */
  const send = (method, path, headers, body) =>
    new Promise((resolve, reject) => {
      const sent = request(`${base}${path}`, { method, agent, headers }, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
        );
      });
      sent.once('error', reject);
      sent.end(body);
    });

  const expected = async (status, answering, what) => {
    const answer = await answering;
    if (answer.status !== status) throw new Error(`${what}: ${answer.status} ${answer.text.slice(0, 300)}`);
    return answer;
  };

  return {
    get: (path, token) => expected(200, send('GET', path, { authorization: `Bearer ${token}` }), path),
    post(path, token, body, version) {
      const text = JSON.stringify(body);
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
        'idempotency-key': randomUUID(),
        'if-match': `"${version}"`,
      };
      return expected(200, send('POST', path, headers, text), path);
    },
    close: () => agent.destroy(),
  };
}
