/** A file of Bowline's own that a runtime or a part puts into a release. */
export interface ReleaseFile {
  /** Below the release. */
  readonly path: string;
  readonly text: string;
  readonly mode: number;
}
