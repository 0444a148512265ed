// 诊断, 对接, 回执词典, 加密机 and the 报关单 side of the in-memory server. For tests only.
import type { onboarding, StepRow } from './onboarding';
import { connection, nextId, type PageArgs, type Row } from './records';

type Onboarding = ReturnType<typeof onboarding>;

const check = (code: string, name: string, state: string, more: object = {}) => ({
  code,
  name,
  state,
  stateText: state,
  trouble: null,
  found: '',
  why: '',
  todo: '',
  who: 'NOBODY',
  whoText: '',
  ...more,
});

export function diagnosisOf(subject: string, subjectId: string, createdBy: string | null = '李雷') {
  const bad = check('SIGNING_DEVICE', '加密机测试加签', 'FAILED', {
    trouble: 'S2003',
    found: '加密机答复：密码错误',
    why: '加签密码不对',
    todo: '核对企业资料里的加签密码。',
    who: 'AGENCY',
    whoText: '本公司',
  });
  const now = new Date().toISOString();
  return {
    kind: 'ASKED',
    subject,
    subjectId,
    enterpriseId: 'enterprise_1',
    affected: 3,
    state: 'FAILED',
    createdAt: now,
    endedAt: now,
    createdBy,
    failing: bad,
    steps: [check('ENTERPRISE_RECORD', '企业资料', 'OK', { found: '资料齐全' }), bad, check('SEND_CHANNEL', '发送通道', 'SKIPPED', { why: '前一步未通过' })],
  };
}

export function deskRoots(enterprises: Row[]) {
  const of = (id: string) => enterprises.find((row) => row.id === id) ?? null;
  const boardOf = (row: Row) => row.onboarding as Onboarding;
  const answer = (row: Row | null) => ({ enterprise: row, userErrors: [] });
  return {
    diagnosisRun: ({ input }: { input: Record<string, string> }) => {
      const [[kind, id] = ['', '']] = Object.entries(input);
      return { diagnosis: diagnosisOf(kind.replace('Id', '').toUpperCase(), id), userErrors: [] };
    },
    enterpriseTest: ({ id }: { id: string }) => ({ diagnosis: diagnosisOf('ENTERPRISE', id), userErrors: [] }),
    onboardings: ({ where, ...page }: PageArgs) => {
      const { stuckAt, finished } = (where ?? {}) as { stuckAt?: string; finished?: boolean };
      const rows = enterprises.filter((row) => {
        const at = boardOf(row).stuckAt();
        return (stuckAt ? at === stuckAt : true) && (finished === undefined || (at === null) === finished);
      });
      return connection(rows, page);
    },
    onboardingCounts: () => enterprises.map((row) => ({ stuckAt: boardOf(row).stuckAt(), blockedBy: boardOf(row).blockedBy(), count: 1 })),
    onboardingStepUpdate: ({ enterpriseId, step, input }: { enterpriseId: string; step: string; input: Partial<StepRow> }) => {
      const row = of(enterpriseId);
      const held = row && boardOf(row).steps.find((one) => one.name === step);
      if (input.state === 'ACCEPTED' && !input.acceptedOn) {
        return { enterprise: null, userErrors: [{ code: 'DATE_NEEDED', field: ['input', 'acceptedOn'], message: '请填写受理日期', todo: '填写受理日期。' }] };
      }
      if (held) Object.assign(held, input, { blockedByText: input.blockedBy });
      return answer(row);
    },
    onboardingFormUpdate: ({ enterpriseId, input }: { enterpriseId: string; input: object }) => {
      const row = of(enterpriseId);
      if (row) Object.assign(boardOf(row).application.form, input);
      return answer(row);
    },
    onboardingAttachmentAdd: ({ input }: { input: { enterpriseId: string; step: string } }) => {
      const row = of(input.enterpriseId);
      const paper = { id: nextId('attachment'), filename: '营业执照.pdf', bytes: 2048, path: '/attachments/x', createdAt: new Date().toISOString(), createdBy: '李雷' };
      if (row) boardOf(row).steps.find((one) => one.name === input.step)?.attachments.push(paper);
      return answer(row);
    },
    receiptMeanings: ({ search }: { search?: string | null }) =>
      [
        { code: '120', meaningZh: '海关入库' },
        { code: '100', meaningZh: '海关退单' },
      ]
        .filter(({ code, meaningZh }) => !search || code.startsWith(search) || meaningZh.includes(search))
        .map((one) => ({ kind: 'STATUS', known: true, party: 'CUSTOMS', retryable: false, meaningEn: '', causeZh: '', causeEn: '', nextZh: '', nextEn: '', ...one })),
    signingDevices: () => [
      { name: '一号加密机', state: 'HEALTHY', ratedPerMinute: 240, signedLastMinute: 120, waitingMessages: 30, forecastSeconds: 90, failover: null },
      { name: '二号加密机', state: 'OPEN', ratedPerMinute: null, signedLastMinute: 0, waitingMessages: 5, forecastSeconds: null, failover: '一号加密机' },
    ],
    entryDraftCompare: () => ({
      comparison: {
        same: false,
        orderLineCount: 2,
        draftLineCount: 2,
        lines: [
          { state: 'SAME', orderPlace: 1, draftPlace: 1, draftRow: 2, orderNo: 'DD1', itemNo: '8711', itemName: '微马力摩托车', mend: null, differences: [] },
          {
            state: 'DIFFERENT',
            orderPlace: 2,
            draftPlace: 2,
            draftRow: 3,
            orderNo: 'DD1',
            itemNo: '8135',
            itemName: '什锦坚果',
            mend: 'DRAFT',
            differences: [{ field: 'QTY', orderValue: '4', draftValue: '5', mend: 'DRAFT' }],
          },
        ],
      },
      userErrors: [],
    }),
  };
}
