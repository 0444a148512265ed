// The board: for each step how many are stuck there and who holds them up; a click asks for those.
import { useTranslation } from 'react-i18next';
import { countAt, holdersAt, stepNames, type Place, type Tally } from './steps';

interface StepBoardProps {
  counts: readonly Tally[];
  place: Place;
  onChoose: (place: Place) => void;
}

export function StepBoard({ counts, place, onChoose }: StepBoardProps) {
  const { t } = useTranslation();
  const column = (at: Place, title: string, holders: string) => (
    <button key={title} type="button" className="qy-board-column" aria-pressed={place === at} onClick={() => onChoose(place === at ? null : at)}>
      <span>{title}</span>
      <b>{countAt(counts, at)}</b>
      <span className="qy-quiet">{holders}</span>
    </button>
  );
  return (
    <div className="qy-board" role="group" aria-label={t('onboarding.board')}>
      {stepNames.map((name, index) =>
        column(
          name,
          `${index + 1}. ${t(`onboarding.step.${name}`)}`,
          holdersAt(counts, name)
            .map(({ party, count }) => `${t(`onboarding.party.${party}`)} ${count}`)
            .join(t('list.comma')),
        ),
      )}
      {column('FINISHED', t('onboarding.finished'), '')}
    </div>
  );
}
