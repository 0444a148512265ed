// 传输ID申请表: pre-filled from the record, to be read, printed or downloaded as a workbook.
import { EditOutlined, PrinterOutlined } from '@ant-design/icons';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert, Button, Result, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useMay } from '@/features/session/ViewerProvider';
import { DownloadButton } from '@/ui/DownloadButton';
import { FaultNotice } from '@/ui/FaultNotice';
import { PageHead } from '@/ui/PageHead';
import { UserErrors } from '@/ui/UserErrors';
import { ApplicationForm } from './ApplicationForm';
import { ApplicationSheet } from './ApplicationSheet';
import { OnboardingApplicationOf } from './documents';

export function ApplicationPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useMay('directory:write');
  const { enterpriseId = '' } = useParams({ strict: false });
  const [editing, setEditing] = useState(false);
  const [{ data, fetching, error }, ask] = useQuery({ query: OnboardingApplicationOf, variables: { id: enterpriseId }, requestPolicy: 'cache-and-network' });
  const enterprise = data?.node?.__typename === 'Enterprise' ? data.node : null;
  const refresh = () => ask({ requestPolicy: 'network-only' });
  if (error) return <FaultNotice error={error} onRetry={refresh} />;
  if (!enterprise) return fetching ? <Spin /> : <Result status="404" title={t('onboarding.missing')} />;
  const { application } = enterprise.onboarding;
  return (
    <>
      <PageHead
        trail={[t('menu.parameters'), t('onboarding.title')]}
        title={`${t('onboarding.application.title')} ${enterprise.name}`}
        actions={
          <>
            <Button onClick={() => void navigate({ to: '/onboarding', search: { enterprise: enterprise.id } })}>{t('tasks.back')}</Button>
            {mayWrite ? (
              <Button icon={<EditOutlined aria-hidden />} onClick={() => setEditing(true)}>
                {t('onboarding.application.fill')}
              </Button>
            ) : null}
            <DownloadButton path={application.path}>{t('onboarding.application.download')}</DownloadButton>
            <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {t('print')}
            </Button>
          </>
        }
      />
      <div className="qy-no-print">
        <UserErrors errors={application.flaws} />
        {application.ready ? (
          <Alert type="success" showIcon className="qy-notice" title={t('onboarding.application.ready')} />
        ) : (
          <Alert
            type="warning"
            showIcon
            className="qy-notice"
            title={t('onboarding.application.notReady', { count: application.rows.filter((row) => row.missing).length })}
          />
        )}
        {application.needsCertificate ? <Alert type="info" showIcon className="qy-notice" title={t('onboarding.application.certificate')} /> : null}
      </div>
      <ApplicationSheet enterprise={enterprise.name} application={application} />
      {editing ? <ApplicationForm enterpriseId={enterprise.id} form={application.form} onClose={() => setEditing(false)} /> : null}
    </>
  );
}
