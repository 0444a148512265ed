// The same work as our queue's benchmark, by BullMQ: socket, what to do, how many. Answers JSON.
const { Queue, Worker } = require('bullmq');

const [path, what, countText] = process.argv.slice(2);
const count = Number(countText);
const connection = { path, maxRetriesPerRequest: null };
const NAME = 'bench';
const WORKERS = 4;
const SLOTS = 64;
const CALLS = 64;
const options = { removeOnComplete: true, removeOnFail: true };

const payload = (i) => ({ tenant: i % 50, lane: i });

async function add(queue) {
  let next = 0;
  const size = what === 'single' ? 1 : 250;
  const caller = async () => {
    while (next < count) {
      const first = next;
      next += size;
      if (size === 1) {
        await queue.add('step', payload(first), options);
      } else {
        const jobs = Array.from({ length: Math.min(size, count - first) }, (_, i) => (
          { name: 'step', data: payload(first + i), opts: options }));
        await queue.addBulk(jobs);
      }
    }
  };
  await Promise.all(Array.from({ length: size === 1 ? CALLS : 2 }, caller));
}

async function throughput() {
  const queue = new Queue(NAME, { connection });
  await queue.waitUntilReady();
  const cpu = process.cpuUsage();
  const began = process.hrtime.bigint();
  let done = 0;
  let finish;
  const finished = new Promise((resolve) => { finish = resolve; });
  const workers = Array.from({ length: WORKERS }, () => {
    const worker = new Worker(NAME, async () => {}, { connection, concurrency: SLOTS });
    worker.on('completed', () => { if (++done === count) finish(); });
    return worker;
  });
  await Promise.all([add(queue), finished]);
  const wall_s = Number(process.hrtime.bigint() - began) / 1e9;
  const used = process.cpuUsage(cpu);
  console.log(JSON.stringify({ wall_s, cpu_s: (used.user + used.system) / 1e6 }));
  await Promise.all(workers.map((worker) => worker.close(true)));
  await queue.close();
}

async function pickups() {
  const queue = new Queue(NAME, { connection });
  let picked;
  const worker = new Worker(NAME, async () => { picked(process.hrtime.bigint()); }, { connection, concurrency: 1 });
  await worker.waitUntilReady();
  const waits = [];
  for (let i = 0; i < count; i += 1) {
    await new Promise((resolve) => { setTimeout(resolve, 5 + Math.random() * 10); });
    const at = new Promise((resolve) => { picked = resolve; });
    const rung = process.hrtime.bigint();
    await queue.add('step', payload(i), options);
    waits.push(Number((await at) - rung) / 1e6);
  }
  console.log(JSON.stringify(waits));
  await worker.close(true);
  await queue.close();
}

(what === 'pickups' ? pickups() : throughput()).then(() => process.exit(0), (error) => {
  console.error(error);
  process.exit(1);
});
