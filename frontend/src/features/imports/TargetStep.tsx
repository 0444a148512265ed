// Step 1: for whom and by which strategy; the strategy's own template is offered at once.
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomerSelect } from '@/features/customers/CustomerSelect';
import { StrategySelect } from '@/features/strategies/StrategySelect';
import { TaskCreate } from '@/features/tasks/documents';
import type { TaskCreateInput, TradeMode } from '@/generated/graphql';
import { useSubmit } from '@/graphql/useSubmit';
import { FaultNotice } from '@/ui/FaultNotice';
import { GuardedInput } from '@/ui/GuardedInput';
import { noBlanks, required } from '@/ui/rules';
import { UserErrors } from '@/ui/UserErrors';
import { TemplateGuide } from './TemplateGuide';

export function TargetStep({ onCreated }: { onCreated: (taskId: string) => void }) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<TradeMode | null>(null);
  const { busy, fault, refusals, submit } = useSubmit();

  const create = async (input: TaskCreateInput) => {
    const data = await submit(TaskCreate, { input: { ...input, code: input.code ? input.code : null } }, ['Task']);
    if (data?.taskCreate.task) onCreated(data.taskCreate.task.id);
  };
  return (
    <Form<TaskCreateInput> layout="vertical" onFinish={(input) => void create(input)} aria-label={t('imports.steps.target')}>
      <div className="qy-form-pair">
        <Form.Item name="customerId" label={t('tasks.customerLong')} rules={[required(t, t('tasks.customerLong'))]}>
          <CustomerSelect placeholder={t('imports.customerHint')} />
        </Form.Item>
        <Form.Item name="strategyId" label={t('tasks.strategyLong')} rules={[required(t, t('tasks.strategyLong'))]}>
          <StrategySelect placeholder={t('imports.strategyHint')} onMode={setMode} />
        </Form.Item>
        <Form.Item name="code" label={t('imports.taskCode')} extra={t('imports.taskCodeHint')} rules={[noBlanks(t)]}>
          <GuardedInput />
        </Form.Item>
      </div>
      {mode ? <TemplateGuide mode={mode} /> : null}
      <FaultNotice error={fault} />
      <UserErrors errors={refusals} />
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('imports.next')}
      </Button>
    </Form>
  );
}
