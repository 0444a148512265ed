// The long work of this very task, shown on its page as well as in the tray.
import { OperationProgress } from '@/features/operations/OperationProgress';
import { useTrayState } from '@/features/operations/TrayProvider';
import { isOver } from '@/features/operations/watch';

export function TaskWork({ taskId }: { taskId: string }) {
  const { operations } = useTrayState();
  const here = operations.filter((operation) => !isOver(operation) && operation.subjectId === taskId);
  if (here.length === 0) return null;
  return (
    <div className="qy-panel">
      {here.map((operation) => (
        <OperationProgress key={operation.id} operation={operation} />
      ))}
    </div>
  );
}
