// The columns of 企业前期对接: the five steps side by side, then where it is stuck and with whom.
import { WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { OnboardingRowFragment } from '@/generated/graphql';
import { CopyText } from '@/ui/CopyText';
import type { Column } from '@/ui/DataTable';
import { Elapsed } from '@/ui/Elapsed';
import { Mark } from '@/ui/Mark';
import { stepNames } from './steps';
import { StepStateMark } from './StepStateMark';

export function useOnboardingColumns(onOpen: (row: OnboardingRowFragment) => void): Column<OnboardingRowFragment>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      title: t('enterprises.name'),
      always: true,
      render: (row) => (
        <button type="button" className="qy-link" onClick={() => onOpen(row)}>
          {row.name}
        </button>
      ),
    },
    { key: 'customsCode', title: t('enterprises.customsCode'), hiddenAtFirst: true, render: (row) => <CopyText text={row.customsCode} /> },
    ...stepNames.map((name) => ({
      key: name,
      title: t(`onboarding.step.${name}`),
      render: (row: OnboardingRowFragment) => {
        const step = row.onboarding.steps.find((one) => one.name === name);
        if (!step) return '—';
        return (
          <>
            <StepStateMark state={step.state} />{' '}
            {step.overdue ? (
              <Mark tone="red" icon={<WarningOutlined aria-hidden />}>
                {t('onboarding.overdue')}
              </Mark>
            ) : null}
          </>
        );
      },
    })),
    {
      key: 'blockedBy',
      title: t('onboarding.blockedBy'),
      always: true,
      render: ({ onboarding }) => (onboarding.blockedBy ? t(`onboarding.party.${onboarding.blockedBy}`) : '—'),
    },
    { key: 'since', title: t('onboarding.since'), render: ({ onboarding }) => (onboarding.since && onboarding.stuckAt ? <Elapsed since={onboarding.since} /> : '—') },
  ];
}
