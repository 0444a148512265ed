// A screen that follows work must end with what the server says last, however slow its answers are and
// whenever the work ends.
import { act, render, screen } from '@testing-library/react';
import { cacheExchange, Client, fetchExchange, Provider, subscriptionExchange } from 'urql';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TrayProvider, useTray } from '@/features/operations/TrayProvider';
import type { Operation } from '@/features/operations/source';
import { TaskDetail } from '@/features/tasks/documents';
import { useLiveQuery } from '@/graphql/useLiveQuery';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
});
afterEach(() => {
  vi.useRealTimers();
});

/** Reads its state when it is asked, answers `slowness` later. */
class SlowServer {
  status = 'READY';
  slowness = 100;
  asked = 0;

  client(): Client {
    return new Client({
      url: 'http://localhost/graphql',
      preferGetMethod: false,
      fetch: async (_, init) => {
        const { query } = JSON.parse(String(init?.body)) as { query: string };
        const answer = query.includes('query TaskDetail') ? this.#task() : { operations: { __typename: 'OperationConnection', nodes: [] } };
        await new Promise<void>((resolve, reject) => {
          setTimeout(resolve, this.slowness);
          init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        });
        return new Response(JSON.stringify({ data: answer }), { headers: { 'content-type': 'application/json' } });
      },
      exchanges: [cacheExchange, fetchExchange, subscriptionExchange({ forwardSubscription: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }) })],
    });
  }

  #task() {
    this.asked += 1;
    return { node: { __typename: 'Task', id: 'T', status: this.status } };
  }
}

const work = { __typename: 'Operation', id: 'O', kind: 'declarations.push', state: 'RUNNING', done: 0, failed: 0 } as unknown as Operation;

function Screen({ onTray }: { onTray: (tray: ReturnType<typeof useTray>) => void }) {
  onTray(useTray());
  const { data } = useLiveQuery({
    query: TaskDetail,
    variables: { id: 'T' },
    types: ['Task'],
    moving: ({ node }) => node?.__typename === 'Task' && (node.status as string) === 'MOVING',
  });
  return <p>{data?.node?.__typename === 'Task' ? data.node.status : 'nothing'}</p>;
}

async function open(server: SlowServer) {
  let tray: ReturnType<typeof useTray> | undefined;
  render(
    <Provider value={server.client()}>
      <TrayProvider>
        <Screen onTray={(held) => (tray = held)} />
      </TrayProvider>
    </Provider>,
  );
  await after(server.slowness + 50);
  if (!tray) throw new Error('no tray');
  return tray;
}

/** In small steps, since what a timer changes is drawn at the end of each. */
async function after(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 50) await act(() => vi.advanceTimersByTimeAsync(50));
}

test('work that ends while an answer is on its way is asked about again', async () => {
  const server = new SlowServer();
  const tray = await open(server);
  expect(screen.getByText('READY')).toBeTruthy();
  act(() => tray.follow(work));
  await after(2_550); // the first tick's question is on its way, read before the change
  server.status = 'MOVING';
  act(() => tray.follow({ ...work, state: 'SUCCEEDED' }));
  await after(300);
  expect(screen.getByText('MOVING')).toBeTruthy();
  server.status = 'DONE';
  await after(3_000);
  expect(screen.getByText('DONE')).toBeTruthy();
  server.status = 'CLEARED'; // nothing moves any more, and yet more is said
  await after(3_000);
  expect(screen.getByText('CLEARED')).toBeTruthy();
  await after(25_000);
  const { asked } = server;
  await after(10_000);
  expect(server.asked).toBe(asked);
});

test('answers slower than the beat still arrive', async () => {
  const server = new SlowServer();
  const tray = await open(server);
  act(() => tray.follow(work));
  server.slowness = 4_000;
  server.status = 'MOVING';
  await after(14_000);
  expect(screen.getByText('MOVING')).toBeTruthy();
});
