// One act on one or many orders: what it asks for, then it is filed. What may be left out is taken from the list.
import { Alert, App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '@/ui/FormDrawer';
import { ActFieldItem } from './ActFieldItem';
import { actFields, ofNoOrder, type ActName } from './actFields';
import { useAct, type ActValues } from './useAct';
import { written } from './written';

interface ActFormProps {
  act: ActName;
  orders: readonly { id: string; orderNo: string }[];
  onClose: (filed: boolean) => void;
}

/** Numbers that are named one by one. */
const NAMED = 5;

export function ActForm({ act, orders, onClose }: ActFormProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<ActValues>();
  const { file, ...submission } = useAct();
  const fields = actFields[act];
  const name = t(`acts.name.${act}`);
  const alone = ofNoOrder.has(act);
  const save = async (values: ActValues) => {
    const ids = alone ? [] : orders.map((order) => order.id);
    if (!(await file(act, ids, written(act, values, fields)))) return;
    void message.success(t('acts.filed', { act: name }));
    onClose(true);
  };
  const numbers = orders.slice(0, NAMED).map(({ orderNo }) => orderNo).join(t('list.comma'));
  return (
    <FormDrawer<ActValues>
      title={alone ? name : t('acts.titleOf', { act: name, count: orders.length })}
      form={form}
      fields={fields.map((field) => field.name)}
      initial={Object.fromEntries(fields.filter(({ kind }) => kind === 'switch').map((field) => [field.name, field.initial]))}
      submission={submission}
      onSave={(values) => void save(values)}
      onClose={() => onClose(false)}
      width={600}
      saveLabel={t('acts.file')}
      byButtonOnly
    >
      <Alert
        type={act === 'cancel' || act === 'delete' ? 'warning' : 'info'}
        showIcon
        className="qy-notice"
        title={t(`acts.what.${act}`)}
        description={alone ? undefined : orders.length > NAMED ? t('acts.andMore', { numbers, count: orders.length }) : numbers}
      />
      <div className="qy-form-pair">
        {fields.map((field) => (
          <ActFieldItem key={field.name} field={field} orderId={orders[0]?.id ?? ''} />
        ))}
      </div>
    </FormDrawer>
  );
}
