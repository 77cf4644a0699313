import { describe, expect, it } from 'vitest';
import { uploadPaths } from './body-pictures';

describe('the pictures of a body', () => {
  it('are those of the media library, each once', () => {
    const body =
      '<p>a</p><figure><img alt="x" src="/uploads/small_a_1.webp"></figure><img src="/uploads/b_2.webp" alt=""><img src="/uploads/b_2.webp"><img src="https://elsewhere.example/c.jpg">';
    expect(uploadPaths(body)).toEqual(['/uploads/small_a_1.webp', '/uploads/b_2.webp']);
  });

  it('are found whatever their words contain, and not in the words of another', () => {
    const body = `<img alt='tiền > 5 triệu' src="/uploads/a_1.webp"><img alt='<img src="/uploads/no.webp">' src="/uploads/b_2.webp">`;
    expect(uploadPaths(body)).toEqual(['/uploads/a_1.webp', '/uploads/b_2.webp']);
  });
});
