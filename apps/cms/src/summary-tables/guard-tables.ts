import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { useDocuments } from '../editorial/documents-context';
import { SUMMARY_TABLE } from './table-row';

const READS = ['findMany', 'findOne', 'findFirst', 'count'];

/**
 * An issued table is a record: no path of Strapi's (form, bulk action, import, REST) makes, changes or deletes one. They are
 * issued, amended and made public by this room alone, which writes below the document service. To be called in bootstrap.
 */
export function guardTables(strapi: Core.Strapi): void {
  useDocuments(strapi, (call, next) => {
    if (call.uid !== SUMMARY_TABLE || READS.includes(call.action)) return next();
    throw new errors.PolicyError(
      'Bảng tổng hợp đã phát hành không sửa, không xóa được. Hãy phát hành bản sửa đổi ở trang «Bảng tổng hợp».',
      { code: 'table_frozen' },
    );
  });
}
