/** Secrets of the test processes: fixed, so that a test can sign as either side. Worth nothing anywhere else. */
export const TEST_SECRETS = {
  APP_KEYS: 'a2hvYS10aHUtbmdoaWVtLW1vdA==,a2hvYS10aHUtbmdoaWVtLWhhaQ==',
  ADMIN_JWT_SECRET: 'thu-nghiem-quan-tri-0123456789abcdef',
  API_TOKEN_SALT: 'thu-nghiem-muoi-0123456789',
  TRANSFER_TOKEN_SALT: 'thu-nghiem-chuyen-0123456789',
  ENCRYPTION_KEY: '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff',
  JWT_SECRET: 'thu-nghiem-cong-tac-vien-0123456789',
  TOASOAN_INTERNAL_TOKEN: 'thu-nghiem-noi-bo-0123456789abcdef',
  TOASOAN_EVENT_SECRET: 'whsec_dGh1LW5naGllbS1zdS1raWVuLTAxMjM0NTY3ODlhYmNkZWY=',
  TOASOAN_RECEIPT_SECRET: 'whsec_dGh1LW5naGllbS1naWF5LWJhby0wMTIzNDU2Nzg5YWJjZGU=',
} as const;
