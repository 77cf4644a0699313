import { Refusal } from './refusal.mjs';

/** What the environment says; an empty value says nothing. @param {string} name @returns {string | undefined} */
export const given = (name) => process.env[name]?.trim() || undefined;

/** @param {string} name @param {number} fallback */
export function givenPort(name, fallback) {
  const port = Number(given(name) ?? fallback);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Refusal(`${name} phải là một số cổng từ 1 đến 65535, đang là «${given(name)}».`);
}

/** An address without a path, as it goes into every page. @param {string} name @param {string} fallback */
export function givenOrigin(name, fallback) {
  const value = given(name) ?? fallback;
  const url = URL.canParse(value) ? new URL(value) : null;
  const isPlain = url !== null && /^https?:\/\/[a-z0-9._:[\]-]+\/$/.test(url.href);
  if (isPlain) return url.origin;
  throw new Refusal(
    `${name} phải là địa chỉ gốc của trang như https://tin.example.vn, không kèm đường dẫn, tên hay mật khẩu; đang là «${value}».`,
  );
}

/** @param {string} name @param {readonly string[]} levels */
export function requireLevel(name, levels) {
  const level = given(name);
  if (level === undefined || levels.includes(level)) return;
  throw new Refusal(`${name} phải là một trong các mức ${levels.join(', ')}, đang là «${level}».`);
}

/** A token goes into a header. @param {string} name @param {string | undefined} token */
export function requireToken(name, token) {
  if (token === undefined || /^[\x21-\x7e]+$/.test(token)) return;
  throw new Refusal(`${name} chỉ được gồm chữ không dấu, chữ số và dấu liền nhau, không có dấu cách hay xuống dòng.`);
}
