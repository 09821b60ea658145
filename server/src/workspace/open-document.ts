import type { FeatureDocument } from '../features/document.ts';
import type { DocumentKind } from '../house/types.ts';
import type { Finding } from '../lint/finding.ts';
import { type LintSettings, lintModel } from '../lint/lint-text.ts';
import { buildModel } from '../model/build.ts';
import type { DocumentModel } from '../model/types.ts';

/** What a document is, beside its text. */
export interface DocumentIdentity {
  /** As the client spells it. */
  uri: string;
  /** Absolute, with `/`; null off the disk. */
  path: string | null;
}

/** What the workspace says of a document at the moment it is asked. */
export interface DocumentJudgement {
  kind: DocumentKind;
  settings: LintSettings;
}

/**
 * A document whose text changes under the hands of its author. Model and findings are made when they are asked for
 * and kept until the text or the settings change.
 */
export class OpenDocument implements FeatureDocument {
  readonly uri: string;
  readonly path: string | null;
  readonly #judge: (document: OpenDocument) => DocumentJudgement;
  #text: string;
  #version: number;
  #judgement: DocumentJudgement | null = null;
  #model: DocumentModel | null = null;
  #findings: readonly Finding[] | null = null;

  constructor(
    { uri, path }: DocumentIdentity,
    text: string,
    version: number,
    judge: (document: OpenDocument) => DocumentJudgement,
  ) {
    this.uri = uri;
    this.path = path;
    this.#text = text;
    this.#version = version;
    this.#judge = judge;
  }

  get text(): string {
    return this.#text;
  }

  get version(): number {
    return this.#version;
  }

  get kind(): DocumentKind {
    return this.#judged().kind;
  }

  get settings(): LintSettings {
    return this.#judged().settings;
  }

  get model(): DocumentModel {
    this.#model ??= buildModel(this.#text, this.kind, this.settings.house);
    return this.#model;
  }

  get findings(): readonly Finding[] {
    this.#findings ??= lintModel(this.model, this.settings);
    return this.#findings;
  }

  /** `[start, end)` becomes `text`. */
  replace(start: number, end: number, text: string): void {
    this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
    this.#forget();
  }

  /** The text that follows from edits has a version of its own; the client counts them. */
  setVersion(version: number): void {
    this.#version = version;
  }

  /** A configuration or a house has changed: what is known of the document may be wrong. */
  rejudge(): void {
    this.#forget();
  }

  #judged(): DocumentJudgement {
    this.#judgement ??= this.#judge(this);
    return this.#judgement;
  }

  #forget(): void {
    // The note on the first line may name another house, and an unnamed kind is seen from the text.
    this.#judgement = null;
    this.#model = null;
    this.#findings = null;
  }
}
