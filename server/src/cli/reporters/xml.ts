import { XMLBuilder } from 'fast-xml-parser';

/** An element: `@name` keys are attributes, `#text` is its text, the others are child elements. */
export type XmlNode = { [key: string]: string | number | XmlNode | XmlNode[] | undefined };

/** What is not a character in XML 1.0, not even as a reference: most controls, halves of pairs, U+FFFE/F. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text that may stand in an element. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '');
}

/** Text that may stand in an attribute, where a reader turns each line end and tab into a space anyway. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/[\t\r\n]+/g, ' ');
}

/**
 * A whole XML document, indented. Strings must have come through {@link xmlText} or {@link xmlAttribute};
 * the marks of the syntax are escaped here.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function xmlDocument(root: XmlNode): string {
  const builder = new XMLBuilder({
    attributeNamePrefix: '@',
    ignoreAttributes: false,
    suppressBooleanAttributes: false,
    suppressEmptyNode: true,
    format: true,
  });
  return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...root });
}
