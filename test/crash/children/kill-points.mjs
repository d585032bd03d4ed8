// Loaded before a program of the product: kills it, from inside and at once, at the point named by KILL_AT.
//   before|after:query:<statement>   a named statement, or `commit <any named statement of its transaction>`
//   before|after:add:<queue>         jobs handed to a queue
//   before:ack:<queue>               a job's completion reported to its queue
//   before:reply:<method>            the answer to an HTTP request
import { writeSync } from 'node:fs';
import http from 'node:http';
import pg from 'pg';
import { Job, Queue } from 'bullmq';

const point = process.env.KILL_AT ?? '';

function die() {
  writeSync(2, `killed at ${point}\n`);
  process.kill(process.pid, 'SIGKILL');
  // The signal ends the process before anything else is sent.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
}

/** Makes `prototype[method]` deadly where `nameOf` gives the point's name. */
function arm(prototype, method, kind, nameOf) {
  const original = prototype[method];
  prototype[method] = function (...args) {
    const name = `${kind}:${nameOf(this, args)}`;
    if (point === `before:${name}`) die();
    const result = original.apply(this, args);
    if (point !== `after:${name}`) return result;
    return result.then((value) => {
      die();
      return value;
    });
  };
}

const wanted = point.split(':query:commit ')[1] ?? '';
const spoken = new WeakMap();

/** Remembers what a transaction has said, so that its commit can be told from others. */
function statement(client, [config]) {
  const said = spoken.get(client) ?? new Set();
  if (typeof config === 'object' && typeof config?.name === 'string') {
    // Statements that are put together are named by what they are, and then by their parts.
    const [name] = config.name.split('/');
    spoken.set(client, said.add(name));
    return name;
  }
  if (config !== 'commit' && config !== 'rollback') return '';
  spoken.delete(client);
  return config === 'commit' && said.has(wanted) ? `commit ${wanted}` : '';
}

if (point === '') throw new Error('KILL_AT is not set');
arm(pg.Client.prototype, 'query', 'query', statement);
arm(Queue.prototype, 'addBulk', 'add', (queue) => queue.name);
arm(Job.prototype, 'moveToCompleted', 'ack', (job) => job.queueName);
arm(http.ServerResponse.prototype, 'end', 'reply', (response) => response.req.method);
