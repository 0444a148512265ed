// What the run is told from outside.
import { join } from 'node:path';

function told(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`set ${name}`);
  return value;
}

export const environment = {
  login: () => told('QIYUN_LOGIN'),
  password: () => told('QIYUN_PASSWORD'),
  /** Someone who may change master data; the same person unless told otherwise. */
  managerLogin: () => process.env.QIYUN_MANAGER_LOGIN ?? told('QIYUN_LOGIN'),
  managerPassword: () => process.env.QIYUN_MANAGER_PASSWORD ?? told('QIYUN_PASSWORD'),
  /** A workbook of the folder that the run was given. */
  workbook: (name: string) => join(told('QIYUN_WORKBOOKS'), name),
  /** Text of the customer and the strategy to choose; without it the first one. */
  customer: process.env.QIYUN_CUSTOMER ?? '',
  strategy: process.env.QIYUN_STRATEGY ?? '9710报关单',
};
