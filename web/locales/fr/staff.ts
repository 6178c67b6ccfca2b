export { staff } from '../nl/staff.ts';
