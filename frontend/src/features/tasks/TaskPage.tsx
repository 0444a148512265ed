// 数据详情页: one task, its files, its orders, and what can be done with them.
import { ArrowLeftOutlined, DeleteOutlined, FileAddOutlined, FileDoneOutlined, PayCircleOutlined, ThunderboltOutlined } from '@ant-design/icons';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button, Result, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DiagnosisButton } from '@/features/diagnosis/DiagnosisButton';
import { DiagnosisNotice } from '@/features/diagnosis/DiagnosisNotice';
import { PaymentsDrawer } from '@/features/payments/PaymentsDrawer';
import { taskOrderFilters } from '@/features/orders/filters';
import { OrderBoard } from '@/features/orders/OrderBoard';
import { useMay } from '@/features/session/ViewerProvider';
import { FaultNotice } from '@/ui/FaultNotice';
import { PageHead } from '@/ui/PageHead';
import { UserErrors } from '@/ui/UserErrors';
import { useListFilters } from '@/ui/useListFilters';
import { StatusCountBar } from '@/features/orders/StatusCountBar';
import { TaskFacts } from './TaskFacts';
import { TaskFiles } from './TaskFiles';
import { TaskRemove } from './TaskRemove';
import { TaskWork } from './TaskWork';
import { useGenerate } from './useGenerate';
import { useTask } from './useTask';

export function TaskPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useMay('orders:write');
  const { taskId } = useParams({ strict: false });
  const { task, loading, missing, error, refresh } = useTask(taskId ?? '');
  const list = useListFilters(taskOrderFilters);
  const { generate, busy, fault, refusals } = useGenerate();
  const mayPush = useMay('declarations:push');
  const [removing, setRemoving] = useState(false);
  const [paying, setPaying] = useState(false);

  if (missing) return <Result status="404" title={t('tasks.missing')} extra={<BackButton />} />;
  if (!task) return loading ? <Spin /> : <FaultNotice error={error} onRetry={refresh} />;
  const importMore = (
    <Button icon={<FileAddOutlined aria-hidden />} onClick={() => void navigate({ to: '/imports/new', search: { task: task.id } })}>
      {t('tasks.more')}
    </Button>
  );
  return (
    <>
      <PageHead
        trail={[t('menu.declarations'), t('tasks.title')]}
        title={`${t('tasks.detail')} ${task.code}`}
        actions={
          <>
            <BackButton />
            <DiagnosisButton kind="task" id={task.id} name={task.code} />
            {task.strategy.mode.startsWith('ENTRY') ? (
              <Button
                icon={<FileDoneOutlined aria-hidden />}
                onClick={() => void navigate({ to: '/tasks/$taskId/entry', params: { taskId: task.id }, search: {} })}
              >
                {t('entry.open')}
              </Button>
            ) : null}
            {mayWrite ? (
              <>
                <Button danger icon={<DeleteOutlined aria-hidden />} onClick={() => setRemoving(true)}>
                  {t('tasks.remove')}
                </Button>
                {importMore}
                {mayPush && task.strategy.mode.startsWith('LIST') && task.orderCount > 0 ? (
                  <Button icon={<PayCircleOutlined aria-hidden />} onClick={() => setPaying(true)}>
                    {t('payments.open')}
                  </Button>
                ) : null}
                <Button
                  type="primary"
                  icon={<ThunderboltOutlined aria-hidden />}
                  loading={busy || task.status === 'GENERATING'}
                  disabled={task.orderCount === 0}
                  onClick={() => void generate(task.id)}
                >
                  {t('tasks.generate')}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <FaultNotice error={fault ?? error} onRetry={refresh} />
      <UserErrors errors={refusals} />
      <TaskWork taskId={task.id} />
      <DiagnosisNotice diagnosis={task.diagnosis ?? null} />
      <div className="qy-panel qy-stack">
        <TaskFacts task={task} />
        <TaskFiles imports={task.imports} />
        <StatusCountBar counts={task.counts} chosen={list.filters.status} onChoose={(status) => list.change({ status })} />
      </div>
      <OrderBoard list={list} taskId={task.id} empty={t('orders.emptyTask')} emptyAction={mayWrite ? importMore : null} />
      {paying ? (
        <PaymentsDrawer
          taskId={task.id}
          taskCode={task.code}
          onClose={(added) => {
            setPaying(false);
            if (added) refresh();
          }}
        />
      ) : null}
      {removing ? <TaskRemove task={task} onClose={() => setRemoving(false)} /> : null}
    </>
  );
}

function BackButton() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Button icon={<ArrowLeftOutlined aria-hidden />} onClick={() => void navigate({ to: '/imports', search: {} })}>
      {t('tasks.back')}
    </Button>
  );
}
