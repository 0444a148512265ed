// 企业前期对接 of one enterprise of the in-memory server. For tests only.
const names = {
  ENTERPRISE_QUALIFICATION: '海关企业资质备案',
  IC_CARD: 'IC卡申请',
  COMMERCE_QUALIFICATION: '电商企业资质备案',
  TRANSMISSION_ID: '传输ID申请',
  SYSTEM_CONNECTION: '企业数据传输系统对接',
};

export type StepRow = Record<string, unknown> & { name: string; state: string; blockedBy: string | null; attachments: Record<string, unknown>[] };

export function onboarding() {
  const steps: StepRow[] = Object.entries(names).map(([name, nameZh]) => ({
    name,
    nameZh,
    nameEn: name,
    help: '在单一窗口办理',
    state: 'NOT_STARTED',
    stateText: '未开始',
    overdue: false,
    blockedBy: null,
    attachments: [],
  }));
  const stuck = () => steps.find((step) => !['DONE', 'NOT_NEEDED'].includes(step.state)) ?? null;
  return {
    steps,
    stuckAt: () => stuck()?.name ?? null,
    blockedBy: () => stuck()?.blockedBy ?? null,
    since: new Date().toISOString(),
    application: {
      rows: [
        { label: '企业名称', value: '杭州启运贸易有限公司', required: true, missing: false },
        { label: '联系人', value: '', required: true, missing: true },
      ],
      ready: false,
      flaws: [],
      needsCertificate: true,
      notes: ['二级节点必须选择加密机(云签)。'],
      path: '/enterprises/x/transmission-id.xlsx',
      form: { exchange: 'CROSS_BORDER', businesses: ['B2B_ENTRY'], node: 'SECOND_HANGZHOU', data: ['ORDER'], devices: ['CLOUD_SIGNER'] } as Record<string, unknown>,
    },
  };
}
