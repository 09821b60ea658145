/**
 * Word documents made in code, and what was read of them as lines.
 *
 * The markup is what Word writes, with the prefix `w:` left out of the helpers' options: `p('Purpose', { style:
 * 'Heading1' })`, `p(r('Cost: ', '<w:b/>') + r('none'))`.
 */
import JSZip from 'jszip';
import { readDocx } from '../../../server/src/import/extract/docx.ts';
import type { SourceDocument } from '../../../server/src/import/source-document.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${MAIN}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

/** What is in the parts of a document; each the content of its root element. */
export interface DocxParts {
  body: string;
  styles?: string;
  numbering?: string;
  settings?: string;
  comments?: string;
  footnotes?: string;
  endnotes?: string;
  /** By the id that the body's section refers to; also `footer…`. */
  margins?: Record<string, string>;
  /** Addresses by id. */
  links?: Record<string, string>;
  /** Further parts by id and path, as they are. */
  others?: Record<string, [path: string, type: string, content: string]>;
}

/** The bytes of a Word document. */
export async function docx(parts: DocxParts | string, zip = new JSZip()): Promise<Uint8Array> {
  const {
    body,
    links = {},
    margins = {},
    others = {},
    ...named
  } = typeof parts === 'string' ? { body: parts } : parts;
  const relations: string[] = [];
  const add = (id: string, type: string, path: string, content: string) => {
    relations.push(relationship(id, type, path));
    zip.file(`word/${path}`, content);
  };
  const roots: Record<string, string> = { settings: 'settings', styles: 'styles', numbering: 'numbering' };
  for (const [name, content] of Object.entries(named)) {
    add(name, name, `${name}.xml`, part(`w:${roots[name] ?? name}`, content));
  }
  for (const [id, content] of Object.entries(margins)) {
    const type = id.startsWith('footer') ? 'footer' : 'header';
    add(id, type, `${id}.xml`, part(type === 'footer' ? 'w:ftr' : 'w:hdr', content));
  }
  for (const [id, [path, type, content]] of Object.entries(others)) add(id, type, path, content);
  for (const [id, target] of Object.entries(links)) {
    relations.push(relationship(id, 'hyperlink', target).replace('/>', ' TargetMode="External"/>'));
  }
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  );
  zip.file('_rels/.rels', relationships([relationship('rId1', 'officeDocument', 'word/document.xml')]));
  zip.file('word/document.xml', part('w:document', `<w:body>${body}</w:body>`));
  zip.file('word/_rels/document.xml.rels', relationships(relations));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** A part as Word writes it. */
export function part(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} ${NAMESPACES}>${content}</${root}>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationships(all: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

/** How a paragraph is set. */
export interface ParagraphOptions {
  style?: string;
  /** The id of a list and a level of it. */
  list?: [id: number, level: number];
  /** Further properties as they are. */
  properties?: string;
}

/** A paragraph of a text, or of runs. */
export function p(content: string, { style, list, properties = '' }: ParagraphOptions = {}): string {
  const all = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : '',
    properties,
  ].join('');
  return `<w:p w:rsidR="00A77B3E">${all ? `<w:pPr>${all}</w:pPr>` : ''}${content.startsWith('<') ? content : r(content)}</w:p>`;
}

/** A run. */
export function r(text: string, properties = ''): string {
  const content = text.startsWith('<') ? text : `<w:t xml:space="preserve">${escaped(text)}</w:t>`;
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${content}</w:r>`;
}

/** A field as Word keeps it: its code, and what it made of that. */
export function field(code: string, result: string): string {
  return [
    r('<w:fldChar w:fldCharType="begin"/>'),
    r(`<w:instrText xml:space="preserve">${escaped(code)}</w:instrText>`),
    r('<w:fldChar w:fldCharType="separate"/>'),
    result.startsWith('<') ? result : r(result),
    r('<w:fldChar w:fldCharType="end"/>'),
  ].join('');
}

/** A table of cells, each the text of a paragraph or its content. */
export function table(rows: readonly (readonly string[])[], properties = ''): string {
  const cell = (content: string) =>
    `<w:tc>${content.startsWith('<w:tcPr') || content.startsWith('<w:p') ? content : p(content)}</w:tc>`;
  const row = (cells: readonly string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.map(row).join('')}</w:tbl>`;
}

/** A style of paragraphs. */
export function style(id: string, name: string, properties: string, runs = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${properties}${runs ? `<w:rPr>${runs}</w:rPr>` : ''}</w:style>`;
}

/** A list with an id, of levels `[format, text]`; further properties of a level behind them. */
export function list(
  id: number,
  levels: readonly (readonly [format: string, text: string, more?: string])[],
): string {
  const all = levels.map(
    ([format, text, more = ''], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${all.join('')}</w:abstractNum>`;
}

/** A use of a list; `start` begins it anew. */
export function use(id: number, definition: number, start?: number): string {
  const override =
    start === undefined
      ? ''
      : `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${override}</w:num>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** What is read of a document. */
export async function read(parts: DocxParts | string): Promise<SourceDocument> {
  return readDocx(await docx(parts), 'test.docx');
}
