/** Values that a template may name. */
export type TemplateValues = Readonly<Record<string, unknown>>;

/** A text of the app's own with places for values; `text` is missing until the file has been read. */
export interface Template {
  readonly file: string;
  readonly text?: string | undefined;
  /** Puts the values in. */
  readonly render?: ((values: TemplateValues) => string) | undefined;
}
