// 企业类型. Takes from the form only what a group may carry: `aria-required` is not for groups.
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EnterpriseRole } from '@/generated/graphql';
import { enterpriseRoles } from './filters';

interface RolesFieldProps {
  id?: string;
  value?: EnterpriseRole[];
  onChange?: (roles: EnterpriseRole[]) => void;
  'aria-describedby'?: string;
}

export function RolesField({ id, value, onChange, 'aria-describedby': describedBy }: RolesFieldProps) {
  const { t } = useTranslation();
  return (
    <div id={id} role="group" aria-label={t('enterprises.roles')} aria-describedby={describedBy}>
      <Checkbox.Group
        value={value}
        onChange={onChange}
        options={enterpriseRoles.map((role) => ({ value: role, label: t(`enterprises.role.${role}`) }))}
      />
    </div>
  );
}
