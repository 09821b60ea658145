import type { FeatureDocument } from '../features/document.ts';
import type { DocumentKind, House } from '../house/types.ts';
import type { Finding } from '../lint/finding.ts';
import { type LintSettings, lintWithSchema } from '../lint/lint-text.ts';
import { LiveLint } from '../lint/live-lint.ts';
import type { RuleSet } from '../lint/rule-set.ts';
import { LiveModel } from '../model/live-model.ts';
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

/** A model that follows the text, and what it was made for. */
interface Live {
  kind: DocumentKind;
  house: House;
  model: LiveModel;
  /** Made when the findings are first asked for. */
  lint: { ruleSet: RuleSet; live: LiveLint } | null;
}

/**
 * A document whose text changes under the hands of its author. Model and findings are made when they are asked for;
 * from then on they follow the text, so that a keystroke costs what it changes.
 */
export class OpenDocument implements FeatureDocument {
  readonly uri: string;
  readonly path: string | null;
  readonly #judge: (document: OpenDocument) => DocumentJudgement;
  #text: string;
  #version: number;
  #judgement: DocumentJudgement | null = null;
  #live: Live | null = null;
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
    return this.#following().model.model;
  }

  get findings(): readonly Finding[] {
    this.#findings ??= this.#lint();
    return this.#findings;
  }

  /** `[start, end)` becomes `text`. */
  replace(start: number, end: number, text: string): void {
    const { length } = this.#text;
    this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
    this.#forget();
    const live = this.#live;
    if (!live) return;
    if (start === 0 && end >= length) {
      this.#live = null;
      return;
    }
    const change = live.model.replace({ start, end }, text.length, this.#text);
    live.lint?.live.follow(change);
  }

  /** The text that follows from edits has a version of its own; the client counts them. */
  setVersion(version: number): void {
    this.#version = version;
  }

  /** A configuration or a house has changed: what is known of the document may be wrong. */
  rejudge(): void {
    this.#forget();
  }

  #following(): Live {
    const { kind, settings } = this.#judged();
    if (this.#live?.kind === kind && this.#live.house === settings.house) return this.#live;
    const model = new LiveModel(this.#text, kind, settings.house);
    this.#live = { kind, house: settings.house, model, lint: null };
    return this.#live;
  }

  #lint(): readonly Finding[] {
    const live = this.#following();
    const { settings } = this;
    const ruleSet = settings.ruleSet(live.kind);
    if (live.lint?.ruleSet !== ruleSet) live.lint = { ruleSet, live: new LiveLint(live.model, ruleSet) };
    return lintWithSchema(live.lint.live.findings(), live.model.model, settings);
  }

  #judged(): DocumentJudgement {
    this.#judgement ??= this.#judge(this);
    return this.#judgement;
  }

  #forget(): void {
    // The note on the first line may name another house, and an unnamed kind is seen from the text.
    this.#judgement = null;
    this.#findings = null;
  }
}
