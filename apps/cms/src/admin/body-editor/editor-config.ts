import type { EditorConfig } from 'ckeditor5';
import {
  Alignment,
  Autoformat,
  BlockQuote,
  Bold,
  Essentials,
  FindAndReplace,
  Heading,
  HorizontalLine,
  ImageBlock,
  ImageCaption,
  ImageTextAlternative,
  ImageToolbar,
  ImageUpload,
  Italic,
  Link,
  List,
  ListProperties,
  Paragraph,
  PasteFromOffice,
  RemoveFormat,
  Strikethrough,
  Subscript,
  Superscript,
  Table,
  TableCaption,
  TableToolbar,
  Underline,
} from 'ckeditor5';
import vietnamese from 'ckeditor5/translations/vi.js';
import { LegacyPaste } from './legacy-paste';
import { MediaLibraryUpload } from './media-library-upload';
import { OfficePaste } from './office-paste';
import { PasteFilter } from './paste-filter';

/**
 * The editor offers exactly what `@toasoan/html-policy` lets through, so that nothing vanishes on saving.
 * ImageBlock and not Image: a picture inside a line has no caption and breaks the column on a phone.
 */
export const BODY_EDITOR_CONFIG: EditorConfig = {
  licenseKey: 'GPL',
  language: { ui: 'vi', content: 'vi' },
  translations: [vietnamese],
  ui: { poweredBy: { label: 'Soạn bằng' } },
  plugins: [
    ...[Essentials, Paragraph, Autoformat, FindAndReplace, Heading, Bold, Italic, Underline, Strikethrough],
    ...[Subscript, Superscript, RemoveFormat, Link, List, ListProperties, BlockQuote, HorizontalLine, Alignment],
    ...[Table, TableToolbar, TableCaption, ImageBlock, ImageCaption, ImageTextAlternative, ImageToolbar, ImageUpload],
    ...[LegacyPaste, OfficePaste, PasteFromOffice, MediaLibraryUpload, PasteFilter],
  ],
  toolbar: {
    items: [
      ...['heading', '|', 'bold', 'italic', 'underline', '|', 'link', 'uploadImage', 'insertTable', 'blockQuote', '|'],
      ...['bulletedList', 'numberedList', 'alignment', '|', 'undo', 'redo', '|'],
      ...['strikethrough', 'subscript', 'superscript', 'horizontalLine', 'removeFormat', 'findAndReplace'],
    ],
    shouldNotGroupWhenFull: false,
  },
  heading: {
    options: [
      { model: 'paragraph', title: 'Đoạn văn', class: 'ck-heading_paragraph' },
      // The article's title is the page's only h1.
      {
        model: 'heading2',
        view: 'h2',
        upcastAlso: ['h1'],
        title: 'Tít phụ lớn',
        class: 'ck-heading_heading2',
        converterPriority: 'high',
      },
      { model: 'heading3', view: 'h3', title: 'Tít phụ vừa', class: 'ck-heading_heading3' },
      { model: 'heading4', view: 'h4', upcastAlso: ['h5', 'h6'], title: 'Tít phụ nhỏ', class: 'ck-heading_heading4' },
    ],
  },
  alignment: {
    options: [
      { name: 'left', className: 'align-left' },
      { name: 'center', className: 'align-center' },
      { name: 'right', className: 'align-right' },
      { name: 'justify', className: 'align-justify' },
    ],
  },
  list: { properties: { styles: { useAttribute: true }, startIndex: true, reversed: false } },
  link: { defaultProtocol: 'https://', allowedProtocols: ['https?', 'mailto', 'tel'] },
  image: { toolbar: ['toggleImageCaption', 'imageTextAlternative'], upload: { types: ['jpeg', 'png', 'webp', 'gif'] } },
  table: { contentToolbar: ['tableColumn', 'tableRow', 'mergeTableCells', 'toggleTableCaption'] },
};
