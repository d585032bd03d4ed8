// Checks docker/ without an engine: non-root user, pinned tags, healthchecks, noeviction, no secret in clear text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from 'js-yaml';
import { root } from './lib/paths.mjs';
import { main, say } from './lib/say.mjs';

const pinned = (image) => /:[^:/]*\d[^:/]*$|@sha256:/.test(image);

/** Every breach of our rules in a Dockerfile, as sentences. */
export function lintDockerfile(text) {
  const lines = text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim());
  const of = (word) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1).trim());
  const stages = of('FROM').map((line) => line.split(/\s+as\s+/i));
  const names = stages.map(([, name]) => name);
  const breaches = stages
    .filter(([image]) => !names.includes(image) && !pinned(image))
    .map(([image]) => `image ${image} has no version tag`);
  const final = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
  const user = final
    .filter((line) => line.startsWith('USER '))
    .at(-1)
    ?.slice(5)
    .trim();
  if (stages.length < 2) breaches.push('the build is not separated from the runtime (one stage only)');
  if (!user || /^(root|0)(:|$)/.test(user)) breaches.push('the last stage runs as root');
  if (!final.some((line) => line.startsWith('HEALTHCHECK '))) breaches.push('the last stage has no HEALTHCHECK');
  if (of('ADD').length) breaches.push('ADD is used where COPY says what is meant');
  if (
    of('ENV')
      .concat(of('ARG'))
      .some((line) => /(password|secret|token)\w*=\S/i.test(line))
  )
    breaches.push('a secret stands in ENV or ARG');
  return breaches;
}

function serviceBreaches(name, service) {
  const breaches = [];
  const text = JSON.stringify(service);
  const once = service.restart === 'no';
  if (!service.image || !pinned(service.image)) breaches.push(`${name}: image has no version tag`);
  if (!once && (!service.healthcheck?.test || service.healthcheck.disable)) breaches.push(`${name}: no healthcheck`);
  if (/valkey|redis/.test(service.image ?? '') && !text.includes('--maxmemory-policy noeviction')) {
    breaches.push(`${name}: the queue store must run with maxmemory-policy noeviction`);
  }
  for (const [key, value] of Object.entries(service.environment ?? {})) {
    if (/password|secret|token/i.test(key) && !/^\$\{\w+/.test(String(value)))
      breaches.push(`${name}: ${key} is written in clear text`);
  }
  if (service.privileged) breaches.push(`${name}: is privileged`);
  return breaches;
}

/** Every breach of our rules in a compose file, as sentences. */
export function lintCompose(text) {
  const services = Object.fromEntries(
    Object.entries(load(text)?.services ?? {}).map(([name, service]) => [name, { ...service['<<'], ...service }]),
  );
  const breaches = Object.entries(services).flatMap(([name, service]) => serviceBreaches(name, service));
  for (const [name, service] of Object.entries(services)) {
    for (const needed of Object.keys(service.depends_on ?? {})) {
      if (!services[needed]) breaches.push(`${name}: depends on ${needed}, which is not there`);
    }
  }
  for (const wanted of ['postgres', 'valkey', 'migrate', 'api', 'worker']) {
    if (!services[wanted]) breaches.push(`the service ${wanted} is missing`);
  }
  return breaches;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(() => {
    const text = (name) => readFileSync(join(process.argv[2] ?? join(root, 'docker'), name), 'utf8');
    const breaches = [
      ...lintDockerfile(text('Dockerfile')).map((breach) => `docker/Dockerfile: ${breach}`),
      ...lintCompose(text('compose.yaml')).map((breach) => `docker/compose.yaml: ${breach}`),
    ];
    breaches.forEach(say);
    return breaches.length ? 1 : 0;
  });
}
