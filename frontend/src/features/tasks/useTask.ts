// One task, kept fresh while its orders are generated or pushed.
import type { TaskDetailQuery } from '@/generated/graphql';
import { useLiveQuery } from '@/graphql/useLiveQuery';
import { TaskDetail as TaskDetailDocument } from './documents';

export type TaskDetail = Extract<NonNullable<TaskDetailQuery['node']>, { __typename: 'Task' }>;

export function useTask(id: string) {
  const { data, loading, error, refresh } = useLiveQuery({
    query: TaskDetailDocument,
    variables: { id },
    types: ['Task', 'Order'],
    moving,
  });
  const task = data?.node?.__typename === 'Task' ? data.node : null;
  return { task, loading, missing: data !== undefined && task === null, error, refresh };
}

function moving({ node }: TaskDetailQuery): boolean {
  if (node?.__typename !== 'Task') return false;
  return node.status === 'GENERATING' || node.counts.some(({ status, count }) => status === 'DECLARING' && count > 0);
}
