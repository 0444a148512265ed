// What the run is told from outside.
function told(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`set ${name}`);
  return value;
}

export const environment = {
  login: () => told('QIYUN_LOGIN'),
  password: () => told('QIYUN_PASSWORD'),
  /** A workbook whose orders the sandbox accepts and has never seen. */
  workbook: () => told('QIYUN_WORKBOOK'),
  /** Text of the customer and the strategy to choose; without it the first one. */
  customer: process.env.QIYUN_CUSTOMER ?? '',
  strategy: process.env.QIYUN_STRATEGY ?? '9710报关单',
};
