export { report } from '../nl/report.ts';
