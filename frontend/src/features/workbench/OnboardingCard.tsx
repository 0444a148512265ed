// Which enterprises are not through with their onboarding, by the step at which they stand.
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { StepBoard } from '@/features/onboarding/StepBoard';
import { graphql } from '@/generated';

const OnboardingTally = graphql(`
  query OnboardingTally {
    onboardingCounts { stuckAt blockedBy count }
  }
`);

export function OnboardingCard() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [{ data }] = useQuery({ query: OnboardingTally, requestPolicy: 'cache-and-network' });
  const counts = data?.onboardingCounts ?? [];
  if (counts.every(({ stuckAt }) => !stuckAt)) return null;
  return (
    <section className="qy-panel qy-stack" aria-label={t('workbench.onboarding')}>
      <strong>{t('workbench.onboarding')}</strong>
      <StepBoard counts={counts} place={null} onChoose={(place) => void navigate({ to: '/onboarding', search: place ? { at: place } : {} })} />
    </section>
  );
}
