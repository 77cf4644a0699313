import type { QualityField } from '@toasoan/contracts';
import type { QualityInput } from './quality-input.js';

/** A text that readers read, under the name that the form gives it. */
export interface ArticleText {
  field: QualityField;
  picture?: number;
  label: string;
  text: string;
}

/** Every text of an article that readers read; empty ones are left out. */
export function articleTexts(article: QualityInput): ArticleText[] {
  const texts: ArticleText[] = [
    { field: 'title', label: 'Tiêu đề', text: article.title },
    { field: 'lead', label: 'Tóm tắt', text: article.lead },
    { field: 'body', label: 'Nội dung', text: article.bodyText },
    ...article.pictures.map(({ caption }, index) => ({
      field: 'pictures' as const,
      picture: index,
      label: `Chú thích ảnh ${String(index + 1)}`,
      text: caption,
    })),
    { field: 'transcript', label: 'Lời video', text: article.transcript },
  ];
  return texts.filter(({ text }) => text.trim() !== '');
}
