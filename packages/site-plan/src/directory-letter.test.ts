import { expect, it } from 'vitest';
import { directoryLetter, letterSlug, lookUpName } from './directory-letter.js';

it.each([
  ['Liên đoàn Lao động huyện Đức Linh', 'Đ', 'dd'],
  ['Ủy ban Kiểm tra', 'U', 'u'],
  ['Công đoàn cơ sở Ươm tơ', 'Ư', 'uw'],
  ['Công đoàn cơ sở 19/5', '1', 'so'],
  ['…', '#', 'khac'],
])('%s stands under %s, at /danh-ba/%s/', (name, letter, slug) => {
  expect([directoryLetter(name), letterSlug(directoryLetter(name))]).toEqual([letter, slug]);
});

it.each([
  ['CĐCS Công ty TNHH MTV Xổ số kiến thiết Bình Thuận', 'Xổ số kiến thiết Bình Thuận'],
  ['CĐCS Công ty TNHH một thành viên Lâm nghiệp Sông Dinh', 'Lâm nghiệp Sông Dinh'],
  ['Công đoàn cơ sở Công ty CP Nước khoáng Vĩnh Hảo', 'Nước khoáng Vĩnh Hảo'],
  ['CĐCS Công ty Cổ phần Cấp thoát nước Bình Thuận', 'Cấp thoát nước Bình Thuận'],
  ['CĐCS Tổng Công ty Cổ phần Thiết bị điện', 'Thiết bị điện'],
  ['CĐCS DNTN Thành Đạt', 'Thành Đạt'],
  ['CĐCS Doanh nghiệp tư nhân Thương mại và Dịch vụ Hồng Phúc', 'Hồng Phúc'],
  ['CĐCS HTX Dịch vụ Nông nghiệp Hàm Minh', 'Nông nghiệp Hàm Minh'],
  ['CĐCS Công ty TNHH TM DV XD Phú Thịnh', 'Phú Thịnh'],
  ['CĐCS Công ty TNHH TM-DV Hoàng Long', 'Hoàng Long'],
  ['CĐCS Công ty TNHH SX & TM Đại Lộc', 'Đại Lộc'],
  ['CĐCS Công ty CP Đầu tư – Xây dựng Thanh Bình', 'Thanh Bình'],
  ['CĐCS Xí nghiệp Nước mắm Song Cá', 'Nước mắm Song Cá'],
  // No company: the trade is the name.
  ['Công đoàn ngành Xây dựng', 'Xây dựng'],
  ['Công đoàn Xây dựng Bình Thuận', 'Xây dựng Bình Thuận'],
  ['CĐCS Cụm Cổ phiếu', 'Cụm Cổ phiếu'],
  ['Công ty TNHH', 'TNHH'],
])('%s is looked up as %s', (name, own) => {
  expect(lookUpName(name)).toBe(own);
});
