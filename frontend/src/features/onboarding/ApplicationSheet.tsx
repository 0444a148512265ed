// The sheet itself, row by row as the platform's form has it: on screen and on paper.
import { useTranslation } from 'react-i18next';
import type { OnboardingApplicationOfQuery } from '@/generated/graphql';

export type Application = Extract<NonNullable<OnboardingApplicationOfQuery['node']>, { __typename: 'Enterprise' }>['onboarding']['application'];

export function ApplicationSheet({ enterprise, application }: { enterprise: string; application: Application }) {
  const { t } = useTranslation();
  return (
    <article className="qy-panel qy-sheet">
      <h2>{t('onboarding.application.title')}</h2>
      <table aria-label={`${t('onboarding.application.title')} ${enterprise}`}>
        <tbody>
          {application.rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">
                {row.required ? <span className="qy-required">*</span> : null} {row.label}
              </th>
              <td>
                {row.value}
                {row.missing ? <strong className="qy-missing qy-no-print">{t('onboarding.application.missing')}</strong> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {application.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </article>
  );
}
