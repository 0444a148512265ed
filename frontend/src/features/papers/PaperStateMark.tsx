// Where one document stands.
import { useTranslation } from 'react-i18next';
import type { DocumentState } from '@/generated/graphql';
import { StateMark } from '@/ui/StateMark';
import { paperLooks } from './papers';

export function PaperStateMark({ state }: { state: DocumentState }) {
  const { t } = useTranslation();
  return <StateMark look={paperLooks[state]}>{t(`papers.state.${state}`)}</StateMark>;
}
