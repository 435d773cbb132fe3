// Answers texts, and searches them as JavaScript would: beside each other, in one worker. Each
// message names a way, a text and how often it is done; the best time is sent back.

import init, { answer } from './engine.js';

const engine = init();

const WAYS = {
  modmend: async () => {
    await engine;
    return (text) => answer(text);
  },
  /** Each pattern on each line. */
  each: async () => {
    const all = (await patterns()).map((pattern) => new RegExp(pattern));
    return (text) => {
      let found = 0;
      for (const line of text.split('\n')) for (const one of all) if (one.test(line)) found += 1;
      return found;
    };
  },
  /** All patterns as one, everywhere on each line. */
  alternation: async () => {
    const whole = new RegExp((await patterns()).map((pattern) => `(?:${pattern})`).join('|'), 'g');
    return (text) => {
      let found = 0;
      for (const line of text.split('\n')) found += line.match(whole)?.length ?? 0;
      return found;
    };
  },
};

async function patterns() {
  return (await fetch('patterns.json')).json();
}

addEventListener('message', async ({ data: { way, text, runs } }) => {
  const run = await WAYS[way]();
  const bytes = await (await fetch(text)).arrayBuffer();
  const read = new TextDecoder().decode(bytes);
  const times = [];
  let found;
  for (let count = 0; count < runs; count++) {
    const start = performance.now();
    found = run(read);
    times.push(performance.now() - start);
  }
  const { memory } = await engine;
  postMessage({
    first: times[0],
    best: Math.min(...times),
    found,
    bytes: bytes.byteLength,
    memory: memory.buffer.byteLength,
  });
});
