// The goods lines as customs will compare them with the entry's, in their order; plain, so that it prints well.
import { useTranslation } from 'react-i18next';
import type { Entry } from './EntryPage';

export function EntryLines({ lines }: { lines: Entry['entryLines']['lines'] }) {
  const { t } = useTranslation();
  return (
    <div className="qy-sheet-scroll">
      <table aria-label={t('entry.lines')}>
        <thead>
          <tr>
            <th scope="col">{t('table.index')}</th>
            <th scope="col">{t('orders.orderNo')}</th>
            <th scope="col">{t('entry.position')}</th>
            <th scope="col">{t('orders.line.itemNo')}</th>
            <th scope="col">{t('orders.line.itemName')}</th>
            <th scope="col">{t('orders.line.qty')}</th>
            <th scope="col">{t('orders.line.unit')}</th>
            <th scope="col">{t('orders.line.price')}</th>
            <th scope="col">{t('orders.line.total')}</th>
            <th scope="col">{t('orders.currency')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={`${line.orderNo}:${line.position}`}>
              <td className="qy-number">{index + 1}</td>
              <td>{line.orderNo}</td>
              <td className="qy-number">{line.position}</td>
              <td>{line.itemNo}</td>
              <td>{line.itemName}</td>
              <td className="qy-number">{line.qty}</td>
              <td>
                {line.unit} {line.unitName}
              </td>
              <td className="qy-number">{line.price}</td>
              <td className="qy-number">{line.totalPrice}</td>
              <td>
                {line.currency} {line.currencyName} {line.currencyLetters}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
