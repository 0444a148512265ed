// All Chinese texts.
import { common } from './common';
import { desk } from './desk';
import { papers } from './papers';
import { records } from './records';
import { work } from './work';

export const zh = { ...common, ...work, ...records, ...desk, ...papers };
