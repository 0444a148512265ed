// 补充收款信息: a sheet of payments goes in; what is wrong stands at its row, and nothing is taken until it is mended
// or the good rows are taken without the bad.
import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Drawer, Space, Table, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UploadProblemNotice } from '@/features/imports/UploadProblemNotice';
import { FaultNotice } from '@/ui/FaultNotice';
import { UserErrors } from '@/ui/UserErrors';
import { usePayments } from './usePayments';

const TEMPLATE = '/templates/payments.xlsx';

export function PaymentsDrawer({ taskId, taskCode, onClose }: { taskId: string; taskCode: string; onClose: (added: boolean) => void }) {
  const { t } = useTranslation();
  const [added, setAdded] = useState(false);
  const { busy, held, fault, refusals, problem, send } = usePayments(taskId);
  const take = async (file: File, goodOnly: boolean) => {
    if (await send(file, goodOnly)) setAdded(true);
  };
  const problems = held?.problems ?? [];
  const blocked = held?.taken === 0 && problems.length > 0;
  return (
    <Drawer open size={760} title={t('payments.titleOf', { code: taskCode })} onClose={() => onClose(added)}>
      <div className="qy-stack">
        <Alert type="info" showIcon title={t('payments.what')} description={t('payments.hint')} />
        <Space>
          <Button icon={<DownloadOutlined aria-hidden />} href={TEMPLATE} download>
            {t('payments.template')}
          </Button>
          <Upload
            accept=".xlsx,.xls,.xlsb,.ods,.csv"
            showUploadList={false}
            beforeUpload={(file) => {
              void take(file, false);
              return false;
            }}
          >
            <Button type="primary" icon={<UploadOutlined aria-hidden />} loading={busy}>
              {t('payments.choose')}
            </Button>
          </Upload>
        </Space>
        <UploadProblemNotice problem={problem} />
        <UserErrors errors={refusals} />
        <FaultNotice error={fault} />
        {held ? (
          <Alert
            type={blocked ? 'error' : problems.length > 0 ? 'warning' : 'success'}
            showIcon
            role="status"
            title={t(blocked ? 'payments.refused' : 'payments.taken', { name: held.file.name, count: held.taken, rows: held.rows })}
            action={
              blocked && held.sound > 0 ? (
                <Button size="small" loading={busy} onClick={() => void take(held.file, true)}>
                  {t('payments.goodOnly', { count: held.sound })}
                </Button>
              ) : null
            }
          />
        ) : null}
        {problems.length > 0 ? (
          <Table
            aria-label={t('payments.problems')}
            size="small"
            pagination={{ pageSize: 20, hideOnSinglePage: true }}
            rowKey={(one) => `${one.sheet}:${one.row}:${one.column ?? ''}:${one.code}`}
            dataSource={problems}
            columns={[
              { key: 'place', title: t('payments.place'), render: (_, one) => `${one.column ?? ''}${one.row}` },
              { key: 'value', title: t('payments.value'), dataIndex: 'value' },
              { key: 'message', title: t('payments.message'), render: (_, one) => `${one.message}（${one.code}）` },
              { key: 'todo', title: t('payments.todo'), dataIndex: 'todo' },
            ]}
          />
        ) : null}
      </div>
    </Drawer>
  );
}
