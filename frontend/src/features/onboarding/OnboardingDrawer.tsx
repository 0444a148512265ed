// One enterprise: its five steps with dates, papers and remarks, and the way to the 传输ID application.
import { FileTextOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Drawer, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DiagnosisButton } from '@/features/diagnosis/DiagnosisButton';
import { FaultNotice } from '@/ui/FaultNotice';
import { OnboardingOf } from './documents';
import { StepCard } from './StepCard';

export function OnboardingDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [{ data, error }, ask] = useQuery({ query: OnboardingOf, variables: { id }, requestPolicy: 'cache-and-network' });
  const enterprise = data?.node?.__typename === 'Enterprise' ? data.node : null;
  return (
    <Drawer
      open
      size={760}
      title={enterprise?.name ?? t('onboarding.title')}
      onClose={onClose}
      extra={
        <Button
          icon={<FileTextOutlined aria-hidden />}
          onClick={() => void navigate({ to: '/onboarding/$enterpriseId/application', params: { enterpriseId: id }, search: {} })}
        >
          {t('onboarding.application.title')}
        </Button>
      }
    >
      <FaultNotice error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      {enterprise ? (
        <div className="qy-stack">
          {enterprise.onboarding.steps.map((step, index) => (
            <StepCard key={step.name} enterpriseId={enterprise.id} step={step} number={index + 1}>
              {step.name === 'SYSTEM_CONNECTION' ? <DiagnosisButton kind="test" id={enterprise.id} name={enterprise.name} size="small" /> : null}
            </StepCard>
          ))}
        </div>
      ) : (
        <Spin />
      )}
    </Drawer>
  );
}
